package kiosk.app.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Page.Kind;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class FormViewModelTest {

    private final RecordingHost host = new RecordingHost();

    @Test
    void moneyGoesOutInFen() {
        var model = model(field("amount", Kind.MONEY, true));
        type(model, "15000.5");
        type(model, "55");
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("amount", 1500055L)));
    }

    @Test
    void aMissingFieldIsNamedAndMadeActive() {
        var model = model(field("a", Kind.DIGITS, true), field("b", Kind.DIGITS, true));
        type(model, "12");
        model.next();

        assertThat(host.acts()).isEmpty();
        assertThat(model.missing()).containsExactly("b");
        assertThat(model.active()).map(Page.Field::name).contains("b");
    }

    @Test
    void anOptionalFieldMayStayEmpty() {
        var model = model(field("a", Kind.PHONE, false));
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of()));
    }

    @Test
    void lettersOfAKeyboardChangeNothingThatIsNotTyped() {
        var date = field("from", Kind.DATE, true);
        var yes = field("married", Kind.YES_NO, true);
        var phone = field("phone", Kind.PHONE, true);
        var model = model(date, yes, phone);
        for (var field : List.of(date, yes, phone)) {
            model.activate(field);
            model.typed("T");
            model.typed("x");
            assertThat(model.text(field).get()).as(field.name()).isEmpty();
        }
        model.typed("1");
        assertThat(model.text(phone).get()).isEqualTo("1");
    }

    @Test
    void lettersThatDoNotFitAreLeftBehindNowhere() {
        var street = field("street", Kind.TEXT, true);
        var phone = field("phone", Kind.PHONE, true);
        var model = model(street, phone);
        model.text(street).set("路".repeat(39));
        var writing = model.writing(street, "zh-Hans");
        "shebaoka".chars().forEach(key -> writing.type(Character.toString(key)));
        model.activate(phone);

        assertThat(model.active()).as("held back, and told there").contains(street);
        assertThat(writing.full()).isTrue();
        model.next();
        assertThat(host.acts()).isEmpty();

        while (writing.open()) {
            writing.type("\b");
        }
        model.activate(phone);
        assertThat(model.active()).contains(phone);
        type(model, "13800138000");
        model.next();
        assertThat(host.acts()).hasSize(1);
    }

    @Test
    void aSecretIsGoneFromTheGlassOnceItWasGiven() {
        var pin = field("pin", Kind.PIN, true);
        var model = model(pin);
        type(model, "280614");
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("pin", "280614")));
        assertThat(model.text(pin).get()).isEmpty();

        type(model, "135790");
        model.next();
        assertThat(host.acts())
                .hasSize(2)
                .last()
                .isEqualTo(new Act.Answer(Map.of("pin", "135790")));
    }

    @Test
    void anXIsOnlyTakenAtTheEndOfAnIdNumber() {
        var model = model(field("id", Kind.ID_NUMBER, true));
        type(model, "3X20582198808080027");

        assertThat(model.text(model.active().orElseThrow()).get()).isEqualTo("320582198808080027");
    }

    @Test
    void aRejectedFieldBecomesActive() {
        var page = page(field("a", Kind.DIGITS, true), field("b", Kind.DIGITS, true));
        var model = new FormViewModel(host, page, at(page, List.of()));
        var problem = new Move.Problem("b", Texts.same("请改小"));

        assertThat(model.update(page, at(page, List.of(problem)))).isTrue();
        assertThat(model.active()).map(Page.Field::name).contains("b");
    }

    @Test
    void aScannedValueArrivesWithTheNextPage() {
        var before = page(field("no", Kind.DIGITS, true));
        var model = new FormViewModel(host, before, at(before, List.of()));
        var scanned = page(withValue(field("no", Kind.DIGITS, true), "320582123456789"));
        model.update(scanned, at(scanned, List.of()));
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("no", "320582123456789")));
    }

    @Test
    void datesAndYesNoHaveTheirTypes() {
        var date = field("from", Kind.DATE, true);
        var yes = field("married", Kind.YES_NO, true);
        var model = model(date, yes);
        model.date(date, LocalDate.of(2026, 11, 21));
        model.set(yes, "true");
        model.next();

        assertThat(host.acts())
                .containsExactly(new Act.Answer(Map.of("from", "2026-11-21", "married", true)));
    }

    @Test
    void scanningIsAskedForByField() {
        var no = field("no", Kind.DIGITS, true);
        var model = model(no);
        model.scan(no, true);

        assertThat(host.acts()).containsExactly(new Act.Scan("no", true));
    }

    @Test
    void aNameIsWrittenInPinyinAndNothingGoesOutWhileLettersAreOpen() {
        var owner = field("owner", Kind.TEXT, true);
        var model = model(owner);
        model.writing(owner, "zh-Hans");
        "wangxiaoming".chars().forEach(key -> model.typed(Character.toString(key)));
        model.next();

        assertThat(host.acts()).isEmpty();
        String written = model.text(owner).get();
        assertThat(written).hasSize(3).startsWith("王");
        model.next();
        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("owner", written)));
    }

    @Test
    void aCodeIsNoChineseAndAKeyboardWritesItInCapitals() {
        var code = withPattern(field("contract", Kind.TEXT, true), "[A-Z]{2}[0-9]{4}");
        var model = model(code);
        "ht2026".chars().forEach(key -> model.typed(Character.toString(key)));

        assertThat(InChinese.may(code)).isFalse();
        assertThat(InChinese.may(withPattern(code, "[一-龥]{2,8}"))).isTrue();
        assertThat(InChinese.may(withPattern(code, ".{2,8}"))).isTrue();
        assertThat(model.text(code).get()).isEqualTo("HT2026");
    }

    @Test
    void theFieldThatIsLeftKeepsWhatWasFirst() {
        var street = field("street", Kind.TEXT, true);
        var other = field("other", Kind.TEXT, true);
        var model = model(street, other);
        model.writing(street, "zh-Hans");
        "renminlu".chars().forEach(key -> model.typed(Character.toString(key)));
        model.activate(other);

        assertThat(model.text(street).get()).isEqualTo("人民路");
        assertThat(model.beside(street, 1)).contains(other);
        assertThat(model.beside(street, -1)).isEmpty();
    }

    @Test
    void aRareCharacterIsTakenBackWhole() {
        var owner = field("owner", Kind.TEXT, true);
        var model = model(owner);
        model.set(owner, "王𠅤");
        model.type(kiosk.app.ui.NumberPad.DELETE);

        assertThat(model.text(owner).get()).isEqualTo("王");
    }

    @Test
    void aPinIsNotFilledInAgainAndIsTypedAnewWhereItWasRefused() {
        var pin = withValue(field("pin", Kind.PIN, true), "280614");
        var again = field("again", Kind.PIN, true);
        var page = page(pin, again);
        var model = new FormViewModel(host, page, at(page, List.of()));
        assertThat(model.text(pin).get()).isEmpty();
        type(model, "280614");
        model.activate(again);
        type(model, "280615");
        model.next();
        var refused = new Move.Problem("again", Texts.same("两次不一样"));
        model.update(page, at(page, List.of(refused)));

        assertThat(host.acts())
                .containsExactly(new Act.Answer(Map.of("pin", "280614", "again", "280615")));
        assertThat(host.acts().toString()).doesNotContain("280614");
        assertThat(model.text(pin).get()).isEmpty();
        assertThat(model.text(again).get()).isEmpty();
        assertThat(model.active()).contains(again);
    }

    private static Page.Field withPattern(Page.Field f, String pattern) {
        return new Page.Field(
                f.name(),
                f.kind(),
                f.label(),
                f.hint(),
                f.value(),
                f.source(),
                f.required(),
                f.minFen(),
                f.maxFen(),
                f.quickFen(),
                pattern,
                f.ways(),
                f.options());
    }

    private static void type(FormViewModel model, String keys) {
        keys.chars().forEach(key -> model.type(Character.toString(key)));
    }

    private FormViewModel model(Page.Field... fields) {
        var page = page(fields);
        return new FormViewModel(host, page, at(page, List.of()));
    }

    private static Page.Form page(Page.Field... fields) {
        return new Page.Form(Frames.PLAIN, List.of(fields));
    }

    private static Scene.AtPage at(Page.Form page, List<Move.Problem> problems) {
        return new Scene.AtPage(page, problems, new Scene.Work.None());
    }

    private static Page.Field field(String name, Kind kind, boolean required) {
        return new Page.Field(
                name,
                kind,
                Texts.same(name),
                Texts.same(""),
                Optional.empty(),
                Optional.empty(),
                required,
                0,
                0,
                List.of(),
                "",
                List.of("type"),
                List.of());
    }

    private static Page.Field withValue(Page.Field f, Object value) {
        return new Page.Field(
                f.name(),
                f.kind(),
                f.label(),
                f.hint(),
                Optional.of(value),
                f.source(),
                f.required(),
                f.minFen(),
                f.maxFen(),
                f.quickFen(),
                f.pattern(),
                f.ways(),
                f.options());
    }
}
