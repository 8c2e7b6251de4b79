package kiosk.device;

import java.util.ArrayList;
import java.util.List;

/// A request to stop an operation. Operations look at it at least every 200 ms and answer with
/// their own `Cancelled` outcome, unless the physical act was already under way.
///
/// Thread rule: any thread.
public final class Cancel {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean requested;

    /// Asks the operation to stop; repeated calls do nothing.
    public void request() {
        List<Runnable> toRun;
        synchronized (this) {
            if (requested) {
                return;
            }
            requested = true;
            toRun = List.copyOf(listeners);
            listeners.clear();
        }
        toRun.forEach(Runnable::run);
    }

    /// Whether stopping was asked for.
    public synchronized boolean requested() {
        return requested;
    }

    /// Runs `then` once when stopping is asked for, at once if it already was.
    public void onRequest(Runnable then) {
        synchronized (this) {
            if (!requested) {
                listeners.add(then);
                return;
            }
        }
        then.run();
    }
}
