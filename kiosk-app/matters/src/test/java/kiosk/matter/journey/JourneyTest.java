package kiosk.matter.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Bill;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Journey;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.department.SampleDepartments;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JourneyTest {

    static LoadedPack pack;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.shared();
    }

    private static Player player(String scenario) {
        return ScenarioWorld.player(pack, ScenarioWorld.scenario(pack, scenario));
    }

    private static String step(Journey journey) {
        return journey.page().frame().step();
    }

    private static Event answer(String step, Object... pairs) {
        return new Event.Answered(
                step, pairs.length == 0 ? Map.of() : Map.of((String) pairs[0], pairs[1]));
    }

    private static void rejected(Journey journey, Event event) {
        assertThat(journey.apply(event, Player.NOW)).isInstanceOf(Move.Rejected.class);
    }

    @Nested
    class Forward {

        @Test
        void jumpingAheadIsImpossible() {
            Journey start = player("逾期10天").journey();
            rejected(start, answer("s8"));
            rejected(start, new Event.Paid("s9", "ecny", Map.of("flowNo", "F")));
            rejected(start, new Event.Submitted("s10", Map.of()));
            rejected(start, new Event.Printed("s11", "D", "C", true));
            rejected(start, new Event.Fetched("s1", Map.of()));
            rejected(start, new Event.WentTo("s1", "s9"));
            rejected(start, answer("s1", "how", "byMagic"));
            rejected(start, new Event.WentBack("s1"));
        }

        @Test
        void progressIsRecomputedFromThePath() {
            Player byNumber = player("逾期10天");
            assertThat(byNumber.journey().page().frame().number()).isEqualTo(1);
            byNumber.send(answer("s1", "how", "byNumber"));
            int shortPath = byNumber.journey().page().frame().of();
            Player byMe = player("按身份证查找").send(answer("s1", "how", "byMe"));
            assertThat(byMe.journey().page().frame().of()).isGreaterThan(shortPath);
            byNumber.until(Page.Rate.class);
            Page.Frame rate = byNumber.journey().page().frame();
            assertThat(rate.number()).isEqualTo(rate.of());
        }

        @Test
        void fieldsAreCheckedWithWordsInBothLanguages() {
            Player player = player("逾期10天").send(answer("s1", "how", "byNumber"));
            Move move = player.journey().apply(answer("s5", "decisionNo", "12"), Player.NOW);
            assertThat(move).isInstanceOf(Move.Rejected.class);
            Move.Problem problem = ((Move.Rejected) move).problems().get(0);
            assertThat(problem.field()).isEqualTo("decisionNo");
            assertThat(problem.say().in("zh-Hans")).isEqualTo("请核对处罚决定书编号");
            assertThat(problem.say().in("en")).isEqualTo("Check: Decision number");
            rejected(player.journey(), answer("s5"));
        }

        @Test
        void theAuthorsMessageNamesTheLimit() {
            Player player = player("单身未备案通过").until(Page.Form.class);
            Move move = player.journey().apply(answer("s9", "amount", 1_800_001L), Player.NOW);
            assertThat(((Move.Rejected) move).problems().get(0).say().in("zh-Hans"))
                    .isEqualTo("最多可提取18,000.00 元，请改小金额");
            Page.Field amount = ((Page.Form) player.journey().page()).fields().get(0);
            assertThat(amount.maxFen()).isEqualTo(1_800_000);
            assertThat(amount.quickFen()).containsExactly(500_000L, 1_000_000L, 1_800_000L);
        }

        @Test
        void aQuestionADepartmentAnsweredIsNotAsked() {
            Player single = player("单身未备案通过").until(Page.Sign.class);
            assertThat(single.pages()).noneMatch(page -> page.frame().step().equals("s5b"));
            Player asked = player("冻结账户不予批准").until(Page.Sign.class);
            assertThat(asked.pages()).anyMatch(page -> page.frame().step().equals("s5b"));
        }

        @Test
        void theSpousesCardMustBeTheSpouses() {
            Player player = player("已婚配偶同意").until(Page.Form.class);
            player.send(answer("s6", "contractNo", "SZZL20260002"));
            Journey journey = player.journey();
            Event wrong =
                    new Event.Identified(
                            "s6b",
                            "spouse",
                            IdWay.ID_CARD,
                            Assurance.L2,
                            ScenarioWorld.facts("wang-yan"));
            Move move = journey.apply(wrong, Player.NOW);
            assertThat(((Move.Rejected) move).problems().get(0).say().in("en"))
                    .contains("not your spouse's card");
        }
    }

    @Nested
    class Back {

        @Test
        void goesOneVisiblePageBackAndKeepsTheAnswer() {
            Player player = player("逾期10天").until(Page.Review.class);
            player.send(new Event.WentBack("s8"));
            assertThat(step(player.journey())).isEqualTo("s5");
            Page.Form form = (Page.Form) player.journey().page();
            assertThat(form.fields().get(0).value()).contains("3205821234567890");
            player.send(new Event.WentBack("s5"));
            Page.Question question = (Page.Question) player.journey().page();
            assertThat(question.chosen()).contains("byNumber");
            assertThat(question.frame().backAllowed()).isFalse();
            player.send(answer("s1", "how", "byNumber"));
            assertThat(step(player.journey())).isEqualTo("s5");
        }

        @Test
        void aStopLetsThePersonCorrectAndAsksAgain() {
            Player player = player("已缴清").until(Page.End.class);
            Page.Stopped stopped = (Page.Stopped) player.journey().page();
            assertThat(stopped.billKey()).contains("fine:3205821234567894");
            assertThat(stopped.frame().backAllowed()).isTrue();
            rejected(player.journey(), answer("s6"));
            player.send(new Event.WentBack("s6"));
            player.send(answer("s5", "decisionNo", "3205821234567894"));
            assertThat(player.journey().page()).isInstanceOf(Page.Fetch.class);
        }

        @Test
        void endsWithTheFirstAttemptToPay() {
            Player player = player("逾期10天").until(Page.Pay.class);
            assertThat(player.journey().committed()).isFalse();
            assertThat(player.journey().page().frame().backAllowed()).isTrue();
            player.send(new Event.PayAttemptFailed("s9", "ecny", "DECLINED"));
            assertThat(player.journey().committed()).isTrue();
            assertThat(player.journey().page().frame().backAllowed()).isFalse();
            assertThat(((Page.Pay) player.journey().page()).attempt()).isEqualTo(2);
            rejected(player.journey(), new Event.WentBack("s9"));
            rejected(player.journey(), new Event.Paid("s9", "cash", Map.of()));
        }

        @Test
        void fromReviewToAnAnswerKeepsTheOthersAndDropsWhatNoLongerApplies() {
            Player player = player("已婚配偶同意").until(Page.Review.class);
            Page.Review review = (Page.Review) player.journey().page();
            assertThat(review.rows()).anyMatch(row -> row.editStep().equals(Optional.of("s5")));
            rejected(player.journey(), new Event.WentTo("s11", "s12"));
            rejected(player.journey(), new Event.WentTo("s11", "s2"));
            player.send(new Event.WentTo("s11", "s5"));
            player.send(answer("s5", "rentKind", "none"));
            Journey journey = player.journey();
            assertThat(step(journey)).isEqualTo("s11");
            Map<?, ?> data = (Map<?, ?>) journey.variables().get("data");
            assertThat(data.get("contractNo")).isNull();
            assertThat(data.get("amount")).isEqualTo(1_200_000L);
            assertThat(data.get("limit")).isEqualTo(1_800_000L);
            assertThat(journey.events())
                    .anyMatch(event ->
                            event instanceof Event.Answered answered
                                    && answered.values().containsKey("contractNo"));
        }

        @Test
        void anAnswerThatNoLongerFitsIsAskedAgain() {
            Player player = player("单身未备案通过").until(Page.Review.class);
            player.send(new Event.WentTo("s11", "s5")).send(answer("s5", "rentKind", "reg"));
            assertThat(step(player.journey())).isEqualTo("s6");
            player.send(answer("s6", "contractNo", "SZZL20260002"));
            assertThat(player.journey().page()).isInstanceOf(Page.Fetch.class);
        }
    }

    @Nested
    class Consent {

        @Test
        void refusedLeadsWhereTheAuthorSaysAndIsExplained() {
            Player player = player("按身份证查找").until(Page.Consent.class);
            player.send(new Event.ConsentRefused("s3"));
            assertThat(step(player.journey())).isEqualTo("s5");
            assertThat(player.journey().page().frame().speech().in("zh-Hans")).contains("没关系");
            player.send(answer("s5", "decisionNo", "3205821234567891"));
            Page.End end = (Page.End) player.until(Page.End.class).journey().page();
            assertThat(end.summary().in("zh-Hans")).doesNotContain("没关系");
            Player fund = player("单身未备案通过").until(Page.Consent.class);
            fund.send(new Event.ConsentRefused("s3"));
            assertThat(((Page.End) fund.journey().page()).summary().in("en")).contains("consent");
        }

        @Test
        void withoutItNothingIsCalled() {
            Player player = player("单身未备案通过").until(Page.Consent.class);
            player.send(new Event.Consented("s3", Set.of("account")));
            Page.Fetch fetch = (Page.Fetch) player.journey().page();
            assertThat(fetch.calls()).extracting(CallRequest::id).containsExactly("account");
            rejected(
                    player("单身未备案通过").until(Page.Consent.class).journey(),
                    new Event.Consented("s3", Set.of("secret")));
        }
    }

    @Test
    void aDepartmentThatAnswersNonsenseCountsAsSilent() {
        Player player = player("逾期10天").until(Page.Fetch.class);
        player.send(
                new Event.Fetched(
                        "s6",
                        Map.of(
                                "fine",
                                new CallResult.Answered(Map.of("fineFen", "many"), Player.NOW))));
        Page.Stopped stopped = (Page.Stopped) player.journey().page();
        assertThat(stopped.condition()).isEqualTo("UNAVAILABLE");
        assertThat(stopped.reason().in("en")).contains("Traffic Police");
    }

    @Test
    void walletLimitsAreCheckedWhereTheyAreKnown() {
        Player player = player("四类钱包超单笔").until(Page.Pay.class);
        Bill bill = ((Page.Pay) player.journey().page()).bill();
        Bill.Method ecny = bill.methods().get(0);
        Map<String, Object> type4 =
                Map.of("singleFen", 200_000L, "dayLeftFen", 500_000L, "balanceFen", 150_000L);
        Map<String, Object> type2 =
                Map.of(
                        "singleFen",
                        5_000_000L,
                        "dayLeftFen",
                        10_000_000L,
                        "balanceFen",
                        8_000_000L);
        assertThat(player.journey().walletAllows(ecny, type4)).isFalse();
        assertThat(player.journey().walletAllows(ecny, type2)).isTrue();
        assertThat(player.journey().walletAllows(ecny, Map.of())).isTrue();
        assertThat(player.journey().walletAllows(bill.methods().get(1), type4)).isTrue();
        assertThat(ecny.offerInstead()).containsExactly("card", "qr");
        assertThat(bill.attemptKey(2)).isEqualTo("fine:3205821234567890:2");
        assertThat(bill.reserve().in()).containsEntry("holder", "杨舍支行");
        assertThat(bill.release()).isPresent();
    }

    @Test
    void aRefusedSubmissionSaysWhatToDo() {
        Player player = player("逾期10天").until(Page.Submit.class);
        player.send(new Event.SubmitRefused("s10", "PAID_TWICE", Texts.of("已经缴清", "Paid already")));
        Page.Stopped stopped = (Page.Stopped) player.journey().page();
        assertThat(stopped.condition()).isEqualTo("PAID_TWICE");
        assertThat(stopped.remedy().in("en")).contains("refunded");
        assertThat(stopped.frame().backAllowed()).isFalse();
    }

    @Test
    void leavingBeforeTheDecisionPrintsASlip() {
        Player player = player("单身未备案通过").until(Page.Wait.class);
        String wait = step(player.journey());
        player.send(new Event.Waited(wait, Map.of(), Event.Waited.Outcome.NEWS));
        assertThat(step(player.journey())).isEqualTo(wait);
        player.send(new Event.Waited(wait, Map.of(), Event.Waited.Outcome.LEFT));
        Page.Print print = (Page.Print) player.journey().page();
        assertThat(print.template()).isEqualTo("templates/pending-slip.yaml");
        assertThat(print.fields()).containsKeys("what", "caseNo", "next", "nextEn");
    }

    @Test
    void replayingTheEventsGivesAnEqualJourney() {
        for (Scenario scenario : ScenarioWorld.first(pack)) {
            SampleDepartments departments = ScenarioWorld.departments(pack, scenario);
            Player played = ScenarioWorld.player(pack, scenario, departments).until(Page.End.class);
            Journey again = ScenarioWorld.player(pack, scenario).journey();
            List<Event> events = played.journey().events();
            for (int i = 0; i < events.size(); i++) {
                Move move = again.apply(events.get(i), Player.NOW.plusSeconds(7L * i));
                assertThat(move).as("%s %d", scenario.name(), i).isInstanceOf(Move.Moved.class);
                again = ((Move.Moved) move).journey();
            }
            assertThat(again).as(scenario.name()).isEqualTo(played.journey());
            assertThat(again.page()).isEqualTo(played.journey().page());
            assertThat(again.hashCode()).isEqualTo(played.journey().hashCode());
            assertThat(again.toString()).doesNotContain("320582198808080027");
        }
    }
}
