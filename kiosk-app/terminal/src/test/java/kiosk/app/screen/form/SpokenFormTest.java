package kiosk.app.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.Asked;
import kiosk.app.ui.RecordingHost;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sizes;
import kiosk.app.ui.Words;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Length;
import kiosk.matter.Page;
import kiosk.matter.Page.Kind;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class SpokenFormTest {

    private static final Setting SETTING =
            new Setting(
                    Words.in("zh-Hans"),
                    Shell.Look.NORMAL,
                    Sizes.of(1080, 1920, 21.5),
                    Setting.Motion.NONE);

    private final Page.Field decision = field("decision", Kind.DIGITS, "[0-9]{16}");
    private final Page.Field phone = field("phone", Kind.PHONE, "");
    private final FormViewModel model = model(decision, phone);
    private final SpokenForm form = new SpokenForm(model);

    private Asked asked() {
        return form.asked(SETTING).orElseThrow();
    }

    private Situation.Question question() {
        return asked().question();
    }

    @Test
    void aNumberSaidInPartsIsAskedForUntilItIsWhole() {
        assertThat(question().length()).isEqualTo(new Length(16, 16));
        asked().part().accept("3205");
        assertThat(question().name()).isEqualTo("decision");
        assertThat(question().written()).isEqualTo("3205");
        asked().answer().accept("3205821234567892");
        assertThat(question().name()).isEqualTo("phone");
        assertThat(model.text(decision).get()).isEqualTo("3205821234567892");
    }

    @Test
    void aPartIsTakenBackByItself() {
        asked().part().accept("3205");
        asked().part().accept("32058213");
        assertThat(form.takeBack()).isTrue();
        assertThat(question().written()).isEqualTo("3205");
        assertThat(form.takeBack()).isTrue();
        assertThat(question().written()).isEmpty();
        assertThat(form.takeBack()).as("nothing is left").isFalse();
    }

    @Test
    void theLastPartOfAWholeNumberIsTakenBackFromTheNextField() {
        asked().part().accept("320582123456");
        asked().answer().accept("3205821234567890");
        assertThat(question().name()).isEqualTo("phone");
        assertThat(form.takeBack()).isTrue();
        assertThat(question().name()).isEqualTo("decision");
        assertThat(question().written()).isEqualTo("320582123456");
    }

    @Test
    void whatFitsNowhereIsSaidAnew() {
        asked().part().accept("3205");
        asked().part().accept("");
        assertThat(question().name()).isEqualTo("decision");
        assertThat(question().written()).isEmpty();
    }

    @Test
    void theMatterSaysHowLongANumberIs() {
        assertThat(length("[0-9]{15,16}")).isEqualTo(new Length(15, 16));
        assertThat(length("TJ[0-9]{11}")).isEqualTo(Length.of(Situation.Kind.DIGITS));
        assertThat(length("")).isEqualTo(Length.of(Situation.Kind.DIGITS));
    }

    private static Length length(String pattern) {
        return SpokenForm.length(field("x", Kind.DIGITS, pattern), Situation.Kind.DIGITS);
    }

    private static FormViewModel model(Page.Field... fields) {
        var page = new Page.Form(Frames.PLAIN, List.of(fields));
        var at = new Scene.AtPage(page, List.of(), new Scene.Work.None());
        return new FormViewModel(new RecordingHost(), page, at);
    }

    private static Page.Field field(String name, Kind kind, String pattern) {
        return new Page.Field(
                name,
                kind,
                Texts.same(name),
                Texts.same(""),
                Optional.empty(),
                Optional.empty(),
                true,
                0,
                0,
                List.of(),
                pattern,
                List.of("type"),
                List.of());
    }
}
