package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.ForYou.Standing;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Visit;
import kiosk.matter.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A31: what is due for the person who is here, with their consent and not otherwise.
class ForYouTest {
    private static final Somebody DRIVER = new Somebody("zhang-san", true);

    @TempDir Path folder;

    private PeopleTown town;
    private ScenarioTerminal terminal;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        town = new PeopleTown(folder);
        terminal = town.terminal("t-1");
        visit = terminal.visit();
    }

    /// The driver's card lies on the reader.
    private void cardLaid() {
        terminal.tick();
        new PeopleTown.Hands(terminal, DRIVER).layCard("applicant");
        terminal.tick();
    }

    private Scene.Home home() {
        assertThat(visit.scene().place()).isInstanceOf(Scene.Home.class);
        return (Scene.Home) visit.scene().place();
    }

    @Test
    void a31AnExpiringLicenceComesFirstWithItsReason() {
        cardLaid();
        assertThat(home().forYou()).isEqualTo(new ForYou(Standing.MAY_ASK, List.of()));
        visit.act(new Act.LookForMe(true));
        assertThat(visit.scene().place())
                .isInstanceOfSatisfying(
                        Scene.AtPage.class,
                        at -> assertThat(((Page.Consent) at.page()).items()).hasSize(4));
        assertThat(terminal.central().asked()).isEmpty();
        visit.act(new Act.Consent(true));

        ForYou.Tip first = home().forYou().tips().getFirst();
        assertThat(first.matter().id()).isEqualTo("driving-licence-renewal");
        assertThat(first.why().in("zh-Hans")).contains("驾驶证还有60天到期");
        assertThat(first.why().in("en")).contains("expires in 60 days");
        assertThat(terminal.central().asked())
                .extracting(SampleCentral.Asked::operation)
                .containsExactlyInAnyOrder(
                        "DRV.licence", "TRF.mine", "BEN.receiving", "BEN.payments");
        assertThat(terminal.central().asked())
                .allSatisfy(asked -> {
                    Map<?, ?> why = (Map<?, ?>) asked.why();
                    assertThat(why.get("purpose")).isEqualTo("看看有没有该您办的事");
                    assertThat(why.get("consent")).isEqualTo(why.get("caseId") + "/s2");
                });
        assertThat(terminal.store().journal()).as("written down nowhere").isEmpty();

        visit.act(new Act.ChooseMatter("driving-licence-renewal"));
        assertThat(PeopleTown.at(visit.scene(), Page.Guide.class)).isTrue();
    }

    @Test
    void a31WhoRefusesKeepsThePlainOrderAndNobodyIsAsked() {
        cardLaid();
        List<Scene.Offer> plain = home().found();
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(false));
        assertThat(home().forYou()).isEqualTo(ForYou.NOTHING);
        assertThat(home().found()).isEqualTo(plain);
        visit.act(new Act.ChooseMatter("driving-licence-renewal"));
        visit.act(new Act.Back());
        assertThat(home().forYou()).as("not asked twice").isEqualTo(ForYou.NOTHING);
        assertThat(terminal.central().asked()).isEmpty();
    }

    @Test
    void a31ThatItMayNotBeLookedForIsSaidAtOnceAndLookedBackAtWithoutAnswer() {
        cardLaid();
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Back());
        assertThat(home().forYou().standing()).isEqualTo(Standing.MAY_ASK);
        visit.act(new Act.LookForMe(false));
        assertThat(home().forYou()).isEqualTo(ForYou.NOTHING);
        assertThat(terminal.central().asked()).isEmpty();
    }

    private void silent(String department) {
        town.city.fault(department, new City.Fault(0, Duration.ZERO, true, "", false));
    }

    @Test
    void a31SilenceIsNotNothingDue() {
        silent("DRV");
        cardLaid();
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(true));
        assertThat(home().forYou().standing()).isEqualTo(Standing.UNANSWERED);
        assertThat(home().forYou().tips())
                .extracting(tip -> tip.matter().id())
                .containsExactly("traffic-fine");
    }

    @Test
    void a31TheMatterItselfSaysThatNotEverybodyAnswered() {
        silent("DRV");
        silent("TRF");
        town.go(terminal, DRIVER, "what-is-due", Map.of(), ForYouTest::ended);
        Page page = ((Scene.AtPage) visit.scene().place()).page();
        assertThat(((Page.End) page).summary().in("zh-Hans")).contains("没有答复");
        visit.act(new Act.AnotherMatter());
        assertThat(home().forYou()).isEqualTo(new ForYou(Standing.UNANSWERED, List.of()));
    }

    @Test
    void a31NothingOfItIsShownToTheNextCustomer() {
        cardLaid();
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(true));
        assertThat(home().forYou().tips()).isNotEmpty();
        town.time.after(Duration.ofSeconds(1), () -> terminal.reader().liftCard());
        visit.act(new Act.Quit(true));
        visit.act(new Act.Finish());
        assertThat(visit.scene().place()).isInstanceOf(Scene.Attract.class);
        visit.act(new Act.Begin());
        assertThat(home().forYou()).isEqualTo(ForYou.NOTHING);
    }

    @Test
    void a31TheQuestionStandsWhereAMatterEndsAndWhatWasDoneIsNotOfferedAgain() {
        town.go(terminal, DRIVER, "insurance-status", Map.of(), ForYouTest::ended);
        assertThat(PeopleTown.work(visit.scene()))
                .isEqualTo(new Work.Next(new ForYou(Standing.MAY_ASK, List.of())));
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(true));
        assertThat(home().forYou().tips())
                .extracting(tip -> tip.matter().id())
                .containsExactly("driving-licence-renewal", "traffic-fine");
        town.go(
                terminal,
                DRIVER,
                "driving-licence-renewal",
                Map.of("post", "self", "phone", "13900000001"),
                ForYouTest::ended);
        assertThat(PeopleTown.work(visit.scene()))
                .isInstanceOfSatisfying(
                        Work.Next.class,
                        next ->
                                assertThat(next.forYou().tips())
                                        .extracting(tip -> tip.matter().id())
                                        .containsExactly("traffic-fine"));
        visit.act(new Act.AnotherMatter());
        assertThat(home().forYou().tips())
                .extracting(tip -> tip.matter().id())
                .containsExactly("traffic-fine");
    }

    @Test
    void a31SilenceOfADepartmentIsNotThatNothingIsDue() {
        cardLaid();
        visit.act(new Act.LookForMe(true));
        terminal.central().network(false);
        visit.act(new Act.Consent(true));
        terminal.central().network(true);
        assertThat(home().forYou()).isEqualTo(new ForYou(Standing.UNANSWERED, List.of()));

        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(true));
        assertThat(home().forYou().standing()).isEqualTo(Standing.LOOKED);
        assertThat(home().forYou().tips()).isNotEmpty();
    }

    @Test
    void a31WhatIsDueForOneIsNotToldToAnother() {
        cardLaid();
        visit.act(new Act.LookForMe(true));
        visit.act(new Act.Consent(true));
        assertThat(home().forYou().tips()).isNotEmpty();
        terminal.reader().liftCard();
        var other = new PeopleTown.Hands(terminal, new Somebody("zhou-ping", true));
        visit.onScene(scene -> {
            if (scene.place() instanceof Scene.Identifying(Work.AwaitCard _)) {
                other.layCard("applicant");
            }
        });
        visit.act(new Act.IdentifyFirst());
        visit.act(new Act.Back());

        assertThat(visit.scene().shell().identified())
                .hasValueSatisfying(name -> assertThat(name).contains("周"));
        assertThat(home().forYou()).isEqualTo(new ForYou(Standing.MAY_ASK, List.of()));
    }

    private static boolean ended(Scene scene) {
        return PeopleTown.at(scene, Page.End.class);
    }
}
