package kiosk.app.screen.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.ui.FieldValue;
import kiosk.app.ui.HanWriting;
import kiosk.app.ui.Host;
import kiosk.app.ui.NumberPad;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// What has been typed into which field, and which one is being typed into.
final class FormViewModel {

    static final int TEXT_MAX = 40;
    private static final int PIN_MAX = 12;

    private final Host host;
    private Page.Form page;
    private List<Move.Problem> problems;
    private Scene.Work work;
    private final Map<String, StringProperty> typed = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private Optional<String> active;
    private Optional<HanWriting> writing = Optional.empty();
    private String written = "";
    private String language = "";

    FormViewModel(Host host, Page.Form page, Scene.AtPage at) {
        this.host = host;
        this.page = page;
        problems = at.problems();
        work = at.work();
        page.fields().forEach(this::prefill);
        active = writable().map(Page.Field::name);
    }

    boolean update(Page.Form newPage, Scene.AtPage at) {
        boolean changed =
                !at.problems().equals(problems) || !at.work().equals(work) || !newPage.equals(page);
        if (!newPage.equals(page)) {
            page = newPage;
            page.fields().forEach(this::prefill);
        }
        if (!at.problems().equals(problems)) {
            problems = at.problems();
            problems.stream()
                    .map(Move.Problem::field)
                    .filter(field -> field(field).isPresent())
                    .findFirst()
                    .flatMap(this::field)
                    .ifPresent(this::toMend);
        }
        work = at.work();
        return changed;
    }

    private void prefill(Page.Field field) {
        var text = typed.computeIfAbsent(field.name(), name -> new SimpleStringProperty(""));
        if (field.kind() == Page.Kind.PIN) {
            return; // typed anew, whatever was typed before
        }
        field.value()
                .ifPresent(value ->
                        text.set(
                                field.kind() == Page.Kind.MONEY && value instanceof Number fen
                                        ? FieldValue.typed(fen.longValue())
                                        : String.valueOf(value)));
    }

    private Optional<Page.Field> writable() {
        return page.fields().stream()
                .filter(f -> f.source().isEmpty())
                .filter(f -> text(f).get().isEmpty())
                .findFirst()
                .or(() -> page.fields().stream().filter(f -> f.source().isEmpty()).findFirst());
    }

    Host host() {
        return host;
    }

    Page.Form page() {
        return page;
    }

    Scene.Work work() {
        return work;
    }

    /// What is wrong with this field.
    Optional<Move.Problem> problem(Page.Field field) {
        return problems.stream().filter(p -> p.field().equals(field.name())).findFirst();
    }

    /// What is wrong with the page as a whole.
    List<Move.Problem> pageProblems() {
        return problems.stream().filter(p -> field(p.field()).isEmpty()).toList();
    }

    /// Fields that must be filled and are not, after Continue was touched.
    List<String> missing() {
        return missing;
    }

    Optional<Page.Field> active() {
        return active.flatMap(this::field);
    }

    StringProperty text(Page.Field field) {
        return typed.computeIfAbsent(field.name(), name -> new SimpleStringProperty(""));
    }

