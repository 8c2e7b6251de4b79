package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.SignIn;
import kiosk.app.visit.staff.StaffPlace.SignIn.Trouble;
import kiosk.matter.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Staff at the machine: who comes in, and never over a customer without their yes.
class StaffTest {
    @TempDir Path folder;
    private StaffTown town;

    @BeforeEach
    void open() throws Exception {
        town = new StaffTown(folder);
        town.sendRoster();
        town.terminal.central().network(false);
    }

    private List<Object> acts() {
        return town.waiting("staff.act").stream().map(d -> d.get("act")).toList();
    }

    private StaffBeside beside() {
        return town.scene().shell().beside();
    }

    @Test
    void numberAndPinOpenTheStaffSideWithoutCentral() {
        town.enter();
        StaffPlace.Overview page = town.place(StaffPlace.Overview.class);
        assertThat(page.banner().maskedName()).isEqualTo("李*娜");
        assertThat(page.banner().byCard()).isFalse();
        assertThat(page.devices()).extracting(d -> d.kind()).startsWith("idReader");
        town.act(new StaffAct.Leave());
        assertThat(town.scene().place()).isInstanceOf(Scene.Attract.class);
        assertThat(acts()).containsExactly("enter", "leave");
    }

    @Test
    void aBadgeStandsForTheNumber() {
        town.act(new StaffAct.Open());
        town.terminal.scanner().hold(StaffTown.BADGE);
        town.seconds(1);
        assertThat(town.place(SignIn.class).stage()).isEqualTo(SignIn.Stage.PIN);
        town.act(new StaffAct.Pin("246810".toCharArray()));
        assertThat(town.place(StaffPlace.Overview.class).banner().byCard()).isTrue();
    }

    @Test
    void fiveWrongPinsLockTheNumberAlsoAfterARestart() {
        for (int i = 0; i < 4; i++) {
            town.signIn("1001", "000000");
            assertThat(town.place(SignIn.class).trouble()).isEqualTo(new Trouble.Wrong(4 - i));
        }
        town.signIn("1001", "000000");
        assertThat(town.place(SignIn.class).trouble()).isInstanceOf(Trouble.Locked.class);
        town.terminal.restart();
        town.enter();
        assertThat(town.place(SignIn.class).trouble()).isInstanceOf(Trouble.Locked.class);
        assertThat(town.waiting("alert.raised"))
                .singleElement()
                .satisfies(a -> assertThat(a).containsEntry("code", "staff.locked"));
        assertThat(acts()).contains("locked", "refused").doesNotContain("enter");
        town.time.pause(Duration.ofMinutes(11));
        town.enter();
        assertThat(town.place(StaffPlace.Overview.class)).isNotNull();
    }

    @Test
    void aNumberNobodyHasIsTreatedTheSame() {
        town.signIn("9999", "000000");
        assertThat(town.place(SignIn.class).trouble()).isEqualTo(new Trouble.Wrong(4));
    }

    @Test
    void withoutRosterAndCentralNobodyComesIn() throws Exception {
        town = new StaffTown(folder.resolve("new"));
        town.terminal.central().network(false);
        town.enter();
        assertThat(town.place(SignIn.class).trouble()).isEqualTo(new Trouble.NoRoster());
        town.terminal.central().network(true);
        town.enter();
        assertThat(town.place(StaffPlace.Overview.class)).isNotNull();
    }

    @Test
    void theStaffSideLeavesByItselfAfterFiveMinutes() {
        town.enter();
        town.seconds(299);
        assertThat(town.place(StaffPlace.Overview.class).banner().secondsLeft()).isOne();
        town.seconds(1);
        assertThat(town.scene().place()).isInstanceOf(Scene.Attract.class);
        town.enter();
        town.seconds(200);
        town.terminal.visit().act(new Act.Touched());
        town.seconds(200);
        assertThat(town.place(StaffPlace.Overview.class)).isNotNull();
    }

    @Test
    void overAVisitTheCustomerIsAskedAndNoLeavesThePageAsItWas() {
        town.terminal.central().network(true);
        town.customer(s -> s.place() instanceof Scene.AtPage(Page.Review _, var _, var _));
        Scene.Place before = town.scene().place();
        town.act(new StaffAct.Open());
        assertThat(beside()).isEqualTo(new StaffBeside.Asking(30));
        town.signIn("1001", "246810");
        assertThat(beside()).isInstanceOf(StaffBeside.Asking.class);
        town.act(new StaffAct.CustomerAllows(false));
        assertThat(beside()).isEqualTo(new StaffBeside.Nobody());
        town.act(new StaffAct.Open());
        town.seconds(30);
        assertThat(beside()).isEqualTo(new StaffBeside.Nobody());
        assertThat(town.scene().place()).isEqualTo(before);
        assertThat(town.journal("help")).isEmpty();
    }

