package kiosk.device.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import kiosk.device.Line;
import kiosk.device.LineException;
import org.junit.jupiter.api.Test;

class TcpLineTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Line.Source to(ServerSocket server) {
        return TcpLine.at("127.0.0.1", server.getLocalPort(), SECOND);
    }

    private static ServerSocket server() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void carriesBytesAndNoticesTheEnd() throws Exception {
        try (ServerSocket server = server();
                Line line = to(server).open()) {
            try (Socket peer = server.accept()) {
                byte[] buffer = new byte[8];
                assertThat(line.read(buffer, Duration.ZERO)).isZero();
                line.write(new byte[] {1, 2});
                assertThat(peer.getInputStream().readNBytes(2)).containsExactly(1, 2);
                peer.getOutputStream().write(3);
                assertThat(line.read(buffer, SECOND)).isOne();
                assertThat(buffer[0]).isEqualTo((byte) 3);
            }
            assertThatThrownBy(() -> line.read(new byte[1], SECOND))
                    .isInstanceOf(LineException.class);
        }
    }

    @Test
    void nobodyThereIsSaidSo() throws Exception {
        ServerSocket server = server();
        Line.Source source = to(server);
        server.close();
        assertThatThrownBy(source::open).isInstanceOf(LineException.class);
    }
}