    private Optional<Page.Field> field(String name) {
        return page.fields().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    void activate(Page.Field field) {
        if (!heldBack()) {
            clearPin(field);
            active = Optional.of(field.name());
        }
        host.redraw();
    }

    /// Letters that do not fit their field are said there: nobody leaves them behind unseen.
    private boolean heldBack() {
        writing.ifPresent(HanWriting::finish);
        boolean full = writing.filter(HanWriting::full).isPresent();
        if (full) {
            active = Optional.of(written);
        }
        return full;
    }

    private void toMend(Page.Field field) {
        if (!heldBack()) {
            active = Optional.of(field.name());
        }
        if (field.kind() == Page.Kind.PIN) {
            page.fields().forEach(this::clearPin);
        }
    }

    /// What cannot be seen cannot be mended: it is typed anew.
    private void clearPin(Page.Field field) {
        if (field.kind() == Page.Kind.PIN) {
            text(field).set("");
        }
    }

    /// The field to fill before (-1) or behind (1) this one.
    Optional<Page.Field> beside(Page.Field field, int step) {
        var open = page.fields().stream().filter(f -> f.source().isEmpty()).toList();
        int at = open.indexOf(field) + step;
        return at >= 0 && at < open.size() ? Optional.of(open.get(at)) : Optional.empty();
    }

    /// What writes Chinese into the active field.
    ///
    /// @param read the language the customer reads; another one begins with its own keys
    HanWriting writing(Page.Field field, String read) {
        var mode = read.equals("en") ? HanWriting.Mode.LATIN : HanWriting.Mode.PINYIN;
        boolean other = !read.equals(language);
        language = read;
        var present = writing.filter(_ -> written.equals(field.name()));
        if (present.isPresent()) {
            if (other) {
                present.get().switchTo(mode);
            }
            return present.get();
        }
        var subject = InChinese.subject(field);
        var fresh = new HanWriting(subject, mode, new Typed(field));
        written = field.name();
        writing = Optional.of(fresh);
        return fresh;
    }

    /// Characters from a keyboard plugged into the machine.
    void typed(String characters) {
        boolean han = active().filter(InChinese::may).isPresent();
        if (han && writing.isPresent()) {
            writing.get().keyed(characters);
        } else {
            type(characters.toUpperCase(Locale.ROOT));
        }
    }

    /// The text of a field, as the keys see it.
    private final class Typed implements HanWriting.Field {

        private final Page.Field field;

        Typed(Page.Field field) {
            this.field = field;
        }

        @Override
        public String text() {
            return FormViewModel.this.text(field).get();
        }

        @Override
        public boolean add(String characters) {
            return FormViewModel.this.add(field, characters);
        }

        @Override
        public void erase() {
            FormViewModel.this.erase(field);
        }
    }

    /// One key of the pad that belongs to the active field.
    void type(String key) {
        active().filter(FormViewModel::typed)
                .ifPresent(field -> {
                    if (key.equals(NumberPad.DELETE)) {
                        erase(field);
                    } else {
                        add(field, key);
                    }
                });
    }

    /// Whether a field of this kind is typed; anything else is chosen.
    static boolean typed(Page.Field field) {
        return switch (field.kind()) {
            case TEXT, DIGITS, MONEY, ID_NUMBER, PHONE, BANK_CARD, PIN -> true;
            case DATE, YES_NO, CHOICE -> false;
        };
    }

    private boolean add(Page.Field field, String characters) {
        String text = text(field).get() + characters;
        boolean fits = fits(field, text);
        if (fits) {
            text(field).set(text);
        }
        return fits;
    }

    private void erase(Page.Field field) {
        String text = text(field).get();
        text(field)
                .set(
                        text.isEmpty()
                                ? ""
                                : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }

    private static boolean fits(Page.Field field, String text) {
        return switch (field.kind()) {
            case MONEY -> FieldValue.fen(text) >= 0;
            case PHONE -> digits(text, 11);
            case ID_NUMBER -> text.matches("\\d{0,18}|\\d{17}X");
            case BANK_CARD -> digits(text, 19);
            case PIN -> digits(text, PIN_MAX);
            case DIGITS -> digits(text, TEXT_MAX);
            case TEXT -> text.length() <= TEXT_MAX;
            case DATE, YES_NO, CHOICE -> false;
        };
    }

    private static boolean digits(String text, int most) {
        return text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    void set(Page.Field field, String value) {
        text(field).set(value);
        missing.remove(field.name());
    }

    void date(Page.Field field, LocalDate date) {
        set(field, date.toString());
    }

    void scan(Page.Field field, boolean start) {
        host.act(new Act.Scan(field.name(), start));
    }

    void next() {
        boolean open = writing.filter(HanWriting::open).isPresent();
        if (heldBack() || open) {
            host.redraw();
            return;
        }
        missing.clear();
        var values = new LinkedHashMap<String, Object>();
        for (var field : page.fields()) {
            String text = text(field).get().strip();
            if (text.isEmpty() && field.required() && field.source().isEmpty()) {
                missing.add(field.name());
            } else if (!text.isEmpty()) {
                values.put(field.name(), value(field, text));
            }
        }
        if (missing.isEmpty()) {
            host.act(new Act.Answer(values));
            page.fields().forEach(this::clearPin);
        } else {
            active = Optional.of(missing.getFirst());
            host.redraw();
        }
    }

    private static Object value(Page.Field field, String text) {
        return switch (field.kind()) {
            case MONEY -> FieldValue.fen(text);
            case YES_NO -> Boolean.parseBoolean(text);
            case TEXT, DIGITS, ID_NUMBER, PHONE, BANK_CARD, PIN, DATE, CHOICE -> text;
        };
    }
}
