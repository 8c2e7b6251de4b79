package kiosk.app.visit;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kiosk.device.Device;
import kiosk.device.DeviceStatus;
import kiosk.matter.Matter;
import kiosk.matter.OfflineClass;
import kiosk.matter.Texts;

/// Whether this machine can do a matter now: said before it starts, and looked at again before
/// money.
final class Readiness {
    private static final Duration ASK = Duration.ofSeconds(2);

    private Readiness() {}

    /// Why the matter cannot be done now, from what is known already (touches no device).
    static Optional<Texts> blocked(Ports ports, Matter matter) {
        if (matter.offline() == OfflineClass.ONLINE && !ports.central().reachable()) {
            return Optional.of(Texts.of("网络中断，暂时不能办", "No network: not available now"));
        }
        return trouble(ports, matter.devices(), false);
    }

    /// The first trouble among the needed devices and the network; `ask` looks at the devices
    /// themselves.
    static Optional<Texts> trouble(Ports ports, Set<String> needed, boolean ask) {
        if (ask && !ports.central().reachable()) {
            return Optional.of(
                    Texts.of(
                            "网络中断，还没有扣款，请稍后再试",
                            "No network. Nothing was charged; try again later"));
        }
        for (String word : needed) {
            Device device = ports.devices().needed(word);
            DeviceStatus status = ask ? device.refresh(ASK) : device.status();
            if (!status.usable()) {
                return Optional.of(say(word, status));
            }
        }
        return Optional.empty();
    }

    private static Texts say(String word, DeviceStatus status) {
        return switch (word) {
            case "receiptPrinter", "a4Printer" -> PaperWords.say(status);
            case "pad" -> Texts.of("付款终端没有准备好", "The payment pad is not ready");
            case "idReader" -> Texts.of("身份证读卡器没有准备好", "The ID reader is not ready");
            default -> Texts.of("有设备没有准备好", "A device is not ready");
        };
    }
}
