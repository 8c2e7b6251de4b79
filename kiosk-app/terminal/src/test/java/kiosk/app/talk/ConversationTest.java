package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.talk.Conversation.Where;
import kiosk.app.ui.Words;
import kiosk.app.voice.Mouthpiece;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;
import kiosk.avatar.hearing.Ears;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Choice PAY =
            new Choice("action-primary", List.of("去缴款"), Role.NEXT, Weight.BINDING);
    private static final Choice SELF =
            new Choice("option-self", List.of("本人办"), Role.OPTION, Weight.LIGHT);

    private final FakeEars ears = new FakeEars();
    private final FakeSpeaking hall = new FakeSpeaking();
    private final FakePage glass = new FakePage();
    private final Map<String, Decision> meant = new java.util.HashMap<>();
    private Senses.Manner manner = Senses.Manner.ASKED;
    private int visits;

    private Conversation conversation() {
        var senses =
                new Senses(
                        Mouthpiece.silent(),
                        ears,
                        () -> {
                            visits++;
                            return (guesses, _) ->
                                    meant.getOrDefault(
                                            guesses.getFirst().text(), new Decision.Nothing());
                        },
                        manner);
        return new Conversation(senses, hall, Runnable::run);
    }

    private void up(Conversation talk, Where where, String key) {
        boolean other = talk.page(glass, where, key, Words.in("zh-Hans"));
        glass.key = key;
        if (other) {
            talk.said(key);
        }
    }

    @Test
    void shePromptsListensDoesAndAnswers() {
        var talk = conversation();
        glass.choices = List.of(SELF, PAY);
        up(talk, Where.VISIT, "who");
        assertThat(ears.listening()).as("nobody asked her to").isFalse();
        talk.button();
        assertThat(ears.listening()).isTrue();
        meant.put("我自己办", new Decision.Press("option-self"));
        ears.say("我自己办");
        assertThat(glass.done).containsExactly("touched", "press option-self");
        assertThat(hall.said).last().asString().startsWith("好的，记下了：本人办");
        assertThat(talk.answer()).isPresent();
        hall.over();
        assertThat(hall.said).last().asString().isEqualTo("您可以这样说：本人办。");
        hall.over();
        assertThat(ears.listening()).isTrue();
    }

    @Test
    void whileSheSpeaksTheMicrophoneIsClosed() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        up(talk, Where.VISIT, "two");
        assertThat(hall.said).last().asString().isEqualTo("您可以这样说：本人办。");
        assertThat(ears.listening()).isFalse();
        assertThat(talk.ear()).isInstanceOf(Ear.Waiting.class);
        hall.over();
        assertThat(ears.listening()).isTrue();
    }

    @Test
    void whereTheMicrophoneDoesNotHearHerSheIsInterrupted() {
        manner = new Senses.Manner(false, true);
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        up(talk, Where.VISIT, "two");
        assertThat(ears.listening()).isTrue();
        int hushed = hall.hushed;
        ears.event(new Ears.Event.Began());
        assertThat(hall.hushed).isGreaterThan(hushed);
    }

    @Test
    void aTouchEndsItAndTheNextPageStaysSilent() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        talk.touched();
        assertThat(ears.listening()).isFalse();
        assertThat(talk.ear()).isInstanceOf(Ear.Resting.class);
        up(talk, Where.VISIT, "two");
        assertThat(ears.listening()).isFalse();
    }

    @Test
    void atTheStartPageEverythingIsForgotten() {
        var talk = conversation();
        up(talk, Where.VISIT, "one");
        talk.button();
        int before = visits;
        up(talk, Where.DOOR, "attract");
        assertThat(visits).isEqualTo(before + 1);
        assertThat(ears.listening()).isFalse();
        up(talk, Where.VISIT, "home");
        assertThat(ears.listening()).as("the next customer did not ask for it").isFalse();
    }

    @Test
    void atTheDoorOnlyWhatIsMeantForHerBeginsAVisit() {
        manner = new Senses.Manner(true, false);
        var talk = conversation();
        up(talk, Where.DOOR, "attract");
        assertThat(ears.listening()).isTrue();
        meant.put("今天天气不错", new Decision.Rephrase(false));
        ears.say("今天天气不错");
        meant.put("好", new Decision.Control(Decision.Word.YES));
        ears.say("好");
        assertThat(glass.done).isEmpty();
        assertThat(ears.listening()).isTrue();
        var fine = new Decision.Found("traffic-fine", "交罚款", 0.9);
        var fund = new Decision.Found("fund-balance", "查公积金", 0.4);
        meant.put("罚款", new Decision.WhichMatter(List.of(fine, fund)));
        ears.say("罚款");
        assertThat(glass.done).containsExactly("begin", "offer [traffic-fine, fund-balance]");
        up(talk, Where.VISIT, "home");
        assertThat(hall.said).last().asString().contains("1、交罚款").contains("2、查公积金");
        hall.over();
        assertThat(ears.listening()).isTrue();
    }

    @Test
    void earsThatComeLaterListenToo() {
        manner = new Senses.Manner(true, false);
        ears.unplug();
        var talk = conversation();
        up(talk, Where.DOOR, "attract");
        assertThat(talk.ear()).isInstanceOf(Ear.Absent.class);
        ears.plugIn();
        up(talk, Where.DOOR, "attract");
        assertThat(ears.listening()).isTrue();
    }

    @Test
    void aFieldIsAskedForWrittenAndReadBackWithoutItsValue() {
        var talk = conversation();
        glass.question = Optional.of(new Situation.Question("phone", "手机号", Situation.Kind.PHONE));
        up(talk, Where.VISIT, "form");
        talk.button();
        assertThat(ears.requests())
                .last()
                .extracting(Ears.Request::expected)
                .isInstanceOf(Ears.Expected.Digits.class);
        meant.put("一三八零零零零八零一三", new Decision.Fill("phone", "13800008013"));
        ears.say("一三八零零零零八零一三");
        assertThat(glass.done).contains("fill phone=13800008013");
        assertThat(hall.said).last().asString().contains("尾号8013").doesNotContain("138000");
        assertThat(talk.answer().orElseThrow().shown()).doesNotContain("8013");
    }

    @Test
    void aPartOfANumberIsWrittenAndTheRestAskedForWithoutSayingIt() {
        var talk = conversation();
        glass.question = Optional.of(new Situation.Question("phone", "手机号", Situation.Kind.PHONE));
        up(talk, Where.VISIT, "form");
        talk.button();
        meant.put("一三八零", new Decision.Part("phone", "1380", 7));
        ears.say("一三八零");
        assertThat(glass.done).contains("part phone=1380");
        assertThat(hall.said).last().asString().contains("还差7位").doesNotContain("1380");
        hall.over();
        hall.over();
        meant.put("一三", new Decision.Part("phone", "", 11));
        ears.say("一三");
        assertThat(hall.said).last().asString().contains("从头再说");
    }

    @Test
    void whatNobodyWroteForEverybodyIsShownAndNotSaid() {
        var talk = conversation();
        hall.secret = "闯红灯";
        var own = new Choice("option-0", List.of("闯红灯 200 元"), Role.OPTION, Weight.LIGHT);
        glass.choices = List.of(own);
        up(talk, Where.VISIT, "pick");
        talk.button();
        meant.put("第一个", new Decision.ConfirmPress(own));
        ears.say("第一个");
        assertThat(talk.answer().orElseThrow().shown()).contains("闯红灯 200 元");
        assertThat(String.join("", hall.said)).doesNotContain("闯红灯");
    }

    @Test
    void aBareYesNeverBinds() {
        var talk = conversation();
        glass.choices = List.of(PAY);
        up(talk, Where.VISIT, "review");
        talk.button();
        meant.put("好", new Decision.Control(Decision.Word.YES));
        ears.say("好");
        assertThat(glass.done).noneMatch(done -> done.startsWith("press"));
        assertThat(hall.said).last().asString().contains("去缴款").contains("对吗");
        hall.over();
        hall.over();
        meant.put("是", new Decision.Press("action-primary"));
        ears.say("是");
        assertThat(glass.done).contains("press action-primary");
        assertThat(talk.answer()).as("the question is settled").isEmpty();
    }

    @Test
    void silenceAndNoiseAreBounded() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        ears.nothing(Ears.Why.SILENCE);
        ears.nothing(Ears.Why.SILENCE);
        assertThat(hall.said).as("told once more what can be said").hasSize(1);
        hall.over();
        for (int i = 0; i < 3; i++) {
            ears.nothing(Ears.Why.NOISE);
        }
        assertThat(ears.listening()).isFalse();
        assertThat(talk.ear()).isInstanceOf(Ear.Resting.class);
    }

    @Test
    void aMonologueAndABrokenEngineAreAnswered() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        ears.nothing(Ears.Why.TOO_LONG);
        assertThat(hall.said).last().asString().contains("有点长");
        hall.over();
        hall.over();
        ears.nothing(Ears.Why.BROKEN);
        assertThat(hall.said).last().asString().contains("没听清");
    }

    @Test
    void voicesOfTheHallDoNotKeepAVisitAlive() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        meant.put("今天天气不错", new Decision.OfferStaff());
        ears.say("今天天气不错");
        assertThat(glass.done).isEmpty();
        hall.over();
        hall.over();
        meant.put("吧", new Decision.Rephrase(false));
        ears.say("吧");
        assertThat(glass.done).as("somebody tries").containsExactly("touched");
    }

    @Test
    void atTheDoorSheGoesOnListeningWhereThePageChangesTwice() {
        manner = new Senses.Manner(true, false);
        var talk = conversation();
        up(talk, Where.VISIT, "end");
        up(talk, Where.DOOR, "overlay-idle");
        up(talk, Where.DOOR, "attract");
        assertThat(ears.listening()).isTrue();
    }

    @Test
    void anEngineThatIsAwayIsNotAskedAgainAndAgain() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        ears.nothing(Ears.Why.BROKEN);
        hall.over();
        hall.over();
        ears.nothing(Ears.Why.BROKEN);
        assertThat(ears.listening()).isFalse();
        assertThat(talk.ear()).isInstanceOf(Ear.Resting.class);
        manner = new Senses.Manner(true, false);
        var atDoor = conversation();
        up(atDoor, Where.DOOR, "attract");
        ears.nothing(Ears.Why.BROKEN);
        assertThat(ears.listening()).isFalse();
    }

    @Test
    void aMicrophoneThatIsSlowToBeginIsOpenedAgainAFewTimes() {
        var talk = conversation();
        glass.choices = List.of(SELF);
        up(talk, Where.VISIT, "one");
        talk.button();
        for (int i = 0; i < 3; i++) {
            ears.nothing(Ears.Why.NO_DEVICE);
            assertThat(ears.listening()).isTrue();
        }
        ears.event(new Ears.Event.Level(0.1));
        ears.nothing(Ears.Why.NO_DEVICE);
        assertThat(ears.listening()).as("it had given sound").isTrue();
        for (int i = 0; i < 3; i++) {
            ears.nothing(Ears.Why.NO_DEVICE);
        }
        assertThat(ears.listening()).isFalse();
        assertThat(talk.ear()).isInstanceOf(Ear.Resting.class);
    }

    @Test
    void aPulledOutMicrophoneLeavesThePageAsItIs() {
        var talk = conversation();
        up(talk, Where.VISIT, "one");
        talk.button();
        ears.unplug();
        ears.nothing(Ears.Why.NO_DEVICE);
        assertThat(talk.ear()).isInstanceOf(Ear.Absent.class);
        assertThat(glass.done).isEmpty();
        talk.button();
        assertThat(ears.listening()).isFalse();
    }

    @Test
    void whoIsInNeedComesFirst() {
        var talk = conversation();
        up(talk, Where.VISIT, "one");
        talk.button();
        meant.put("我被骗了", new Decision.Urgent(Decision.Need.FRAUD));
        ears.say("我被骗了");
        assertThat(glass.done).contains("call staff");
        assertThat(hall.said).last().asString().contains("不要转账");
    }
}
