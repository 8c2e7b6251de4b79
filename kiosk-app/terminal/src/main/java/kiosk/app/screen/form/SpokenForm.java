package kiosk.app.screen.form;

import java.util.Optional;
import kiosk.app.typing.PinyinInput;
import kiosk.app.ui.Asked;
import kiosk.app.ui.Setting;
import kiosk.avatar.dialog.Situation;
import kiosk.matter.Page;

/// A form for somebody who says the answers: one field after the other, the empty ones first.
final class SpokenForm {

    private final FormViewModel model;
    private Optional<Page.Field> last = Optional.empty();

    SpokenForm(FormViewModel model) {
        this.model = model;
    }

    /// The field to ask for: the active one while it is empty. What is chosen has buttons instead.
    Optional<Asked> asked(Setting setting) {
        return model.active()
                .filter(this::empty)
                .flatMap(field ->
                        kind(field)
                                .map(kind ->
                                        new Asked(
                                                new Situation.Question(
                                                        field.name(),
                                                        setting.of(field.label()),
                                                        kind),
                                                value -> write(field, value))));
    }

    private boolean empty(Page.Field field) {
        return model.text(field).get().isEmpty();
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
        model.set(field, value.substring(0, Math.min(value.length(), FormViewModel.TEXT_MAX)));
        goOn();
    }

    /// To the next empty field behind the active one; stays where there is none.
    void goOn() {
        last = model.active();
        var fields = model.page().fields();
        int at = last.map(fields::indexOf).orElse(-1);
        fields.stream()
                .skip(at + 1L)
                .filter(field -> field.source().isEmpty() && empty(field))
                .findFirst()
                .ifPresentOrElse(model::activate, model.host()::redraw);
    }

    /// The last one that was filled is emptied and asked for again.
    ///
    /// @return false when there is none
    boolean takeBack() {
        var field = last;
        last = Optional.empty();
        field.ifPresent(f -> {
            model.set(f, "");
            model.activate(f);
        });
        return field.isPresent();
    }
}
