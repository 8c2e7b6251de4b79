package kiosk.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kiosk.app.bench.DemoCentral.Message;
import kiosk.app.ui.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bench shows and does. Commands go to one worker thread; what came of them is published
/// on the toolkit's thread.
final class BenchViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(BenchViewModel.class);

    private static final int LOOK_BACK = 4;

    private final Hands hands;
    private final DemoCentral central;
    private final ExecutorService worker;

    private final ReadOnlyObjectWrapper<BenchState> state =
            new ReadOnlyObjectWrapper<>(BenchState.unknown());
    private final ReadOnlyObjectWrapper<List<Message>> messages =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<Sheet> sheets = FXCollections.observableArrayList();
    private final Set<Path> known = new HashSet<>();
    private int from;
    private boolean lost;

    /// @param worker one thread: commands in order
    BenchViewModel(Hands hands, DemoCentral central, ExecutorService worker) {
        this.hands = hands;
        this.central = central;
        this.worker = worker;
    }

    ReadOnlyObjectProperty<BenchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Message>> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /// Why the last command did nothing; empty when all is well.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Paper that came out, newest first.
    ObservableList<Sheet> sheets() {
        return sheets;
    }

    /// Puts the card there, or takes it away where it lies already.
    void card(String person) {
        boolean lies = state.get().card().equals(person);
        act(lies ? Hands::liftCard : h -> h.layCard(person));
    }

    /// Holds the wallet to the pad, or takes it away.
    void wallet(String key) {
        boolean held = state.get().onPad().equals(key);
        act(held ? Hands::untap : h -> h.tap(key));
    }

    void scan(String text) {
        if (!text.isBlank()) {
            act(h -> h.scan(text.strip()));
        }
    }

    void cable(String device) {
        boolean plugged = state.get().plugged().getOrDefault(device, true);
        act(h -> h.cable(device, plugged ? Hands.Cable.PULLED : Hands.Cable.PLUGGED));
    }

    void paper(String printer, String how) {
        act(h -> h.paper(printer, how));
    }

    void fault(String fault) {
        act(h -> h.padFault(fault, 1));
    }

    /// Looks again at everything; to be called about once a second.
    void look() {
        worker.execute(() -> {
            if (attempt(_ -> {}) && lost) {
                lost = false;
                FxThread.run(() -> trouble.set(""));
            }
        });
        worker.execute(this::readPhone);
    }

    private void act(Act act) {
        worker.execute(() -> {
            if (attempt(act)) {
                FxThread.run(() -> trouble.set(""));
            }
        });
    }

    /// Something a hand does.
    @FunctionalInterface
    private interface Act {
        void by(Hands hands) throws IOException;
    }

    private boolean attempt(Act act) {
        try {
            act.by(hands);
            BenchState now = hands.state();
            List<Sheet> fresh = fresh(hands.sheets(Math.max(0, from - LOOK_BACK)));
            FxThread.run(() -> {
                state.set(now);
                fresh.forEach(sheet -> sheets.addFirst(sheet));
            });
            return true;
        } catch (IOException e) {
            LOG.warn("bench command failed: {}", e.getMessage());
            lost = true;
            FxThread.run(() -> trouble.set(String.valueOf(e.getMessage())));
            return false;
        }
    }

    /// Those not shown yet. Both printers count for themselves, and a document's later pages come
    /// later: so it looks back a little.
    private List<Sheet> fresh(List<Sheet> all) {
        List<Sheet> fresh = all.stream().filter(sheet -> known.add(sheet.picture())).toList();
        from = Math.min(last(all, Sheet.Kind.RECEIPT), last(all, Sheet.Kind.PAGE));
        return fresh;
    }

    private static int last(List<Sheet> all, Sheet.Kind kind) {
        return all.stream()
                .filter(sheet -> sheet.kind() == kind)
                .mapToInt(Sheet::number)
                .max()
                .orElse(0);
    }

    private void readPhone() {
        try {
            List<Message> now = central.messages();
            FxThread.run(() -> messages.set(now));
        } catch (IOException e) {
            LOG.debug("no phone: {}", e.getMessage());
        }
    }
}
