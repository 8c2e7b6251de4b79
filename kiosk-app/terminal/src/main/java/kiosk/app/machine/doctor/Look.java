package kiosk.app.machine.doctor;

import java.util.List;

/// Looks at one thing.
@FunctionalInterface
public interface Look {

    List<Sign> look();
}
