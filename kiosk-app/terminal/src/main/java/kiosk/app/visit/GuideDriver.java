package kiosk.app.visit;

import java.util.Set;
import kiosk.app.visit.Papers.Frame;
import kiosk.matter.Event;
import kiosk.matter.Page;
import kiosk.sync.StoreException;

/// The guide before a matter: begins it, or prints what is needed for it.
final class GuideDriver implements PageDriver {
    private final Counter counter;
    private final Page.Guide page;
    private Set<String> situations = Set.of();
    private int printed;
    private boolean printing;

    GuideDriver(Counter counter, Page.Guide page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.None());
    }

    @Override
    public void act(Act act) {
        if (printing) {
            return;
        }
        switch (act) {
            case Act.Answer(var values) ->
                    counter.apply(new Event.Answered(page.frame().step(), values));
            case Act.PrintNotice(Set<String> chosen) -> {
                situations = chosen;
                print();
            }
            case Act.PrintAgain() -> print();
            case Act.GoOnWithoutPaper() -> counter.show(new Scene.Work.None());
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void print() {
        printing = true;
        counter.show(new Scene.Work.Printing());
        counter.caseEffect(this::printNow, this::done);
    }

    private Press.Result printNow() throws StoreException {
        Ports ports = counter.ports();
        CaseFile file = counter.file();
        OneTimeNotice notice = new OneTimeNotice(page, file.journey().matter(), ports);
        String number = "N" + file.id().replace("-", "").substring(20) + "-" + ++printed;
        Frame frame =
                new Frame(
                        file.id(),
                        file.journey().matter().name(),
                        number,
                        "",
                        "",
                        ports.central().now(),
                        counter.sitting().language(),
                        false);
        Kept kept =
                new Kept(
                        "case:" + file.id(),
                        notice.template(),
                        notice.fields(situations, counter.sitting().language()),
                        frame,
                        false);
        return new Press(ports, file.visit(), file.id()).print(kept);
    }

    private void done(Press.Result result) {
        printing = false;
        counter.show(
                switch (result) {
                    case Press.Result.OnPaper() -> new Scene.Work.PaperOut("", "");
                    case Press.Result.Failed(var say) -> new Scene.Work.PaperFailed("", say);
                });
    }

    @Override
    public boolean busy() {
        return printing;
    }
}
