package kiosk.app.screen.rate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.typing.PinyinInput;
import kiosk.app.ui.HanWriting;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Page;

/// Which level, which reasons.
final class RateViewModel {

    /// Letters that fit the paper in large type; a Chinese character is as wide as two.
    static final int WORDS_MAX = 120;

    private final Host host;
    private final Page.Rate page;
    private final Set<String> reasons = new HashSet<>();
    private int level;
    private boolean nothingChosen;
    private final StringProperty words = new SimpleStringProperty("");
    private Optional<HanWriting> writing = Optional.empty();
    private boolean open;
    private boolean english;

    RateViewModel(Host host, Page.Rate page) {
        this.host = host;
        this.page = page;
    }

    Host host() {
        return host;
    }

    Page.Rate page() {
        return page;
    }

    int level() {
        return level;
    }

    boolean nothingChosen() {
        return nothingChosen;
    }

    boolean chosen(String reason) {
        return reasons.contains(reason);
    }

    /// Reasons offered at the chosen level.
    List<Page.Option> offered() {
        return page.reasonsByLevel().getOrDefault(level, List.of());
    }

    void choose(int newLevel) {
        level = newLevel;
        reasons.clear();
        if (offered().isEmpty()) {
            words.set(""); // nobody asks for words at this level
        }
        nothingChosen = false;
        host.redraw();
    }

    void toggle(String reason) {
        if (!reasons.remove(reason)) {
            reasons.add(reason);
        }
        host.redraw();
    }

    /// Whether the person is writing a few words.
    boolean writing() {
        return open;
    }

    /// What they wrote so far.
    StringProperty words() {
        return words;
    }

    /// The pad's writing; another language begins with its own keys.
    HanWriting pad(boolean nowEnglish) {
        var mode = nowEnglish ? HanWriting.Mode.LATIN : HanWriting.Mode.PINYIN;
        var pad =
                writing.orElseGet(
                        () -> new HanWriting(PinyinInput.Subject.ANYTHING, mode, new Written()));
        if (writing.isPresent() && english != nowEnglish) {
            pad.switchTo(mode);
        }
        english = nowEnglish;
        writing = Optional.of(pad);
        return pad;
    }

    void write(boolean on) {
        writing.ifPresent(HanWriting::finish);
        open = on;
        host.redraw();
    }

    /// The words are said, unless some of them do not fit: then the pad says so and stays.
    void written() {
        writing.ifPresent(HanWriting::finish);
        open = writing.filter(HanWriting::full).isPresent();
        host.redraw();
    }

    /// From a keyboard plugged into the machine.
    void typed(String characters) {
        if (open) {
            writing.ifPresent(pad -> pad.keyed(characters));
        }
    }

    private final class Written implements HanWriting.Field {
        @Override
        public String text() {
            return words.get();
        }

        @Override
        public boolean add(String characters) {
            String all = words.get() + characters;
            boolean fits = all.codePoints().map(point -> point < 0x80 ? 1 : 2).sum() <= WORDS_MAX;
            if (fits) {
                words.set(all);
            }
            return fits;
        }

        @Override
        public void erase() {
            String all = words.get();
            int end = all.isEmpty() ? 0 : all.offsetByCodePoints(all.length(), -1);
            words.set(all.substring(0, end));
        }
    }

    void send() {
        if (level == 0) {
            nothingChosen = true;
            host.redraw();
        } else {
            host.act(new Act.Rate(level, reasons, words.get()));
        }
    }

    void skip() {
        host.act(new Act.Rate(0, Set.of()));
    }
}
