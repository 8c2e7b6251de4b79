package kiosk.app.config;

/// A file with every key that must be there.
public final class SampleConfig {

    public static final String GOOD =
            """
            terminal.id = t-001
            terminal.tenant = suzhou
            terminal.outlet.zh = 人民路支行
            terminal.outlet.en = Renmin Road
            terminal.staff-phone = 0512-12345678
            terminal.check-address = 127.0.0.1:8080/check
            terminal.zone = Asia/Shanghai
            terminal.tenant-key-file = tenant.key
            central.broker = tcp://127.0.0.1:1883
            pack.folder = packs/suzhou
            pack.trust-file = trust.pem
            pack.allow-development-key = true
            device.id-reader.port = idr
            device.id-reader.baud = 115200
            device.id-reader.simulated = true
            device.receipt-printer.port = printer
            device.receipt-printer.baud = 115200
            device.receipt-printer.simulated = true
            device.pad.port = pad
            device.pad.baud = 9600
            device.pad.simulated = false
            device.scanner.port = scanner
            device.scanner.baud = 9600
            device.scanner.simulated = true
            device.document-printer.uri = ipp://127.0.0.1:8631/ipp/print
            device.document-printer.simulated = true
            screen.diagonal-inches = 21.5
            screen.reduced-motion = false
            idle.public-seconds = 60
            idle.session-seconds = 90
            idle.elder-seconds = 180
            data.folder = data
            """;

    private SampleConfig() {}
}
