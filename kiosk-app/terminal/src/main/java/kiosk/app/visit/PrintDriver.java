package kiosk.app.visit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kiosk.device.Device;
import kiosk.device.DeviceStatus;
import kiosk.matter.Event;
import kiosk.matter.Page;

/// Issues and prints the document of a print step. A document that does not come out stays owed:
/// its check code is on screen, it can be printed again here or at another terminal. When nothing
/// came out because of the printer, it is printed as soon as somebody has put the printer right.
final class PrintDriver implements PageDriver {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Counter counter;
    private final Page.Print page;
    private Optional<Kept> kept = Optional.empty();
    private boolean printing;
    private boolean onPaper;
    private boolean waitsForPaper;
    private boolean looking;

    PrintDriver(Counter counter, Page.Print page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        print();
    }

    private void print() {
        printing = true;
        waitsForPaper = false;
        counter.show(new Scene.Work.Printing());
        counter.caseEffect(this::issueAndPrint, this::printed);
    }

    private record Attempt(Kept kept, Press.Result result) {}

    private Attempt issueAndPrint() throws kiosk.sync.StoreException {
        Printery printery = new Printery(counter.file());
        Kept document = printery.issue(page.frame().step(), template(), page.fields());
        Press.Result result = printery.print(document);
        // As kept now: printing again may only give a marked reprint.
        return new Attempt(printery.issue(page.frame().step(), template(), page.fields()), result);
    }

    /// A queued submission has no answer to print yet: its receipt says so instead.
    private String template() {
        Object call = counter.file().journey().variables().get("call");
        boolean queued =
                call instanceof Map<?, ?> calls
                        && calls.get("submit") instanceof Map<?, ?> submit
                        && Boolean.TRUE.equals(submit.get("queued"));
        return queued ? "submission-queued" : page.template();
    }

    private void printed(Attempt attempt) {
        printing = false;
        kept = Optional.of(attempt.kept());
        switch (attempt.result()) {
            case Press.Result.OnPaper() -> {
                onPaper = true;
                counter.show(
                        new Scene.Work.PaperOut(
                                attempt.kept().frame().documentNo(), attempt.kept().code()));
            }
            case Press.Result.Failed(var say) -> {
                waitsForPaper = !attempt.kept().printed() && !printer().status().usable();
                counter.show(new Scene.Work.PaperFailed(attempt.kept().code(), say));
            }
        }
    }

    private Device printer() {
        boolean sheet = page.tray() == Page.Tray.A4 && template().equals(page.template());
        Devices devices = counter.ports().devices();
        return sheet ? devices.pages() : devices.receipts();
    }

    @Override
    public void tick() {
        if (waitsForPaper && !printing && !looking) {
            looking = true;
            Device printer = printer();
            counter.effect(() -> printer.refresh(LOOK), this::looked);
        }
    }

    private void looked(DeviceStatus status) {
        looking = false;
        if (waitsForPaper && !printing && status.usable()) {
            print();
        }
    }

    @Override
    public void act(Act act) {
        if (printing) {
            return;
        }
        switch (act) {
            case Act.PrintAgain() when !onPaper -> print();
            case Act.GoOnWithoutPaper() when !onPaper -> goOn();
            case Act.Answer _ when onPaper -> goOn();
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void goOn() {
        counter.apply(
                new Event.Printed(
                        page.frame().step(),
                        kept.map(k -> k.frame().documentNo()).orElse(""),
                        kept.map(k -> k.frame().checkCode()).orElse(""),
                        onPaper));
    }

    @Override
    public boolean busy() {
        return printing;
    }
}
