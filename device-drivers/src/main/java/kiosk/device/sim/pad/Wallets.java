package kiosk.device.sim.pad;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.WalletOutcome.Limits;
import kiosk.device.mispos.PadMessages;
import kiosk.device.sim.pad.PadLedger.Entry.State;
import kiosk.device.sim.people.WalletKind;

/// What the wallets allow, counted from the ledger: limits of a payment and of a day in Shanghai,
/// and what is left in them.
record Wallets(Map<String, WalletKind> kinds, PadLedger ledger) {

    /// Why a debit is refused.
    record Refusal(String code, String text) {}

    /// @throws IllegalArgumentException no such wallet
    WalletKind get(String key) {
        WalletKind kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("no wallet " + key + ", but " + kinds.keySet());
        }
        return kind;
    }

    /// Whether something serves a way to pay.
    static boolean serves(String key, Method method) {
        return switch (method) {
            case ECNY -> key.startsWith("type");
            case CARD -> key.equals("card");
            case QR -> key.equals("qr");
        };
    }

    /// Codes as acquirers use them (ISO 8583 field 39): 51, 61, 65.
    Optional<Refusal> refusal(WalletKind kind, long amountFen, Instant now) {
        if (kind.singleFen() >= 0 && amountFen > kind.singleFen()) {
            return Optional.of(new Refusal("61", "超出该钱包单笔支付限额"));
        }
        if (kind.dayFen() >= 0 && amountFen > dayLeft(kind, now)) {
            return Optional.of(new Refusal("65", "超出该钱包当日累计支付限额"));
        }
        if (amountFen > balance(kind)) {
            return Optional.of(new Refusal("51", "余额不足"));
        }
        return Optional.empty();
    }

    long dayLeft(WalletKind kind, Instant now) {
        if (kind.dayFen() < 0) {
            return balance(kind);
        }
        LocalDate today = LocalDate.ofInstant(now, PadMessages.PAD_ZONE);
        return kind.dayFen()
                - ledger.all().stream()
                        .filter(e -> e.state() == State.PAID && e.wallet().equals(kind.key()))
                        .filter(e -> day(e.at()).equals(today))
                        .mapToLong(PadLedger.Entry::amountFen)
                        .sum();
    }

    long balance(WalletKind kind) {
        return kind.balanceFen()
                - ledger.all().stream()
                        .filter(e -> e.state() == State.PAID && e.wallet().equals(kind.key()))
                        .mapToLong(PadLedger.Entry::amountFen)
                        .sum();
    }

    /// As the pad reads them from the wallet; without a limit the balance is one.
    Limits limits(WalletKind kind, Instant now) {
        long balance = balance(kind);
        long single = kind.singleFen() < 0 ? balance : kind.singleFen();
        return new Limits(single, dayLeft(kind, now), balance);
    }

    private static LocalDate day(String at) {
        return LocalDate.ofInstant(Instant.parse(at), PadMessages.PAD_ZONE);
    }
}
