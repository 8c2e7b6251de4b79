package kiosk.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kiosk.app.typing.PinyinInput;
import kiosk.app.typing.PinyinInput.Candidate;

/// Chinese being written into one field: the letters typed so far, and what they may mean.
///
/// It remembers nothing beyond the field: what one customer wrote is never offered to the next.
///
/// Thread rule: toolkit thread only.
public final class HanWriting {

    private static final int PAGE_MOST = 9;

    /// What the keys write.
    public enum Mode {
        PINYIN,
        LATIN,
        DIGITS
    }

    /// The field it is written into.
    public interface Field {
        /// What stands there.
        String text();

        /// Puts characters behind it.
        ///
        /// @return false where they do not fit: then nothing was put there
        boolean add(String characters);

        /// Takes the last character away.
        void erase();
    }

    private final PinyinInput input;
    private final PinyinInput.Subject subject;
    private final Field field;
    private final ReadOnlyStringWrapper spelled = new ReadOnlyStringWrapper("");
    private final Deque<Integer> pages = new ArrayDeque<>();
    private Mode mode;
    private String letters = "";
    private List<Candidate> candidates = List.of();
    private int first;
    private int shown = PAGE_MOST;
    private boolean numbered;
    private boolean full;
    private Runnable changed = () -> {};

    /// @param subject what the field is for
    /// @param mode what the keys write at first
    public HanWriting(PinyinInput.Subject subject, Mode mode, Field field) {
        input = PinyinInput.shared();
        this.subject = subject;
        this.mode = mode;
        this.field = field;
    }

    /// Tells of every change from now on; whoever was told before is forgotten.
    void onChange(Runnable run) {
        changed = run;
    }

    /// What the keys write.
    public Mode mode() {
        return mode;
    }

    /// The keys write this from now on; what is still open is chosen first.
    public void switchTo(Mode next) {
        finish();
        if (!full) {
            mode = next;
        }
        changed.run();
    }

    /// The letters not chosen yet, in syllables; empty when there are none.
    public ReadOnlyStringProperty spelled() {
        return spelled.getReadOnlyProperty();
    }

    /// What can be chosen from here on, best first.
    List<Candidate> ahead() {
        return candidates.subList(first, candidates.size());
    }

    /// How many of them are on the page, for the number keys and for the next page.
    void showing(int count) {
        shown = Math.clamp(count, 1, PAGE_MOST);
    }

    boolean moreBefore() {
        return first > 0;
    }

    boolean moreBehind() {
        return first + shown < candidates.size();
    }

    void nextPage() {
        if (moreBehind()) {
            pages.push(first);
            first += shown;
            changed.run();
        }
    }

    void previousPage() {
        if (!pages.isEmpty()) {
            first = pages.pop();
            changed.run();
        }
    }

    /// How a candidate is read out.
    String told(Candidate candidate) {
        return input.told(candidate.text());
    }

    /// A key of a keyboard, or characters somebody else composed. From then on the candidates show
    /// the number that chooses them.
    public void keyed(String characters) {
        numbered = true;
        type(characters);
    }

    /// Whether there are letters that nothing was chosen for yet.
    public boolean open() {
        return !letters.isEmpty();
    }

    /// Whether the last characters did not fit the field; what was typed for them is still here.
    public boolean full() {
        return full;
    }

    boolean numbered() {
        return numbered;
    }

    /// A key of the pad.
    public void type(String key) {
        if (key.equals(NumberPad.DELETE)) {
            delete();
        } else if (mode == Mode.PINYIN && letter(key)) {
            if (letters.length() < PinyinInput.LETTERS_MOST) {
                read(letters + key);
            }
        } else if (letters.isEmpty()) {
            if (mode != Mode.PINYIN || !key.equals(PinyinInput.BORDER)) {
                put(key);
            }
        } else {
            among(key);
        }
    }

    private static boolean letter(String key) {
        return key.length() == 1 && key.charAt(0) >= 'a' && key.charAt(0) <= 'z';
    }

    /// A key that is no letter while there are letters.
    private void among(String key) {
        switch (key) {
            case " " -> choose(0);
            case PinyinInput.BORDER -> {
                if (!letters.endsWith(PinyinInput.BORDER)) {
                    read(letters + key);
                }
            }
            case "=", "." -> nextPage();
            case "-", "," -> previousPage();
            case "1", "2", "3", "4", "5", "6", "7", "8", "9" -> {
                int place = key.charAt(0) - '1';
                if (place < shown) {
                    choose(place);
                }
            }
            default -> {
                finish();
                if (!full) {
                    put(key);
                }
            }
        }
    }

    private void delete() {
        if (letters.isEmpty()) {
            full = false;
            field.erase();
            changed.run();
        } else {
            read(input.shorter(letters));
        }
    }

    /// Takes the candidate at this place of the page.
    void choose(int place) {
        if (first + place < candidates.size()) {
            var candidate = candidates.get(first + place);
            if (!put(candidate.text())) {
                return;
            }
            String rest = letters.substring(Math.min(candidate.letters(), letters.length()));
            read(rest.startsWith(PinyinInput.BORDER) ? rest.substring(1) : rest);
        }
    }

    /// Takes the best for what is still open; what does not fit the field stays open.
    public void finish() {
        full = false;
        while (!letters.isEmpty() && !candidates.isEmpty() && !full) {
            first = 0;
            choose(0);
        }
    }

    private boolean put(String characters) {
        boolean before = full;
        full = !field.add(characters);
        if (full || before) {
            changed.run();
        }
        return !full;
    }

    private void read(String now) {
        full = false;
        letters = now;
        first = 0;
        pages.clear();
        if (letters.isEmpty()) {
            candidates = List.of();
            spelled.set("");
        } else {
            var reading = input.read(letters, subject, field.text());
            candidates = reading.candidates();
            spelled.set(reading.spelled());
        }
        changed.run();
    }
}
