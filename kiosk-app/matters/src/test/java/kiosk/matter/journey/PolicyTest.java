package kiosk.matter.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kiosk.matter.Assurance;
import kiosk.matter.Bill;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Journey;
import kiosk.matter.Lack;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.matter.Retention.Keep;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.ScenarioWorld;
import kiosk.matter.testing.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Conditions, situations, agency, deadlines, drafts, signatures made elsewhere.
class PolicyTest {

    static final UnaryOperator<String> REF = idNo -> "ref-" + idNo.hashCode();

    static LoadedPack pack;
    static Matter matter;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.fixture("village");
        matter = ScenarioWorld.matter(pack, "old-age-subsidy");
    }

    private static Event identified(String step, IdWay way, Assurance level, String person) {
        return new Event.Identified(step, "applicant", way, level, ScenarioWorld.facts(person));
    }

    private static Stage card(Stage stage, String person) {
        return stage.send(identified(stage.step(), IdWay.ID_CARD, Assurance.L2, person));
    }

    private static Stage witness(Stage stage, String person) {
        return stage.send(
                identified(stage.step(), IdWay.ID_CARD_STAFF_WITNESS, Assurance.L3, person));
    }

    private static Stage atForm(boolean forOther) {
        Stage stage = card(new Stage(pack, "old-age-subsidy").answer(), "lu-genbao");
        return stage.answer("forOther", forOther);
    }

    private static Stage filled(long years, boolean local) {
        return witness(
                atForm(false)
                        .answer(
                                "years",
                                years,
                                "local",
                                local,
                                "alone",
                                true,
                                "phone",
                                "13800138000"),
                "lu-genbao");
    }

    private static Stage atSignature(long years) {
        return filled(years, true).answer("m1", "promise", "m2", "promise");
    }

    @Test
    void conditionsAndSituationsAreOnTheGuide() {
        Page.Guide guide = new Stage(pack, "old-age-subsidy").page(Page.Guide.class);
        assertThat(guide.conditions()).hasSize(4);
        String only = guide.situations().get(0).materials().get(0);
        assertThat(guide.materials())
                .filteredOn(material -> material.id().equals(only))
                .singleElement()
                .satisfies(material -> {
                    assertThat(material.name().in("en")).isEqualTo("Proof of living alone");
                    assertThat(material.ways()).isNotEmpty();
                    assertThat(material.sometimes()).isFalse();
                });
    }

    @Test
    void everythingMissingIsToldAtOnce() {
        Stage stage = filled(60, false);
        stage.answer("m1", "promise", "m2", "promise");
        Page.Stopped stopped = stage.page(Page.Stopped.class);
        assertThat(stopped.condition()).isEqualTo("old");
        assertThat(stopped.lacks()).extracting(Lack::id).containsExactly("old", "here");
        Stage before = filled(60, true);
        assertThat(before.journey().lacks())
                .extracting(Lack::id)
                .containsExactly("old", "m1", "m2");
        assertThat(before.journey().lacks().get(1).remedy().in("zh-Hans"))
                .isEqualTo("请带来：在本机扫描、签署承诺");
    }

    @Test
    void aMinorNeedsTheGuardian() {
        Stage stage = filled(12, true).answer("m1", "promise", "m2", "promise");
        assertThat(stage.page(Page.Stopped.class).lacks())
                .extracting(Lack::id)
                .containsExactly("old", "guardian");
    }

    @Test
    void identityIsSteppedUpInTheMiddleAndNotAskedTwice() {
        Stage stage = filled(72, true);
        assertThat(stage.step()).isEqualTo("s7");
        assertThat(stage.value("session.assurance")).isEqualTo(3L);
    }

    @Test
    void anAgentBringsProofAndActsForThePrincipal() {
        Stage stage = atForm(true);
        stage.answer(
                "otherName",
                "沈㛃",
                "otherNo",
                "32058219600103002X",
                "years",
                71L,
                "local",
                true,
                "alone",
                false,
                "phone",
                "13800138000");
        witness(stage, "lu-genbao");
        assertThat(stage.page(Page.Materials.class).items())
                .extracting(Page.MaterialLine::id)
                .containsExactly("m1", "m9");
        stage.answer("m1", "promise", "m9", "promise");
        assertThat(stage.page(Page.Sign.class).documentText().in("zh-Hans")).isEqualTo("沈㛃申请，71岁");
        assertThat(filled(72, true).page(Page.Materials.class).items())
                .extracting(Page.MaterialLine::id)
                .containsExactly("m1", "m2");
    }

    @Test
    void retentionFollowsTheClassOfTheData() {
        assertThat(matter.retention().keep("otherNo")).isEqualTo(Keep.VISIT);
        assertThat(matter.retention().keep("phone")).isEqualTo(Keep.ACKNOWLEDGED);
        assertThat(matter.retention().keep("years")).isEqualTo(Keep.DAYS);
        assertThat(matter.retention().keep("note")).isEqualTo(Keep.CASE);
        assertThat(matter.retention().keep("whatever")).isEqualTo(Keep.VISIT);
    }

    private static Stage signed(Stage stage) {
        CoSigning asked = stage.journey().cosigning("witness", REF).orElseThrow();
        stage.send(new Event.Signed("s8", "applicant", "cd".repeat(32)));
        Draft draft = stage.journey().draft(REF, Player.NOW).orElseThrow();
        Draft both = draft.with(asked.signed("ef".repeat(32), Player.NOW));
        Journey again = matter.resume(both, Player.facts(pack.dictionaries()), REF);
        Stage next = card(new Stage(again), "lu-genbao");
        next.answer("years", 95L, "local", true, "alone", true, "phone", "13800138000");
        return witness(next, "lu-genbao");
    }

    @Test
    void aBillIsSplitAndTheDeadlinesCountFromTheSubmission() {
        Stage stage = signed(atSignature(95));
        Bill bill = stage.page(Page.Pay.class).bill();
        assertThat(bill.amountFen()).isEqualTo(5200);
        assertThat(bill.splits()).extracting(Bill.Split::amountFen).containsExactly(5000L, 200L);
        stage.send(new Event.Paid("s9", "card", Map.of("flowNo", "F")));
        stage.send(new Event.Submitted("s10", Map.of("certNo", "B")));
        Page.End end = stage.page(Page.End.class);
        // Saturday 21 November; Monday is off
        assertThat(end.summary().in("en"))
                .isEqualTo("By 26 November 2026, at the latest 21 December 2026");
        assertThat(end.recommended())
                .extracting(Page.Recommendation::matter)
                .containsExactly("plot-lease", "newborn");
    }

    @Nested
    class Drafts {

        @Test
        void holdNoIdentityAndNothingAboveTheirClass() {
            Draft draft = filled(72, true).journey().draft(REF, Player.NOW).orElseThrow();
            assertThat(draft.toString()).doesNotContain("13800138000").doesNotContain("陆根宝");
            assertThat(draft.owners()).containsEntry("applicant", REF.apply("320582195001010016"));
            assertThat(draft.keepUntil()).isEqualTo("2026-12-01");
            assertThat(draft.left()).contains("s2", "s4");
            assertThat(draft.caseId()).isEqualTo(Player.CASE);
        }

        @Test
        void areTakenUpBySamePersonAtTheSamePlace() {
            Draft draft = filled(72, true).journey().draft(REF, Player.NOW).orElseThrow();
            Journey again = matter.resume(draft, Player.facts(pack.dictionaries()), REF);
            Stage stage = new Stage(again);
            assertThat(stage.step()).isEqualTo("s2");
            assertThat(stage.refused(identified("s2", IdWay.ID_CARD, Assurance.L2, "zhang-san")))
                    .containsExactly(" 请使用当初办理人的证件");
            card(stage, "lu-genbao");
            Page.Form form = stage.page(Page.Form.class);
            assertThat(form.fields().get(0).value()).contains(72L);
            Page.Field phone =
                    form.fields().stream()
                            .filter(f -> f.name().equals("phone"))
                            .findFirst()
                            .orElseThrow();
            assertThat(phone.value()).isEmpty();
        }

        @Test
        void keepTheEntriesOfAListThatWasNotFinished() {
            Stage stage = atForm(false);
            stage.answer("years", 101L, "local", true, "alone", true, "phone", "13800138000");
            stage.opened(0).answer("name", "甲").opened(1).answer("name", "乙");
            Draft draft = stage.journey().draft(REF, Player.NOW).orElseThrow();
            Journey again = matter.resume(draft, Player.facts(pack.dictionaries()), REF);
            Stage next = card(new Stage(again), "lu-genbao");
            next.answer("years", 101L, "local", true, "alone", true, "phone", "13800138000");
            assertThat(next.page(Page.Entries.class).entries())
                    .extracting(text -> text.in("en"))
                    .containsExactly("甲", "乙");
        }

        @Test
        void endWithMoneyAndNeedAnOwner() {
            assertThat(new Stage(pack, "old-age-subsidy").journey().draft(REF, Player.NOW))
                    .isEmpty();
            assertThat(new Stage(pack, "plot-lease").journey().draft(REF, Player.NOW)).isEmpty();
            Stage paying = signed(atSignature(95));
            paying.send(new Event.PayAttemptFailed("s9", "card", "DECLINED"));
            assertThat(paying.journey().draft(REF, Player.NOW)).isEmpty();
        }

        @Test
        void areOfOneVersion() {
            Draft draft = filled(72, true).journey().draft(REF, Player.NOW).orElseThrow();
            Draft other =
                    new Draft(
                            draft.matter(),
                            draft.pack(),
                            "9.0.0",
                            draft.caseId(),
                            draft.owners(),
                            draft.savedAt(),
                            draft.keepUntil(),
                            draft.saved(),
                            draft.left());
            assertThatThrownBy(() -> matter.resume(other, Player.facts(pack.dictionaries()), REF))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Elsewhere {

        private CoSigning asked() {
            return atSignature(72).journey().cosigning("witness", REF).orElseThrow();
        }

        @Test
        void theSignerIdentifiesAndSigns() {
            Journey there = matter.cosign(asked(), Player.facts(pack.dictionaries()), REF);
            Stage stage = new Stage(there);
            assertThat(stage.page(Page.Identify.class).level()).isEqualTo(Assurance.L3);
            assertThat(
                            stage.refused(
                                    identified(
                                            "identify",
                                            IdWay.ID_CARD_STAFF_WITNESS,
                                            Assurance.L3,
                                            "zhang-san")))
                    .containsExactly(" 请使用签名人本人的证件");
            witness(stage, "lu-genbao");
            assertThat(stage.page(Page.Sign.class).documentText().in("zh-Hans"))
                    .isEqualTo("陆根宝申请，72岁");
            assertThat(stage.refused(new Event.Signed("s8", "witness", "ef".repeat(32))))
                    .hasSize(1);
            stage.send(new Event.Answered("s8", Map.of("read", true)));
            stage.send(new Event.Signed("s8", "witness", "ef".repeat(32)));
            assertThat(stage.journey().page()).isInstanceOf(Page.End.class);
            assertThat(stage.journey().committed()).isTrue();
        }

        @Test
        void aSignatureUnderAnotherTextDoesNotCount() {
            Stage stage = atSignature(72);
            CoSigning asked = stage.journey().cosigning("witness", REF).orElseThrow();
            Draft draft =
                    stage.journey()
                            .draft(REF, Player.NOW)
                            .orElseThrow()
                            .with(asked.signed("ef".repeat(32), Instant.EPOCH));
            Stage again =
                    card(
                            new Stage(matter.resume(draft, Player.facts(pack.dictionaries()), REF)),
                            "lu-genbao");
            again.answer("years", 73L, "local", true, "alone", true, "phone", "13800138000");
            witness(again, "lu-genbao");
            assertThat(again.page(Page.Sign.class).signatories())
                    .extracting(Page.Signatory::signed)
                    .containsExactly(false, false);
        }

        @Test
        void onlyWhereTheStepAllowsIt() {
            assertThat(atSignature(72).journey().cosigning("applicant", REF)).isEmpty();
            assertThat(filled(72, true).journey().cosigning("witness", REF)).isEmpty();
            assertThat(List.of(asked().till().toString())).containsExactly("2026-12-06");
        }
    }
}
