package kiosk.app.visit;

import java.time.LocalDate;
import java.util.Optional;
import kiosk.matter.Texts;
import kiosk.sync.StoreException;

/// Lays the case aside and prints its slip; after that the visit goes on without it.
final class PutAsideDriver implements PageDriver {
    private final Counter counter;
    private final Optional<String> signer;
    private final Runnable notKept;
    private Optional<LaidAside.Put> put = Optional.empty();
    private boolean working;

    /// `notKept` goes back to the case when its page cannot be kept.
    PutAsideDriver(Counter counter, Optional<String> signer, Runnable notKept) {
        this.notKept = notKept;
        this.counter = counter;
        this.signer = signer;
    }

    @Override
    public void enter() {
        print();
    }

    private record Attempt(Optional<LaidAside.Put> put, Press.Result result) {}

    private void print() {
        working = true;
        counter.show(new Scene.Work.Printing());
        counter.caseEffect(this::putAndPrint, this::printed);
    }

    private Attempt putAndPrint() throws StoreException {
        Optional<LaidAside.Put> now =
                put.isPresent() ? put : new LaidAside(counter.ports()).put(counter.file(), signer);
        Press.Result result =
                now.isPresent()
                        ? new Printery(counter.file()).print(now.get().slip())
                        : new Press.Result.Failed(Texts.same(""));
        return new Attempt(now, result);
    }

    private void printed(Attempt attempt) {
        working = false;
        put = attempt.put();
        if (put.isEmpty()) {
            notKept.run();
            return;
        }
        String code = put.map(p -> p.slip().code()).orElse("");
        String number = put.map(p -> p.slip().frame().documentNo()).orElse("");
        counter.show(
                switch (attempt.result()) {
                    case Press.Result.OnPaper() -> new Scene.Work.PaperOut(number, code);
                    case Press.Result.Failed(var say) -> new Scene.Work.PaperFailed(code, say);
                });
    }

    Scene.Place place(Scene.Work work) {
        Optional<LocalDate> until = put.map(LaidAside.Put::until);
        return new Scene.PutAside(
                counter.file().journey().matter().name(), until, signer.isPresent(), work);
    }

    @Override
    public void act(Act act) {
        if (act instanceof Act.PrintAgain && !working) {
            print();
        }
    }

    @Override
    public boolean busy() {
        return working;
    }
}
