package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Visit;
import kiosk.matter.Page;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bug in the desk while a payment is being made: the payment is the effect's own until it is
/// over, and nobody resolves it meanwhile.
class BrokenDeskTest {
    @TempDir Path folder;

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final AtomicBoolean bug = new AtomicBoolean();
    private boolean waiting;
    private StaffTown town;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        town = new StaffTown(folder);
        town.terminal.begin(this::run);
        visit = town.terminal.visit();
        visit.onScene(_ -> {
            if (bug.getAndSet(false)) {
                throw new IllegalStateException("a bug of the screen");
            }
        });
    }

    /// At once, except what the test wants to look at first.
    private void run(Runnable task) {
        if (waiting) {
            tasks.add(task);
        } else {
            task.run();
        }
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    private void payFor(Predicate<Work> until) {
        visit.act(new Act.Begin());
        visit.act(new Act.ChooseMatter("traffic-fine"));
        for (int i = 0; i < 20 && !until.test(work()); i++) {
            visit.act(new Act.Answer(answers()));
        }
        assertThat(until.test(work())).isTrue();
    }

    private Map<String, Object> answers() {
        Map<String, Object> fine = new LinkedHashMap<>(StaffTown.FINE);
        fine.keySet().retainAll(asked(visit.scene().place()));
        return fine;
    }

    private static Set<String> asked(Scene.Place place) {
        return switch (place) {
            case Scene.AtPage(Page.Question question, var _, var _) -> Set.of(question.field());
            case Scene.AtPage(Page.Form _, var _, var _) -> Set.of("decisionNo");
            default -> Set.of();
        };
    }

    private Work work() {
        return visit.scene().place() instanceof Scene.AtPage at ? at.work() : new Work.None();
    }

    private long outcomes() {
        return town.journal("pay").stream()
                .map(JournalEntry::phase)
                .filter(Phase.OUTCOME::equals)
                .count();
    }

    @Test
    void aPaymentUnderWayIsNotResolvedByAnybodyElse() {
        payFor(Work.ChooseMethod.class::isInstance);
        waiting = true;
        visit.act(new Act.PayWith("card"));
        tasks.poll().run();
        Runnable payment = tasks.poll();
        assertThat(payment).as("the effect that pays").isNotNull();

        bug.set(true);
        town.terminal.tick();
        runAll();
        assertThat(visit.scene().place()).isInstanceOf(Scene.OutOfService.class);
        town.terminal.background().round();
        assertThat(decision()).as("held as long as the pad may debit").isEqualTo("reserved");

        town.terminal.pad().tap("card");
        waiting = false;
        payment.run();
        runAll();
        assertThat(town.terminal.settle(Duration.ofMinutes(1))).isZero();
        assertThat(town.terminal.pad().ledger().debits()).as("cancelled before the tap").isZero();
        assertThat(outcomes()).isEqualTo(1);
        assertThat(decision()).as("given back").isEqualTo("open");
    }

    @Test
    void theScreenSaysSoWhateverBroke() {
        bug.set(true);
        town.terminal.tick();
        runAll();
        assertThat(visit.scene().place())
                .isInstanceOfSatisfying(
                        Scene.OutOfService.class, out -> assertThat(out.code()).isEqualTo("X1"));
    }

    private Object decision() {
        return town.city
                .tables("TRF")
                .row("decision", StaffTown.FINE.get("decisionNo"))
                .orElseThrow()
                .get("state");
    }
}
