package kiosk.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Certified payment terminal (XFS has no noun for it; POS pad). The kiosk never sees a PIN.
///
/// One order number is debited at most once: the pad keeps its own ledger. An outcome that is not
/// proven is [PayOutcome.Unknown]; the only way on is [#query].
///
/// A ledger speaks for its own pad only. That another pad has not seen an order proves nothing, so
/// orders and queries name the pad by its [#serial].
public interface PaymentPad extends Device {

    /// Which pad is there: its serial number, as it last said. Empty until it was reached once, and
    /// for a pad that tells none. Not the terminal id: an acquirer gives that to a replacement too.
    String serial();

    /// Takes a payment. `progress` hears each business state, on the driver's thread.
    PayOutcome pay(
            PayRequest request, Consumer<PayState> progress, Duration deadline, Cancel cancel);

    /// What became of an order.
    ///
    /// @param padSerial the pad the order was sent to; another one is not asked. Empty where that
    ///   is not known: then any pad is believed
    QueryOutcome query(String orderNo, String padSerial, Duration deadline);

    /// Limits of the wallet now on the reader; only with capability `walletLimits`.
    WalletOutcome readWallet(Duration deadline, Cancel cancel);

    /// What the pad took since it was last settled.
    TotalsOutcome totals(Duration deadline);

    /// Closes the pad's batch, when it still holds what was expected. Safe to ask again with the
    /// same batch number: a batch closes once, and a closed one is confirmed again.
    ///
    /// @param expected as [#totals] said
    SettleOutcome settle(Totals expected, Duration deadline);

    /// An order for the pad.
    ///
    /// @param orderNo 1..32 characters `[0-9A-Za-z-]`, unique per attempt
    /// @param amountFen 1..999,999,999,999
    /// @param padSerial the only pad it may go to, as [PaymentPad#serial] said
    record PayRequest(String orderNo, long amountFen, Method method, String padSerial) {}

    /// How the customer pays.
    enum Method {
        /// Digital RMB: phone or hard wallet on the reader, or wallet code.
        ECNY,
        CARD,
        QR
    }

    /// Business states of an order.
    enum PayState {
        CREATED,
        PRESENTED,
        CONFIRMING,
        PAID,
        FAILED,
        UNKNOWN
    }

    /// The pad's proof of a debit.
    ///
    /// @param reference 12-digit reference of the acquirer
    /// @param maskedAccount card or wallet, masked by the pad
    record PadReceipt(
            String orderNo,
            long amountFen,
            String reference,
            String trace,
            String maskedAccount,
            String brand,
            Instant at) {}

    /// What came of a payment.
    sealed interface PayOutcome {
        record Paid(PadReceipt receipt) implements PayOutcome {}

        /// Refused, proven not debited. `code` is the acquirer's response code.
        record Declined(String code, String text) implements PayOutcome {}

        /// Ended before the debit: nobody presented anything, or it was cancelled.
        record NotPresented(boolean cancelled) implements PayOutcome {}

        /// Never reached the pad, or found another one in its place.
        record NotStarted(DeviceStatus status) implements PayOutcome {}

        /// Perhaps debited: ask with [PaymentPad#query], never charge again.
        record Unknown(String reason) implements PayOutcome {}
    }

    /// What the pad knows of an order.
    sealed interface QueryOutcome {
        record Paid(PadReceipt receipt) implements QueryOutcome {}

        /// Ended without a debit.
        record NotPaid(String code) implements QueryOutcome {}

        /// The pad never saw this order; it will also refuse it from now on.
        record NoSuchOrder() implements QueryOutcome {}

        /// The pad itself is still finding out.
        record Pending() implements QueryOutcome {}

        /// Another pad stands there now. It was not asked; the order's own pad has to come back, or
        /// people have to find out.
        record OtherPad(String serial) implements QueryOutcome {}

        /// The pad cannot be asked now.
        record NoAnswer(DeviceStatus status) implements QueryOutcome {}
    }

    /// Limits read from a wallet.
    sealed interface WalletOutcome {
        record Limits(long singleFen, long dayLeftFen, long balanceFen) implements WalletOutcome {}

        record NotReadable() implements WalletOutcome {}

        record TimedOut() implements WalletOutcome {}
    }

    /// A batch of the pad: everything debited between two settlements.
    ///
    /// @param sums every method of the pad, also those that did not occur
    /// @param lines its debits, oldest first; empty when this pad cannot list them (capability
    ///   `batchList`)
    record Totals(String batchNo, Map<Method, Sum> sums, Optional<List<BatchLine>> lines) {
        public Totals {
            sums = Map.copyOf(sums);
            lines = lines.map(List::copyOf);
        }
    }

    /// How many debits, and their sum in fen.
    record Sum(long count, long fen) {}

    /// One debit in a batch.
    ///
    /// @param at second of the debit
    record BatchLine(String orderNo, Method method, long amountFen, String reference, Instant at) {}

    /// What the pad says about its batch.
    sealed interface TotalsOutcome {
        record Counted(Totals totals) implements TotalsOutcome {}

        /// The pad cannot be asked now, or contradicts itself.
        record NoAnswer(DeviceStatus status) implements TotalsOutcome {}
    }

    /// What came of a settlement.
    sealed interface SettleOutcome {
        /// The batch is closed, now or already.
        record Settled(String batchNo) implements SettleOutcome {}

        /// Not closed: the pad holds something else than was expected. Read [PaymentPad#totals].
        record Differs() implements SettleOutcome {}

        /// Not closed: an order is in hand.
        record Busy() implements SettleOutcome {}

        /// Not closed: the pad refuses (no such batch).
        record Refused(String code, String text) implements SettleOutcome {}

        /// Perhaps closed: ask again with the same batch.
        record Unknown(String reason) implements SettleOutcome {}

        /// Never reached the pad.
        record NotStarted(DeviceStatus status) implements SettleOutcome {}
    }
}
