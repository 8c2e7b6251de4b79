package kiosk.app.machine.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiosk.app.config.ConfigException;
import kiosk.app.config.ConfigFile;
import kiosk.app.config.KioskConfig;
import kiosk.app.document.FontFiles;
import kiosk.matter.Texts;

/// Looks at everything, in the order in which things depend on each other.
public final class Doctor {
    private static final int MQTT = 1883;
    private static final int IPP = 631;

    private final Host host;

    public Doctor(Host host) {
        this.host = host;
    }

    /// Every sign found, well and ill.
    public List<Sign> examine(Path file) {
        List<Look> looks =
                new ArrayList<>(
                        List.of(
                                () -> Surroundings.java(host),
                                () -> Surroundings.display(host),
                                () -> Surroundings.fonts(FontFiles::installed),
                                () -> Surroundings.clock(host)));
        List<Sign> configuration = new ArrayList<>();
        try {
            looks.addAll(by(ConfigFile.read(file)));
            configuration.add(Sign.well("configuration", file + " 可用", file + " is usable"));
        } catch (ConfigException e) {
            configuration.addAll(faults(file, e));
        }
        List<Sign> signs = new ArrayList<>();
        looks.forEach(look -> signs.addAll(look.look()));
        signs.addAll(configuration);
        return signs;
    }

    private static List<Sign> faults(Path file, ConfigException trouble) {
        Texts remedy =
                Texts.of(
                        "改好 " + file + "；各键见 kiosk-app/docs/configuration.md",
                        "Mend " + file + "; the keys are in kiosk-app/docs/configuration.md");
        if (trouble.findings().isEmpty()) {
            return List.of(
                    Sign.ill(
                            "configuration",
                            Texts.of(file + " 读不出", String.valueOf(trouble.getMessage())),
                            remedy));
        }
        return trouble.findings().stream()
                .map(found ->
                        Sign.ill(
                                "configuration",
                                Texts.of(
                                        found.line() == 0
                                                ? found.zh()
                                                : "第 " + found.line() + " 行：" + found.zh(),
                                        found.toString()),
                                remedy))
                .toList();
    }

    private List<Look> by(KioskConfig config) {
        Path data = config.dataFolder();
        boolean running = Belongings.running(data);
        KioskConfig.DeviceSection devices = config.devices();
        List<Look> looks = new ArrayList<>();
        looks.add(() -> Surroundings.disk(host, data));
        looks.add(() -> Belongings.folder(data));
        looks.add(() -> Belongings.database(data, running, host.clock()));
        looks.add(() -> Neighbours.serial("id-reader", devices.idReader()));
        looks.add(() -> Neighbours.serial("receipt-printer", devices.receiptPrinter()));
        looks.add(() -> Neighbours.serial("payment-pad", devices.pad()));
        looks.add(() -> Neighbours.serial("code-scanner", devices.scanner()));
        looks.add(() ->
                Neighbours.reachable("document-printer", devices.documentPrinter().uri(), IPP));
        looks.add(() -> Neighbours.reachable("broker", config.central().broker(), MQTT));
        config.central()
                .identity()
                .ifPresent(
                        folder -> looks.add(() -> Belongings.certificates(folder, host.clock())));
        looks.add(() -> Neighbours.port("metrics.port", config.machine().metricsPort(), running));
        return looks;
    }
}
