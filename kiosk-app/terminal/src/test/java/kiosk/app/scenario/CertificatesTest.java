package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A32: an e-certificate fetched once serves the later matters of the visit for the same purpose.
class CertificatesTest {
    private static final Somebody MEMBER = new Somebody("zhang-san", true);
    private static final String ID_NO = "320582198808080027";

    @TempDir Path folder;

    private PeopleTown town;
    private ScenarioTerminal terminal;
    private List<Scene> first;

    /// The member collects a benefit: the membership card is fetched, with consent.
    @BeforeEach
    void benefitCollected() throws Exception {
        town = new PeopleTown(folder);
        terminal = town.terminal("t-1");
        first = go("union-benefit");
        terminal.visit().act(new Act.AnotherMatter());
    }

    private List<Scene> go(String matter) {
        return town.go(terminal, MEMBER, matter, Map.of(), CertificatesTest::over);
    }

    private static boolean over(Scene scene) {
        return PeopleTown.at(scene, Page.End.class) || PeopleTown.at(scene, Page.Stopped.class);
    }

    private List<SampleCentral.Asked> asked(String operation) {
        return terminal.central().asked().stream()
                .filter(asked -> asked.operation().equals(operation))
                .toList();
    }

    private static boolean consents(List<Scene> scenes) {
        return scenes.stream().anyMatch(scene -> PeopleTown.at(scene, Page.Consent.class));
    }

    /// Where the lines of the reviews came from.
    private static List<String> sources(List<Scene> scenes) {
        return scenes.stream()
                .filter(scene -> PeopleTown.at(scene, Page.Review.class))
                .map(scene -> (Page.Review) ((Scene.AtPage) scene.place()).page())
                .flatMap(review -> review.rows().stream())
                .flatMap(row -> row.source().stream())
                .map(source -> source.in("zh-Hans"))
                .toList();
    }

    private void change(String column, Object value) {
        Map<String, Object> row =
                new LinkedHashMap<>(town.city.tables("LUN").row("member", ID_NO).orElseThrow());
        row.put(column, value);
        town.city.put("LUN", "member", ID_NO, row);
    }

    @Test
    void a32TheSecondMatterNeedsNoSecondConsentAndNoSecondCall() {
        assertThat(consents(first)).isTrue();
        List<Scene> second = go("union-proof");
        assertThat(consents(second)).isFalse();
        assertThat(second).anyMatch(scene -> PeopleTown.at(scene, Page.End.class));
        assertThat(terminal.certificates()).isEqualTo(1);
        assertThat(sources(first)).isNotEmpty().noneMatch(source -> source.startsWith("已调用"));
        assertThat(sources(second))
                .isNotEmpty()
                .allMatch(source -> source.startsWith("已调用 · 张家港市总工会（测试） · 09:"));
        assertThat(asked("LUN.member")).hasSize(1);
        assertThat(asked("LUN.card")).as("checked at each use").hasSize(2);
        Map<?, ?> why = (Map<?, ?>) asked("LUN.card").getLast().why();
        Map<?, ?> agreed = (Map<?, ?>) asked("LUN.member").getFirst().why();
        assertThat(why.get("consent")).isEqualTo(agreed.get("consent"));
        assertThat(why.get("caseId")).isNotEqualTo(agreed.get("caseId"));
    }

    @Test
    void a32WhatWasFetchedBeforeSaysSoWhereMoreIsAskedFor() {
        town.go(
                terminal,
                MEMBER,
                "union-hardship",
                Map.of(),
                scene -> PeopleTown.at(scene, Page.Consent.class));
        Page.Consent consent =
                (Page.Consent) ((Scene.AtPage) terminal.visit().scene().place()).page();
        assertThat(consent.items().getFirst().note().in("zh-Hans")).startsWith("已调用：");
        assertThat(consent.items().getLast().note().in("zh-Hans")).isEmpty();
        assertThat(asked("LUN.member")).hasSize(1);
    }

    @Test
    void a32ARevokedCertificateIsNoticedAtOnceAndSaid() {
        change("revoked", "2026-11-20");
        List<Scene> second = go("union-proof");
        assertThat(second)
                .map(PeopleTown::work)
                .filteredOn(Work.NoLonger.class::isInstance)
                .first()
                .isInstanceOfSatisfying(
                        Work.NoLonger.class,
                        gone -> assertThat(gone.say().in("zh-Hans")).contains("已于2026年11月20日注销"));
        assertThat(asked("LUN.member")).as("asked anew").hasSize(2);
        assertThat(PeopleTown.at(terminal.visit().scene(), Page.Stopped.class)).isTrue();
        assertThat(terminal.certificates()).isZero();
    }

    @Test
    void a32ACertificateWhoseSealDoesNotVerifyIsNotUsed() {
        change("name", "李四");
        List<Scene> second = go("union-proof");
        assertThat(second)
                .map(PeopleTown::work)
                .filteredOn(Work.NoLonger.class::isInstance)
                .first()
                .isInstanceOfSatisfying(
                        Work.NoLonger.class,
                        gone -> assertThat(gone.say().in("zh-Hans")).contains("签章核验不过"));
    }

    @Test
    void a32TheNextVisitAsksAgain() {
        town.time.after(Duration.ofSeconds(1), () -> terminal.reader().liftCard());
        terminal.visit().act(new Act.Quit(true));
        terminal.visit().act(new Act.Finish());
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
        assertThat(consents(go("union-proof"))).isTrue();
        assertThat(asked("LUN.member")).hasSize(2);
    }
}