    @Test
    void whoHelpsStandsInTheCaseAndInItsSubmission() {
        town.terminal.central().network(true);
        town.customer(s -> s.place() instanceof Scene.AtPage(Page.Review _, var _, var _));
        Scene.Place before = town.scene().place();
        town.act(new StaffAct.Open());
        town.act(new StaffAct.CustomerAllows(true));
        assertThat(beside()).isInstanceOf(StaffBeside.SigningIn.class);
        town.act(new StaffAct.StaffNumber("1001"));
        town.act(new StaffAct.Pin("246810".toCharArray()));
        assertThat(beside()).isEqualTo(new StaffBeside.Helping("李*娜", "1001"));
        assertThat(town.scene().place()).isEqualTo(before);
        assertThat(town.journal("help"))
                .singleElement()
                .satisfies(e -> assertThat(e.caseId()).isNotEmpty());
        List<Scene> rest = town.customer(_ -> false);
        assertThat(rest).anyMatch(s -> s.place() instanceof Scene.Leaving);
        assertThat(town.terminal.central().submissions())
                .singleElement()
                .satisfies(d -> assertThat(d).containsEntry("helpedBy", List.of("1001")));
        assertThat(beside()).isEqualTo(new StaffBeside.Nobody());
    }

    @Test
    void suspendedOutlivesARestartAndEndsByItself() {
        town.down(
                "terminal.outlet",
                Map.of(
                        "nearest",
                        List.of(
                                Map.of(
                                        "nameZh", "观前街支行",
                                        "nameEn", "Guanqian",
                                        "addressZh", "观前街 1 号",
                                        "addressEn", "1 Guanqian",
                                        "metres", 650))));
        town.terminal.restart();
        town.enter();
        town.at(StaffPage.SUSPEND, StaffPlace.Suspend.class);
        town.act(
                new StaffAct.Suspend(
                        "cleaning", Optional.of(town.now().plus(Duration.ofMinutes(30)))));
        town.act(new StaffAct.Leave());
        assertThat(town.scene().place()).isInstanceOf(Scene.Suspended.class);
        town.terminal.restart();
        assertThat(town.scene().place())
                .isInstanceOfSatisfying(
                        Scene.Suspended.class,
                        s -> {
                            assertThat(s.why().reason()).isEqualTo("cleaning");
                            assertThat(s.elsewhere().outlets()).hasSize(1);
                        });
        town.terminal.visit().act(new Act.Begin());
        assertThat(town.scene().place()).isInstanceOf(Scene.Suspended.class);
        town.time.pause(Duration.ofMinutes(31));
        town.seconds(1);
        assertThat(town.scene().place()).isInstanceOf(Scene.Attract.class);
        town.terminal.visit().act(new Act.Begin());
        assertThat(town.scene().place()).isInstanceOf(Scene.Home.class);
        assertThat(town.waiting("service.suspended")).hasSize(1);
        assertThat(town.waiting("service.resumed")).hasSize(1);
    }

    @Test
    void settingsOutliveARestartAndPowerIsAskedTwice() {
        town.enter();
        town.at(StaffPage.SETTINGS, StaffPlace.Settings.class);
        town.act(new StaffAct.Volume(40));
        town.act(new StaffAct.Brightness(5));
        town.act(new StaffAct.Power(true, true));
        assertThat(town.place(StaffPlace.Settings.class).asksPower()).contains(true);
        assertThat(town.terminal.machine().asked())
                .containsExactly("volume 40", "tone", "brightness 20");
        town.act(new StaffAct.Power(true, true));
        assertThat(town.terminal.machine().asked()).endsWith("restart");
        town.terminal.restart();
        town.terminal.open();
        assertThat(town.terminal.machine().asked()).containsExactly("volume 40", "brightness 20");
    }

    @Test
    void theSelfTestTellsWhatIsWrong() {
        town.terminal.printer("out");
        town.terminal.open();
        town.enter();
        StaffPlace.SelfTest page = town.at(StaffPage.SELF_TEST, StaffPlace.SelfTest.class);
        assertThat(page.running()).isFalse();
        assertThat(page.checks())
                .filteredOn(c -> c.result() == StaffPlace.Check.Result.BAD)
                .singleElement()
                .satisfies(c -> assertThat(c.what().in("en")).isEqualTo("Receipt printer"));
        town.terminal.printer("ok");
        town.act(new StaffAct.SelfTest());
        assertThat(town.place(StaffPlace.SelfTest.class).checks())
                .noneMatch(c -> c.result() == StaffPlace.Check.Result.BAD);
    }

    @Test
    void nothingOfTheCustomerIsInWhatStaffDid() {
        town.terminal.central().network(true);
        List<Scene> seen = town.customer(_ -> false);
        assertThat(seen).noneMatch(s -> s.place() instanceof Scene.AtStaff);
        town.terminal.central().network(false);
        town.enter();
        assertThat(town.waiting("staff.act").toString())
                .doesNotContain("张")
                .doesNotContain("320582198808080027");
    }
}
