package kiosk.app.screen.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import kiosk.app.typing.PinyinInput;
import kiosk.app.ui.Asked;
import kiosk.app.ui.Setting;
import kiosk.avatar.dialog.Situation;
import kiosk.matter.Page;

/// A form for somebody who says the answers: one field after the other, the empty ones first. A
/// number may come in parts; each part can be taken back by itself.
final class SpokenForm {

    private static final Pattern DIGITS = Pattern.compile("\\[0-9]\\{(\\d+)(?:,(\\d+))?}");

    private final FormViewModel model;
    private final Deque<Step> steps = new ArrayDeque<>();

    /// The field of which a part was said.
    private Optional<Page.Field> open = Optional.empty();

    /// @param before what stood in the field
    private record Step(Page.Field field, String before) {}

    SpokenForm(FormViewModel model) {
        this.model = model;
    }

    /// The field to ask for: the active one while it is empty or only begun. What is chosen has
    /// buttons instead.
    Optional<Asked> asked(Setting setting) {
        return model.active()
                .filter(field -> empty(field) || open.filter(field::equals).isPresent())
                .flatMap(field -> kind(field).map(kind -> asked(setting, field, kind)));
    }

    private Asked asked(Setting setting, Page.Field field, Situation.Kind kind) {
        var question =
                new Situation.Question(
                        field.name(),
                        setting.of(field.label()),
                        kind,
                        length(field, kind),
                        kind == Situation.Kind.SECRET ? "" : model.text(field).get());
        return new Asked(question, value -> write(field, value), value -> part(field, value));
    }

    private boolean empty(Page.Field field) {
        return model.text(field).get().isEmpty();
    }

    /// As many digits as the matter says there are.
    static Situation.Length length(Page.Field field, Situation.Kind kind) {
        var said = DIGITS.matcher(field.pattern());
        if (!said.matches()) {
            return Situation.Length.of(kind);
        }
        int least = Integer.parseInt(said.group(1));
        int most = said.group(2) == null ? least : Integer.parseInt(said.group(2));
        return new Situation.Length(least, most);
    }

    private static Optional<Situation.Kind> kind(Page.Field field) {
        return switch (field.kind()) {
            case TEXT -> Optional.of(text(field));
            case DIGITS -> Optional.of(Situation.Kind.DIGITS);
            case MONEY -> Optional.of(Situation.Kind.MONEY);
            case ID_NUMBER -> Optional.of(Situation.Kind.ID_NUMBER);
            case PHONE -> Optional.of(Situation.Kind.PHONE);
            case BANK_CARD -> Optional.of(Situation.Kind.BANK_CARD);
            case DATE -> Optional.of(Situation.Kind.DATE);
            case PIN -> Optional.of(Situation.Kind.SECRET);
            case YES_NO, CHOICE -> Optional.empty();
        };
    }

    private static Situation.Kind text(Page.Field field) {
        boolean person =
                InChinese.may(field) && InChinese.subject(field) == PinyinInput.Subject.NAME;
        return person ? Situation.Kind.NAME : Situation.Kind.TEXT;
    }

    private void write(Page.Field field, String value) {
        set(field, value);
        open = Optional.empty();
        goOn();
    }

    private void part(Page.Field field, String value) {
        set(field, value);
        open = Optional.of(field);
        model.host().redraw();
    }

    private void set(Page.Field field, String value) {
        steps.push(new Step(field, model.text(field).get()));
        model.set(field, value.substring(0, Math.min(value.length(), FormViewModel.TEXT_MAX)));
    }

    /// One of the buttons of the active field was chosen.
    void chosen() {
        model.active().ifPresent(field -> steps.push(new Step(field, "")));
        goOn();
    }

    /// To the next empty field behind the active one; stays where there is none.
    private void goOn() {
        var fields = model.page().fields();
        int at = model.active().map(fields::indexOf).orElse(-1);
        fields.stream()
                .skip(at + 1L)
                .filter(field -> field.source().isEmpty() && empty(field))
                .findFirst()
                .ifPresentOrElse(model::activate, model.host()::redraw);
    }

    /// What was written last is taken back and asked for again.
    ///
    /// @return false when nothing was written
    boolean takeBack() {
        var step = Optional.ofNullable(steps.poll());
        step.ifPresent(s -> {
            model.set(s.field(), s.before());
            open = Optional.of(s.field()).filter(_ -> !s.before().isEmpty());
            model.activate(s.field());
        });
        return step.isPresent();
    }
}
