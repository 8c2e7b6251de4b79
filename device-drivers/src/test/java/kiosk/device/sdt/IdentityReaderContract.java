package kiosk.device.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.IdentityReader;
import kiosk.device.IdentityReader.Fault;
import kiosk.device.IdentityReader.ReadOutcome;
import kiosk.device.testing.DeviceStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every reader of identity cards must do, on every stage.
abstract class IdentityReaderContract {
    private static final Duration SHORT = Duration.ofMillis(700);
    static final Duration LONG = Duration.ofSeconds(20);

    private DeviceStage stage;
    private IdentityReader reader;

    abstract DeviceStage stage() throws Exception;

    void leave(DeviceStage used) {
        used.close();
    }

    IdentityReader reader() {
        return reader;
    }

    @BeforeEach
    void meet() throws Exception {
        stage = stage();
        stage.act(Map.of("do", "liftCard"));
        reader = new SdtIdentityReader(stage.setup("idr"));
    }

    @AfterEach
    void part() {
        reader.close();
        leave(stage);
    }

    private void lay(String person) {
        stage.act(Map.of("do", "layCard", "person", person));
    }

    private void lift() {
        stage.act(Map.of("do", "liftCard"));
    }

    private void fault(String word, int times) {
        stage.act(Map.of("do", "reader", "fault", word, "times", times));
    }

    private ReadOutcome read(Duration deadline) {
        return reader.read(deadline, new Cancel());
    }

    private void assertReads(String name) {
        assertThat(read(LONG))
                .isInstanceOfSatisfying(
                        ReadOutcome.Identified.class,
                        it -> assertThat(it.document().name()).isEqualTo(name));
    }

    @Test
    void readsACardThatIsLaidDownLater() {
        stage.after(Duration.ofMillis(400), () -> lay("zhang-san"));
        assertReads("张三");
        assertThat(reader.status().usable()).isTrue();
        assertThat(reader.simulated()).isTrue();
    }

    @Test
    void timesOutWithoutACard() {
        long begun = stage.pace().nanos();
        assertThat(read(SHORT)).isInstanceOf(ReadOutcome.TimedOut.class);
        assertThat(Duration.ofNanos(stage.pace().nanos() - begun))
                .isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void cancelEndsTheWaitSoon() {
        var cancel = new Cancel();
        stage.after(Duration.ofMillis(300), cancel::request);
        long begun = stage.pace().nanos();
        assertThat(reader.read(LONG, cancel)).isInstanceOf(ReadOutcome.Cancelled.class);
        assertThat(Duration.ofNanos(stage.pace().nanos() - begun))
                .isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aCardLeftLyingIsNotReadAgainAndItsLeavingIsSeen() {
        lay("zhang-san");
        assertReads("张三");
        assertThat(read(SHORT)).isInstanceOf(ReadOutcome.TimedOut.class);
        assertThat(reader.awaitRemoval(SHORT, new Cancel())).isFalse();
        stage.after(Duration.ofMillis(200), this::lift);
        assertThat(reader.awaitRemoval(LONG, new Cancel())).isTrue();
        lay("ye-yi");
        assertReads("叶一");
    }

    @Test
    void garbageDamageSilenceAndDoublesAreSurvived() {
        lay("ouyang-li");
        for (String fault : new String[] {"garbage", "badChecksum", "silent", "glued"}) {
            fault(fault, 1);
        }
        assertReads("欧阳𠅤");
    }

    @Test
    void aCardThatCannotBeReadIsRefusedAfterThreeAttempts() {
        lay("zhang-san");
        fault("readFailed", 3);
        assertThat(read(LONG)).isEqualTo(new ReadOutcome.Refused(Fault.READ_FAILED, 0x41));
        assertReads("张三");
    }

    @Test
    void aCardTheModuleRefusesIsInvalid() {
        lay("zhang-san");
        fault("notGenuine", 3);
        assertThat(read(LONG)).isEqualTo(new ReadOutcome.Refused(Fault.INVALID_MEDIA, 0x32));
    }

    @Test
    void aFailedSecurityModuleMakesTheReaderUnusable() {
        lay("zhang-san");
        reader.refresh(LONG);
        fault("moduleFault", 1);
        assertThat(read(LONG))
                .isInstanceOfSatisfying(
                        ReadOutcome.Unavailable.class,
                        it ->
                                assertThat(it.status().conditions())
                                        .containsExactly(Condition.SECURITY_MODULE_FAULT));
        assertThat(reader.status().usable()).isFalse();
        assertThat(reader.refresh(LONG).usable()).isTrue();
    }

    @Test
    void anUnpluggedReaderIsUnavailableAndWorksAgainOncePlugged() {
        stage.after(
                Duration.ofMillis(400), () -> stage.act(Map.of("do", "unplug", "device", "idr")));
        assertThat(read(LONG)).isInstanceOf(ReadOutcome.Unavailable.class);
        assertThat(reader.status().conditions()).containsExactly(Condition.NOT_CONNECTED);
        assertThat(read(LONG)).isInstanceOf(ReadOutcome.Unavailable.class);
        stage.act(Map.of("do", "plug", "device", "idr"));
        lay("zhang-san");
        assertReads("张三");
    }

    @Test
    void aCableOutAndInBetweenTwoReadsIsNotNoticed() {
        reader.refresh(LONG);
        stage.act(Map.of("do", "unplug", "device", "idr"));
        stage.act(Map.of("do", "plug", "device", "idr"));
        lay("zhang-san");
        assertReads("张三");
    }

    @Test
    void aSilentReaderIsUnavailable() {
        lay("zhang-san");
        reader.refresh(LONG);
        fault("silent", 3);
        assertThat(read(LONG)).isInstanceOf(ReadOutcome.Unavailable.class);
        assertReads("张三");
    }
}
