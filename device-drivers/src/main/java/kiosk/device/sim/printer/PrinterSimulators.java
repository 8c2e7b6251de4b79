package kiosk.device.sim.printer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiosk.device.raster.Typefaces;
import kiosk.device.sim.HostContext;
import kiosk.device.sim.HostedSimulator;
import kiosk.device.sim.SerialSimulator;
import kiosk.device.sim.ipp.SimulatedIppPrinter;

/// The printers of the simulators' process: receipts in the folder `receipts`, A4 pages in `pages`.
public final class PrinterSimulators {
    private PrinterSimulators() {}

    /// Starts them: the receipt printer on the link `printer`, the page printer where a port is
    /// given.
    public static List<HostedSimulator> open(HostContext context) {
        Path dir = context.dir();
        var printers = new ArrayList<HostedSimulator>();
        var receipts = new SimulatedReceiptPrinter(dir.resolve("receipts"), Typefaces.usual());
        printers.add(new SerialSimulator(receipts, dir));
        if (context.ippPort() != 0) {
            printers.add(new SimulatedIppPrinter(context.ippPort(), dir.resolve("pages")));
        }
        return printers;
    }
}
