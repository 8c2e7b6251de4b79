package kiosk.avatar.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.avatar.dialog.Decision.Found;
import kiosk.avatar.dialog.Retrieval.Candidate;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Question;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;
import kiosk.avatar.hearing.Ears.Guess;
import kiosk.avatar.voice.Speech.Language;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final Phrasebook BOOK = new Phrasebook();

    private static final Choice WATER = option("water", "水费");
    private static final Choice POWER = option("power", "电费");
    private static final Choice GAS = option("gas", "燃气费", "煤气费");
    private static final Choice PAY = new Choice("pay", List.of("确认缴费"), Role.NEXT, Weight.BINDING);
    private static final Choice NEXT = new Choice("next", List.of("下一步"), Role.NEXT, Weight.LIGHT);
    private static final Choice BACK = new Choice("back", List.of("返回"), Role.BACK, Weight.LIGHT);

    /// Scores by text, as an index would give them.
    private static final Map<String, List<Candidate>> INDEX =
            Map.of(
                    "公积金余额", List.of(found("fund-balance", 0.9), found("fund-loan", 0.3)),
                    "公积金", List.of(found("fund-balance", 0.6), found("fund-loan", 0.58)),
                    "看看我的公积金还有多少", List.of(found("fund-balance", 0.79)),
                    "贷", List.of(found("fund-loan", 0.5)),
                    "天气", List.of(found("fund-loan", 0.13)));

    private final Dialogue dialogue =
            new Dialogue(
                    BOOK,
                    new Finding(
                            (text, most) -> INDEX.getOrDefault(text, List.of()),
                            new Calibration(12, 0, 5, 0.05)),
                    () -> LocalDate.of(2026, 11, 22));

    private static Choice option(String id, String... names) {
        return new Choice(id, List.of(names), Role.OPTION, Weight.LIGHT);
    }

    private static Candidate found(String id, double score) {
        return new Candidate(id, id, score, 0, score > 0.8);
    }

    private static Situation page(Choice... choices) {
        return new Situation("page", Language.MANDARIN, List.of(choices), Optional.empty(), false);
    }

    private static Situation hall() {
        return new Situation("hall", Language.MANDARIN, List.of(), Optional.empty(), true);
    }

    private static Situation field(Kind kind, Choice... choices) {
        return new Situation(
                "field",
                Language.MANDARIN,
                List.of(choices),
                Optional.of(new Question("phone", "手机号", kind)),
                false);
    }

    private Decision hear(Situation now, String... guesses) {
        return dialogue.hear(
                Stream.of(guesses).map(text -> new Guess(text, 1.0 / guesses.length)).toList(),
                now);
    }

    @Test
    void pressesWhatStandsOnAButton() {
        Situation now = page(WATER, POWER, GAS, BACK);
        assertThat(hear(now, "水费")).isEqualTo(new Decision.Press("water"));
        assertThat(hear(now, "我要交煤气费")).isEqualTo(new Decision.Press("gas"));
        assertThat(hear(now, "睡费")).isEqualTo(new Decision.Press("water"));
        assertThat(hear(now, "选电费那个")).isEqualTo(new Decision.Press("power"));
        assertThat(hear(now, "然汽费")).isEqualTo(new Decision.Press("gas"));
    }

    @Test
    void pressesByPlace() {
        Situation now = page(WATER, POWER, GAS, BACK);
        assertThat(hear(now, "第二个")).isEqualTo(new Decision.Press("power"));
        assertThat(hear(now, "最后一个")).isEqualTo(new Decision.Press("gas"));
        assertThat(hear(now, "中间那个")).isEqualTo(new Decision.Press("power"));
        assertThat(hear(now, "the last one")).isEqualTo(new Decision.Press("gas"));
        assertThat(hear(now, "two")).isEqualTo(new Decision.Press("power"));
        assertThat(hear(now, "number three please")).isEqualTo(new Decision.Press("gas"));
        assertThat(hear(now, "第四个")).isEqualTo(new Decision.Rephrase(false));
    }

    @Test
    void whatBindsIsOnlyPressedAfterAPlainYes() {
        Situation now = page(PAY, BACK);
        assertThat(hear(now, "确认缴费")).isEqualTo(new Decision.ConfirmPress(PAY));
        assertThat(hear(now, "是的")).isEqualTo(new Decision.Press("pay"));
        assertThat(hear(now, "下一步")).isEqualTo(new Decision.ConfirmPress(PAY));
        assertThat(hear(now, "不要")).isEqualTo(new Decision.Nothing());
        assertThat(hear(now, "是的")).isNotEqualTo(new Decision.Press("pay"));
    }

    @Test
    void whatBindsWantsAYesNobodyDoubts() {
        Situation now = page(PAY, BACK);
        hear(now, "确认缴费");
        assertThat(hear(now, "似的")).isEqualTo(new Decision.ConfirmPress(PAY));
        assertThat(hear(now, "是", "不是")).isEqualTo(new Decision.ConfirmPress(PAY));
        assertThat(hear(now, "继续")).isEqualTo(new Decision.ConfirmPress(PAY));
        assertThat(hear(now, "对")).isEqualTo(new Decision.Press("pay"));
    }

    @Test
    void aYesOnAnotherPageConfirmsNothing() {
        hear(page(PAY), "确认缴费");
        Situation other =
                new Situation("other", Language.MANDARIN, List.of(PAY), Optional.empty(), false);
        assertThat(hear(other, "是的")).isEqualTo(new Decision.ConfirmPress(PAY));
    }

    @Test
    void asksWhichOfSeveral() {
        Choice one = option("one", "工商银行储蓄卡");
        Choice two = option("two", "建设银行储蓄卡");
        assertThat(hear(page(one, two), "储蓄卡"))
                .isEqualTo(new Decision.WhichPress(List.of(one, two)));
        assertThat(hear(page(one, two), "建设银行的")).isEqualTo(new Decision.Press("two"));
        hear(page(one, two), "储蓄卡");
        assertThat(hear(page(one, two), "第一个")).isEqualTo(new Decision.Press("one"));
    }

    @Test
    void doesNotPressWhatIsRefused() {
        assertThat(hear(page(WATER, POWER), "不要水费")).isEqualTo(new Decision.Rephrase(false));
        assertThat(hear(page(WATER, POWER), "don't 水费")).isInstanceOf(Decision.Rephrase.class);
    }

    @Test
    void needComesFirstWhateverIsAsked() {
        assertThat(hear(field(Kind.TEXT), "救命"))
                .isEqualTo(new Decision.Urgent(Decision.Need.EMERGENCY));
        assertThat(hear(page(PAY), "call an ambulance"))
                .isEqualTo(new Decision.Urgent(Decision.Need.EMERGENCY));
        assertThat(hear(field(Kind.TEXT), "人工"))
                .isEqualTo(new Decision.Control(Decision.Word.STAFF));
    }

    @Test
    void pressesThePagesOwnNextAndBack() {
        assertThat(hear(page(NEXT, BACK), "继续")).isEqualTo(new Decision.Press("next"));
        assertThat(hear(page(NEXT, BACK), "上一步")).isEqualTo(new Decision.Press("back"));
        assertThat(hear(page(WATER), "上一步")).isEqualTo(new Decision.Control(Decision.Word.BACK));
    }

    @Test
    void fillsTheFieldOrAPartOfItAndAsksAgainWhenTheNumberIsWrong() {
        assertThat(hear(field(Kind.PHONE), "13912345678"))
                .isEqualTo(new Decision.Fill("phone", "13912345678"));
        assertThat(hear(field(Kind.PHONE, WATER), "一二三"))
                .as("no place, no matter: a part of it")
                .isEqualTo(new Decision.Part("phone", "123", 8));
        assertThat(hear(field(Kind.PHONE, WATER), "一三九一二三四五六七八九九"))
                .as("too many")
                .isEqualTo(new Decision.Rephrase(false));
        assertThat(hear(field(Kind.YES_NO), "没有")).isEqualTo(new Decision.Fill("phone", "false"));
    }

    @Test
    void aSecretIsNeverFilled() {
        assertThat(hear(field(Kind.SECRET), "123456")).isEqualTo(new Decision.Nothing());
        assertThat(hear(field(Kind.SECRET), "返回"))
                .isEqualTo(new Decision.Control(Decision.Word.BACK));
    }

    @Test
    void goesToTheMatterThatIsCertainAndAsksOtherwise() {
        assertThat(hear(hall(), "我想查公积金余额")).isInstanceOf(Decision.Rephrase.class);
        assertThat(hear(hall(), "公积金余额"))
                .isInstanceOfSatisfying(
                        Decision.Open.class,
                        open -> assertThat(open.matter().id()).isEqualTo("fund-balance"));
        assertThat(hear(hall(), "公积金"))
                .isInstanceOfSatisfying(
                        Decision.WhichMatter.class,
                        which -> assertThat(which.matters()).hasSize(2));
        assertThat(hear(hall(), "第二个"))
                .isInstanceOfSatisfying(
                        Decision.Open.class,
                        open -> assertThat(open.matter().id()).isEqualTo("fund-loan"));
    }

    @Test
    void aMatterThatWasNotNamedIsAskedHoweverCertain() {
        assertThat(hear(hall(), "看看我的公积金还有多少"))
                .isInstanceOfSatisfying(
                        Decision.ConfirmOpen.class,
                        ask -> assertThat(ask.matter().share()).isGreaterThan(0.8));
    }

    @Test
    void confirmsAMatterThatIsOnlyLikely() {
        assertThat(hear(hall(), "贷")).isInstanceOf(Decision.ConfirmOpen.class);
        assertThat(hear(hall(), "对")).isInstanceOf(Decision.Open.class);
        hear(hall(), "贷");
        assertThat(hear(hall(), "不是，公积金余额")).isInstanceOf(Decision.Open.class);
        hear(hall(), "贷");
        assertThat(hear(hall(), "不是")).isEqualTo(new Decision.Nothing());
    }

    @Test
    void offersSomebodyAfterThreeMisses() {
        assertThat(hear(hall(), "天气")).isEqualTo(new Decision.Rephrase(false));
        assertThat(hear(hall(), "今天天气怎么样")).isEqualTo(new Decision.Rephrase(true));
        assertThat(hear(hall(), "讲个笑话")).isEqualTo(new Decision.OfferStaff());
        assertThat(hear(hall(), "公积金余额")).isInstanceOf(Decision.Open.class);
        assertThat(hear(hall(), "天气")).isEqualTo(new Decision.Rephrase(false));
    }

    @Test
    void isCalmAboutGreetingsAndAbuseAndSilence() {
        assertThat(hear(hall(), "你好")).isEqualTo(new Decision.Nothing());
        assertThat(hear(hall(), "滚")).isEqualTo(new Decision.Nothing());
        assertThat(hear(hall(), "fuck you")).isEqualTo(new Decision.Nothing());
        assertThat(hear(hall(), "")).isEqualTo(new Decision.Nothing());
        assertThat(hear(hall(), "!!! 。。。")).isEqualTo(new Decision.Nothing());
        assertThat(dialogue.hear(List.of(), hall())).isEqualTo(new Decision.Nothing());
    }

    @Test
    void staysCalmWhateverIsHeard() {
        String long1 = "公积金余额".repeat(2000);
        for (String text :
                List.of(
                        long1,
                        "<b>x</b>",
                        "\u0000\uD800",
                        "😀😀",
                        "{a|b}",
                        "((((",
                        "十十十十亿亿亿",
                        "9".repeat(500))) {
            for (Kind kind : Kind.values()) {
                assertThat(hear(field(kind, WATER), text)).isNotNull();
            }
            assertThat(hear(hall(), text)).isNotNull();
        }
    }

    @Test
    void whatWasSaidIsInNoLog() {
        assertThat(new Found("a", "b", 1).toString()).contains("a");
        assertThat(hear(field(Kind.PHONE), "13912345678").toString()).doesNotContain("139");
        assertThat(Said.of("13912345678", 1).toString()).doesNotContain("139");
    }
}
