package kiosk.app.scenario;

import java.time.Duration;
import kiosk.app.visit.PaperScanner;
import kiosk.app.visit.Scene;
import kiosk.device.Cancel;
import kiosk.matter.Piece;

/// A scanner under which there is always another made-up sheet.
final class SimulatedPapers implements PaperScanner {
    private int sheets;

    @Override
    public Scanned scan(Duration atMost, Cancel cancel) {
        String id = "sheet-" + ++sheets;
        return new Scanned.Sheet(
                new Scene.TakenFile(
                        id, id, new Piece(MadeUp.digest(id), "image/jpeg", 1), new byte[0]));
    }
}
