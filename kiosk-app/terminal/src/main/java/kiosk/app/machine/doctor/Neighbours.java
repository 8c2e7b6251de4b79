package kiosk.app.machine.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiosk.app.config.KioskConfig.SerialPort;
import kiosk.matter.Texts;

/// What the program talks to: serial devices (looked at, never opened), addresses, ports.
final class Neighbours {
    private static final int WITHIN_MS = 1500;

    private Neighbours() {}

    static List<Sign> serial(String name, SerialPort port) {
        Path path = Path.of(port.path());
        if (Files.notExists(path)) {
            return List.of(
                    Sign.ill(
                            name,
                            Texts.of(path + " 不存在", path + " does not exist"),
                            Texts.of(
                                    "检查设备是否插好、通电；检查 udev 规则里的名字",
                                    "Is the device plugged in and switched on? Does the udev rule"
                                            + " give it this name?")));
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            return List.of(
                    Sign.ill(
                            name,
                            Texts.of(path + " 没有读写权限", path + " may not be read and written"),
                            Texts.of(
                                    "把运行用户加入 dialout 组后重启服务",
                                    "Put the service's user into the group dialout and restart"
                                            + " it")));
        }
        return List.of(Sign.well(name, path + " 可用", path + " is there"));
    }

    /// Whether something listens at this address.
    static List<Sign> reachable(String name, URI address, int usualPort) {
        int port = address.getPort() < 0 ? usualPort : address.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port), WITHIN_MS);
            return List.of(Sign.well(name, address + " 有应答", address + " answers"));
        } catch (IOException e) {
            return List.of(
                    Sign.ill(
                            name,
                            Texts.of(address + " 连不上", address + " cannot be reached"),
                            Texts.of(
                                    "检查对方是否开机、网线和防火墙、地址是否写对",
                                    "Is it running? Look at cable and firewall, and at the address"
                                            + " in the configuration")));
        }
    }

    /// Whether a port of ours is free, while the kiosk does not run.
    static List<Sign> port(String name, int port, boolean running) {
        if (port == 0 || running) {
            return List.of();
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return List.of(
                    Sign.well(
                            name,
                            "端口 " + socket.getLocalPort() + " 空闲",
                            "Port " + socket.getLocalPort() + " is free"));
        } catch (IOException e) {
            return List.of(
                    Sign.ill(
                            name,
                            Texts.of("端口 " + port + " 被占用", "Port " + port + " is taken"),
                            Texts.of(
                                    "用 ss -ltnp 找到占用的程序，或换一个 " + name,
                                    "Find the program with ss -ltnp, or choose another " + name)));
        }
    }
}
