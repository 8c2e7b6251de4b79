package kiosk.app;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import kiosk.app.config.ConfigException;
import kiosk.app.config.KioskConfig;
import kiosk.app.config.KioskConfig.SerialPort;
import kiosk.app.visit.Devices;
import kiosk.device.Pace;
import kiosk.device.escpos.EscPosProfile;
import kiosk.device.escpos.EscPosReceiptPrinter;
import kiosk.device.ipp.IppDocumentPrinter;
import kiosk.device.ipp.IppSettings;
import kiosk.device.mispos.MisPosPad;
import kiosk.device.mispos.PadProfile;
import kiosk.device.modbus.ModbusLights;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.raster.Typefaces;
import kiosk.device.scanner.SerialCodeScanner;
import kiosk.device.sdt.SdtIdentityReader;
import kiosk.device.serial.SerialLine;

/// The devices of a running terminal, each at the port its configuration names.
final class LiveDevices {

    private LiveDevices() {}

    static Devices of(KioskConfig config, Pace pace) throws ConfigException {
        KioskConfig.DeviceSection at = config.devices();
        try {
            return new Devices(
                    new SdtIdentityReader(live("id-reader", at.idReader(), pace)),
                    new EscPosReceiptPrinter(
                            live("receipt-printer", at.receiptPrinter(), pace),
                            EscPosProfile.standard(),
                            Typefaces.usual()),
                    new IppDocumentPrinter(
                            IppSettings.live(
                                    "document-printer",
                                    at.documentPrinter().uri(),
                                    at.documentPrinter().simulated())),
                    new MisPosPad(
                            live("payment-pad", at.pad(), pace),
                            PadProfile.ours(),
                            new SecureRandom()),
                    new SerialCodeScanner(live("code-scanner", at.scanner(), pace)),
                    at.lights().map(port -> new ModbusLights(live("lights", port, pace))),
                    Optional.empty());
        } catch (IOException e) {
            throw new ConfigException("the profile of the payment pad cannot be read", e);
        }
    }

    private static DeviceSetup live(String name, SerialPort port, Pace pace) {
        return DeviceSetup.live(
                name,
                SerialLine.at(new SerialLine.Settings(port.path(), port.baud()), pace),
                port.simulated());
    }
}
