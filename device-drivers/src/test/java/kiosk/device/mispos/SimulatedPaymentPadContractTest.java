package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.WalletOutcome;
import kiosk.device.sim.pad.PadLedger;
import kiosk.device.sim.pad.PadLedger.Entry.State;
import kiosk.device.sim.pad.SimulatedPad;
import kiosk.device.sim.people.People;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.SimulatedStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedPaymentPadContractTest extends PadBooksContract {

    @Override
    DeviceStage stage() throws IOException {
        return stage(true);
    }

    private static DeviceStage stage(boolean walletLimits) throws IOException {
        var time = SimulatedStage.morning();
        return new SimulatedStage(
                time,
                new SimulatedPad(
                        PadProfile.ours(),
                        PadLedger.inMemory(),
                        People.builtIn().wallets(),
                        time.instant(),
                        walletLimits));
    }

    @Test
    void aSlowAcquirerIsWaitedForUpToTheProfilesLimit() throws IOException {
        try (var patient =
                new MisPosPad(stage.setup("pad"), PadProfile.ours(), new SplittableRandom(1))) {
            pad.close();
            fault("slow");
            stage.act(Map.of("do", "tap", "wallet", "type2"));
            assertThat(
                            patient.pay(
                                    order("slow-1", 5),
                                    states::add,
                                    Duration.ofSeconds(5),
                                    new Cancel()))
                    .isInstanceOf(PayOutcome.Paid.class);
            assertThat(states).endsWith(PayState.PAID);
        }
    }

    @Test
    void aPadThatCannotReadLimitsSaysSo() throws IOException {
        try (DeviceStage plain = stage(false);
                var other =
                        new MisPosPad(
                                plain.setup("pad"), PadProfile.ours(), new SplittableRandom(1))) {
            assertThat(other.readWallet(LONG, new Cancel()))
                    .isInstanceOf(WalletOutcome.NotReadable.class);
            assertThat(other.capabilities()).doesNotContain("walletLimits");
        }
    }

    @Test
    void aLedgerKeepsItsSerialNumberAndFindsAnotherPadsOrdersAgain(@TempDir Path dir)
            throws IOException {
        Path file = dir.resolve("ledger");
        String old =
                "{\"order\":\"a\",\"state\":\"PAID\",\"amountFen\":10,\"wallet\":\"type2\","
                        + "\"code\":\"00\",\"reference\":\"600000000001\",\"trace\":\"000001\","
                        + "\"at\":\"2026-11-20T01:00:00Z\"}\n";
        Files.writeString(file, old);
        String serial;
        try (PadLedger ledger = PadLedger.in(file, "T9")) {
            serial = ledger.serial();
            assertThat(serial).matches("SIM-[0-9a-f]{8}");
            assertThat(ledger.find("a")).as("of a time when pads had no number").isPresent();
            ledger.belongTo("OTHER");
            assertThat(ledger.all()).isEmpty();
            assertThat(ledger.batch()).isEqualTo("000001");
        }
        try (PadLedger ledger = PadLedger.in(file, "T9")) {
            assertThat(ledger.serial()).isEqualTo("OTHER");
            ledger.belongTo(serial);
            assertThat(ledger.open()).singleElement();
        }
    }

    @Test
    void aLedgerCutOffInTheMiddleOfALineKeepsWhatWasWhole(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("ledger");
        try (PadLedger ledger = PadLedger.in(file, "T9")) {
            ledger.open("a", 10, "2026-11-20T01:00:00Z");
            ledger.debit("a", "type2", "2026-11-20T01:00:01Z");
            ledger.open("b", 20, "2026-11-20T01:00:02Z");
        }
        Files.writeString(file, "{\"order\":\"c\",\"sta", StandardOpenOption.APPEND);
        try (PadLedger ledger = PadLedger.in(file, "T9")) {
            assertThat(ledger.find("a").orElseThrow().state()).isEqualTo(State.PAID);
            assertThat(ledger.find("b").orElseThrow().code()).isEqualTo("T9");
            assertThat(ledger.find("c")).isEmpty();
            ledger.refuse("c", "2026-11-20T01:00:03Z");
        }
        try (PadLedger ledger = PadLedger.in(file, "T9")) {
            assertThat(ledger.all()).hasSize(3);
            assertThat(ledger.debits()).isOne();
        }
    }
}
