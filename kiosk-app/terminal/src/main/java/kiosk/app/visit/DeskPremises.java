package kiosk.app.visit;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kiosk.app.visit.staff.Premises;

/// What the desk lends to the staff side.
///
/// @param isOccupied whether a customer is served or has things to take
/// @param theCase the case at the machine, empty when there is none
record DeskPremises(
        Floor floor, Payments payments, BooleanSupplier isOccupied, Supplier<String> theCase)
        implements Premises {

    @Override
    public Ports ports() {
        return floor.ports();
    }

    @Override
    public void changed() {
        floor.changed();
    }

    @Override
    public void post(Runnable task) {
        floor.post(task);
    }

    @Override
    public <T> void outside(Callable<T> work, Consumer<T> then) {
        floor.outside(work, then);
    }

    @Override
    public boolean occupied() {
        return isOccupied.getAsBoolean();
    }

    @Override
    public String caseId() {
        return theCase.get();
    }

    @Override
    public MachinePaper paper() {
        return new MachinePaper(ports());
    }
}
