package kiosk.device.testing;

import kiosk.device.LineException;
import kiosk.device.owner.SystemPace;
import kiosk.device.serial.SerialLine;

/// Another program that wants a port: ends with 0 when it got it, with 3 when it did not.
public final class OpenPort {
    private OpenPort() {}

    public static void main(String[] arguments) {
        var settings = new SerialLine.Settings(arguments[0], 115_200);
        int code = 0;
        try {
            SerialLine.at(settings, new SystemPace()).open().close();
        } catch (LineException e) {
            code = 3;
        }
        Runtime.getRuntime().exit(code);
    }
}
