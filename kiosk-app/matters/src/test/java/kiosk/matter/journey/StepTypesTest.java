package kiosk.matter.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.CallResult;
import kiosk.matter.Event;
import kiosk.matter.JourneyFacts;
import kiosk.matter.MapLayer;
import kiosk.matter.Page;
import kiosk.matter.Page.MaterialStanding.State;
import kiosk.matter.Piece;
import kiosk.matter.Texts;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists, places, materials, deliveries, maps, talks, signatures of several, bundles.
class StepTypesTest {

    static LoadedPack pack;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.fixture("village");
    }

    static Stage atList() {
        return new Stage(pack, "family-register").answer("read", true);
    }

    static Stage atPlace() {
        return atList().opened(0)
                .answer("name", "甲", "birth", "1980-01-02", "share", 60L)
                .opened(1)
                .answer("name", "乙", "birth", "2010-05-06", "share", 40L, "phone", "13800138000")
                .answer();
    }

    static Stage atMaterials() {
        return atPlace().answer("home", "320582100201", "street", "1号");
    }

    static Stage atDelivery() {
        Stage stage = atMaterials();
        return stage.send(new Event.MaterialTaken(stage.step(), "m1", "scan", List.of(jpg(2))))
                .answer();
    }

    static Stage atSignature() {
        return atDelivery().answer("way", "post", "phone", "13800138000").answer();
    }

    static Piece jpg(int pages) {
        return new Piece("ab".repeat(32), "image/jpeg", pages);
    }

    @Test
    void aGuideThatMustBeReadIsReadFirst() {
        Stage stage = new Stage(pack, "family-register");
        assertThat(stage.page(Page.Guide.class).mustRead()).isTrue();
        assertThat(stage.refused(stage.answered())).containsExactly("read 请先读完须知");
        assertThat(stage.answer("read", true).step()).isEqualTo("s1");
    }

    @Test
    void aPinIsNeverWrittenOutAndAnAmountOfNothingNeedsItsMinimum() {
        Stage stage = new Stage(pack, "money-box");
        Page.Form form = stage.page(Page.Form.class);
        assertThat(form.fields().getFirst().kind()).isEqualTo(Page.Kind.PIN);
        assertThat(form.fields().get(1).minFen()).isZero();
        assertThat(stage.refused(stage.answered("pin", "28", "put", 0L, "monthly", 0L)))
                .containsExactly("pin 请把密码输完整", "monthly 请输入金额");
        assertThat(stage.refused(stage.answered("pin", "000000", "put", 0L, "monthly", 1L)))
                .containsExactly("pin 太好猜");
        Event answered = stage.answered("pin", "280614", "put", 0L, "monthly", 1L);
        assertThat(answered.toString()).doesNotContain("280614");
        stage.send(answered);
        Page.Review review = stage.page(Page.Review.class);
        assertThat(review.toString()).contains("••••••").doesNotContain("280614");
    }

    @Test
    void entriesAreAddedChangedAndTakenOut() {
        Stage stage = atList();
        Page.Entries empty = stage.page(Page.Entries.class);
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.max()).isEqualTo(3);
        assertThat(stage.refused(stage.answered())).containsExactly("family 至少填写1项");
        stage.opened(0);
        Page.Form form = stage.page(Page.Form.class);
        assertThat(form.frame().title().in("zh-Hans")).isEqualTo("家庭成员 1");
        assertThat(form.fields())
                .extracting(Page.Field::name)
                .containsExactly("name", "birth", "share", "phone");
        assertThat(form.fields().get(3).required()).isFalse();
        assertThat(stage.refused(stage.answered("name", "甲", "birth", "2030-01-01", "share", 0L)))
                .containsExactly("birth 不能晚于今天", "share 最少1");
        stage.answer("name", "甲", "birth", "1980-01-02", "share", 60L);
        assertThat(stage.page(Page.Entries.class).entries().get(0).in("en"))
                .isEqualTo("甲, 2 January 1980");
        assertThat(stage.refused(stage.answered())).containsExactly("family 份额合计要等于100");
        stage.opened(0);
        assertThat(stage.page(Page.Form.class).fields().get(2).value()).contains(60L);
        stage.send(new Event.WentBack("s1"));
        stage.opened(1).answer("name", "乙", "birth", "2010-05-06", "share", 40L);
        stage.opened(2).answer("name", "丙", "birth", "2011-05-06", "share", 1L);
        assertThat(stage.refused(new Event.EntryOpened("s1", 3))).hasSize(1);
        stage.send(new Event.EntryRemoved("s1", 2));
        assertThat(stage.refused(new Event.EntryRemoved("s1", 2))).hasSize(1);
        stage.answer();
        assertThat(stage.step()).isEqualTo("s3");
        assertThat(stage.value("data.total")).isEqualTo(100L);
    }

    @Test
    void aListKeepsItsEntriesWhenThePersonComesBack() {
        Stage stage = atPlace().send(new Event.WentBack("s3"));
        assertThat(stage.page(Page.Entries.class).entries()).hasSize(2);
        stage.send(new Event.EntryRemoved("s1", 1));
        assertThat(stage.refused(stage.answered())).hasSize(1);
    }

    @Test
    void aPlaceIsChosenDownToItsLastLevel() {
        Stage stage = atPlace();
        Page.Place place = stage.page(Page.Place.class);
        assertThat(place.divisions().children("3205")).containsExactly("320505", "320582");
        assertThat(place.divisions().children("")).containsExactly("32");
        assertThat(stage.refused(stage.answered("home", "320582", "street", "1号")))
                .containsExactly("home 请逐级选到最后一级");
        assertThat(stage.refused(stage.answered("home", "32", "street", "1号"))).hasSize(1);
        assertThat(stage.refused(stage.answered("home", "320505"))).containsExactly("street 请填写门牌");
        stage.answer("home", "320505", "street", "2号");
        assertThat(stage.value("data.home")).isEqualTo("320505");
        assertThat(place.divisions().full("320582100201").in("zh-Hans"))
                .isEqualTo("江苏省苏州市张家港市杨舍镇测试村");
        assertThat(place.divisions().full("320505").in("en")).isEqualTo("Huqiu, Suzhou, Jiangsu");
    }

    @Test
    void aMaterialGoesFromMissingToPresentPromisedOrLate() {
        Stage stage = atMaterials();
        Page.MaterialLine line = stage.page(Page.Materials.class).items().get(0);
        assertThat(line.open()).containsExactly("scan", "upload", "promise", "later");
        assertThat(line.standing().state()).isEqualTo(State.MISSING);
        assertThat(line.promise().in("zh-Hans")).isEqualTo("我承诺2人属实");
        assertThat(stage.page(Page.Materials.class).items().get(1).standing().state())
                .isEqualTo(State.PRESENT);
        assertThat(stage.refused(stage.answered())).containsExactly("m1 请提交：户口本");
        String step = stage.step();
        Piece png = new Piece("ab".repeat(32), "image/png", 1);
        assertThat(stage.refused(new Event.MaterialTaken(step, "m1", "scan", List.of(png))))
                .hasSize(1);
        assertThat(stage.refused(new Event.MaterialTaken(step, "m1", "scan", List.of(jpg(4)))))
                .hasSize(1);
        assertThat(stage.refused(new Event.MaterialTaken(step, "m2", "scan", List.of(jpg(1)))))
                .hasSize(1);
        stage.send(new Event.MaterialTaken(step, "m1", "upload", List.of(jpg(1), jpg(2))));
        line = stage.page(Page.Materials.class).items().get(0);
        assertThat(line.standing().state()).isEqualTo(State.PRESENT);
        assertThat(line.standing().pages()).isEqualTo(3);
        stage.send(new Event.MaterialDropped(step, "m1"));
        assertThat(stage.refused(stage.answered())).hasSize(1);
        stage.answer("m1", "promise");
        assertThat(stage.value("material.promised")).isEqualTo("户口本");
        stage.send(new Event.WentBack(stage.step()));
        line = stage.page(Page.Materials.class).items().get(0);
        assertThat(line.standing().state()).isEqualTo(State.PROMISED);
        // five working days after Saturday, with Monday off
        assertThat(line.standing().till()).contains(LocalDate.of(2026, 11, 30));
        assertThat(stage.answer("m1", "later").value("material.m1")).isEqualTo("later");
    }

    @Test
    void waysWithoutTheirDeviceAreNotOffered() {
        JourneyFacts facts =
                Player.facts(pack.dictionaries()).with(Set.of(Ability.LIST, Ability.PLACE));
        Stage stage = new Stage(pack, "family-register", facts).answer("read", true);
        stage.opened(0).answer("name", "甲", "birth", "1980-01-02", "share", 100L).answer();
        stage.answer("home", "320505", "street", "1号");
        assertThat(stage.page(Page.Materials.class).items().get(0).open())
                .containsExactly("promise", "later");
        stage.answer("m1", "promise");
        assertThat(stage.page(Page.Stopped.class).condition()).isEqualTo("noAbility");
    }

    @Test
    void aResultIsDeliveredTheWayChosen() {
        Stage stage = atDelivery();
        Page.Deliver page = stage.page(Page.Deliver.class);
        assertThat(page.ways())
                .extracting(Page.Delivery::id)
                .containsExactly("post", "download", "self");
        assertThat(page.ways().get(0).feeFen()).isEqualTo(1200);
        assertThat(page.ways().get(0).by()).contains(LocalDate.of(2026, 11, 26));
        assertThat(stage.refused(stage.answered())).containsExactly("way 请选择一种方式");
        assertThat(stage.refused(stage.answered("way", "post", "phone", "12")))
                .containsExactly("phone 请输入11位手机号");
        stage.answer("way", "post", "phone", "13800138000");
        Page.Review review = stage.page(Page.Review.class);
        assertThat(review.rows().get(0).value().in("zh-Hans")).isEqualTo("2 项");
        assertThat(review.rows().get(1).value().in("en"))
                .isEqualTo("Test Village, Yangshe, Zhangjiagang, Suzhou, Jiangsu");
        assertThat(review.rows().get(2).value().in("zh-Hans")).isEqualTo("12.00 元");
    }

    @Test
    void nobodySignsBeforeTheEndWasRead() {
        Stage stage = atSignature();
        assertThat(stage.page(Page.Sign.class).toRead()).isTrue();
        assertThat(stage.refused(new Event.Signed("s7", "applicant", "cd".repeat(32)))).hasSize(1);
        assertThat(stage.refused(stage.answered())).hasSize(1);

        stage.answer("read", true);

        assertThat(stage.page(Page.Sign.class).toRead()).isFalse();
        assertThat(stage.page(Page.Sign.class).frame().backAllowed()).isTrue();
        assertThat(stage.refused(stage.answered("read", true))).hasSize(1);
        stage.send(new Event.Signed("s7", "applicant", "cd".repeat(32)));
        assertThat(stage.journey().signatures()).hasSize(1);
    }

    @Test
    void everySignerSignsOnce() {
        Stage stage = atSignature().answer("read", true);
        Page.Sign first = stage.page(Page.Sign.class);
        assertThat(first.signer()).isEqualTo("applicant");
        assertThat(first.elsewhereTill()).contains(LocalDate.of(2026, 12, 1));
        stage.send(new Event.Signed("s7", "applicant", "cd".repeat(32)));
        Page.Sign second = stage.page(Page.Sign.class);
        assertThat(second.signer()).isEqualTo("spouse");
        assertThat(second.signatories())
                .extracting(Page.Signatory::signed)
                .containsExactly(true, false);
        assertThat(second.signatories().get(1).here()).isFalse();
        assertThat(stage.refused(new Event.Signed("s7", "spouse", "cd".repeat(32)))).hasSize(1);
        assertThat(stage.refused(new Event.Signed("s7", "applicant", "cd".repeat(32)))).hasSize(1);
        assertThat(stage.journey().committed()).isTrue();
    }

    private static Stage atMap(Set<Ability> abilities) {
        Stage stage =
                new Stage(pack, "plot-lease", Player.facts(pack.dictionaries()).with(abilities));
        List<Map<String, Object>> plots =
                List.of(
                        Map.of(
                                "no", "P1", "crop", "水稻", "areaMu", 3L, "shape", "0,0", "free",
                                true),
                        Map.of(
                                "no", "P2", "crop", "小麦", "areaMu", 5L, "shape", "9,0", "free",
                                false));
        return stage.answer()
                .send(
                        new Event.Fetched(
                                "s2",
                                Map.of(
                                        "plots",
                                        new CallResult.Answered(
                                                Map.of("items", plots), Player.NOW))));
    }

    @Test
    void aMapClosesWhatItsRulesClose() {
        Stage stage = atMap(Set.of(Ability.MAP));
        Page.Plot plot = stage.page(Page.Plot.class);
        assertThat(plot.layer().features())
                .extracting(MapLayer.Feature::kind)
                .containsExactly(MapLayer.Kind.WATER, MapLayer.Kind.ROAD, MapLayer.Kind.VILLAGE);
        assertThat(plot.closed().get(1).in("zh-Hans")).isEqualTo("P2已承包");
        assertThat(stage.refused(stage.answered("row", 1L))).containsExactly("row P2已承包");
        assertThat(stage.answer("row", 0L).value("data.plotNo")).isEqualTo("P1");
    }

    @Test
    void withoutAMapTheSameChoiceIsAList() {
        Stage stage = atMap(Set.of());
        assertThat(stage.page(Page.Pick.class).rows()).hasSize(2);
        assertThat(stage.refused(stage.answered("row", 1L))).containsExactly("row P2已承包");
    }

    @Test
    void withoutVideoTheMatterGoesTheOtherWay() {
        Stage stage = atMap(Set.of()).answer("row", 0L);
        assertThat(stage.page(Page.End.class).summary().in("zh-Hans")).isEqualTo("今天改为现场核对。");
    }

    @Test
    void anExaminerAgreesRefusesOrIsNotThere() {
        Stage talk = atMap(Set.of(Ability.VIDEO)).answer("row", 0L);
        assertThat(talk.page(Page.Video.class).stills()).isEqualTo(1);
        Event refused =
                new Event.VideoEnded("s4", Event.VideoEnded.Verdict.REFUSED, "E7", List.of());
        Stage stopped = new Stage(talk.journey()).send(refused);
        assertThat(stopped.page(Page.Stopped.class).condition()).isEqualTo("videoRefused");
        Event nobody = new Event.VideoEnded("s4", Event.VideoEnded.Verdict.NOBODY, "", List.of());
        assertThat(new Stage(talk.journey()).send(nobody).step()).isEqualTo("s6");
        talk.send(new Event.VideoEnded("s4", Event.VideoEnded.Verdict.PASSED, "E7", List.of()));
        assertThat(talk.page(Page.End.class).summary().in("zh-Hans")).isEqualTo("通过");
        assertThat(talk.value("data.waterFen")).isEqualTo(500 + 180 * 300 + 20 * 420L);
    }

    @Test
    void oneRefusedCaseLeavesTheOthersAlone() {
        Stage stage = new Stage(pack, "newborn").answer("childName", "张小小", "insure", true);
        Page.HandIns page = stage.page(Page.HandIns.class);
        assertThat(page.cases()).extracting(Page.HandIn::id).containsExactly("birth", "insured");
        assertThat(page.cases().get(0).call().key()).isEqualTo(Player.CASE + ":b");
        assertThat(stage.refused(stage.answered())).hasSize(1);
        stage.send(
                new Event.CaseRefused("s2", "insured", "NOT_HERE", Texts.of("不在本地", "Not here")));
        assertThat(stage.journey().committed()).isTrue();
        assertThat(stage.refused(new Event.CaseAccepted("s2", "insured", Map.of()))).hasSize(1);
        stage.send(new Event.CaseAccepted("s2", "birth", Map.of("certNo", "B1")));
        Page.HandIns done = stage.page(Page.HandIns.class);
        assertThat(done.settled()).isTrue();
        assertThat(done.cases().get(1).remedy().in("en")).isEqualTo("Go to the counter");
        stage.answer();
        assertThat(stage.page(Page.Print.class).fields()).containsEntry("no", "B1");
        assertThat(stage.value("part.refused")).isEqualTo(1L);
    }

    @Test
    void whenEveryCaseIsRefusedTheMatterStops() {
        Stage stage = new Stage(pack, "newborn").answer("childName", "张小小", "insure", false);
        assertThat(stage.page(Page.HandIns.class).cases()).hasSize(1);
        stage.send(new Event.CaseRefused("s2", "birth", "NO", Texts.of("不行", "No"))).answer();
        assertThat(stage.page(Page.Stopped.class).reason().in("en")).isEqualTo("No");
    }

    @Test
    void whatTheCustomerWroteStaysOutOfLogs() {
        Event rated = new Event.Rated("s98", 1, Set.of("slow"), "等了一个钟头");
        assertThat(rated.toString()).contains("s98").doesNotContain("一个钟头");
    }
}
