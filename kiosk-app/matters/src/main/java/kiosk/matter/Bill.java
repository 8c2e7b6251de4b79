package kiosk.matter;

import java.util.List;
import java.util.Optional;

/// What a pay step wants settled, evaluated.
///
/// @param billKey one bill is debited at most once, whoever pays it and wherever
/// @param amountFen 1..10^12
/// @param account whom the money goes to, shown under the amount
/// @param payInCode the fiscal pay-in code, or empty
/// @param methods offered ways in order
/// @param reserve the call that holds the bill at central before any debit; the hold has no expiry:
///   it ends with the paid submission or with `release`, so a terminal that lost power with a debit
///   under way keeps it; its `in` carries `holder`, the outlet's name, so that a second machine can
///   say who holds it
public record Bill(
        String billKey,
        long amountFen,
        Texts subject,
        Texts account,
        String payInCode,
        List<Method> methods,
        CallRequest reserve,
        Optional<CallRequest> release,
        List<Split> splits) {

    public Bill {
        methods = List.copyOf(methods);
        splits = List.copyOf(splits);
    }

    /// One part of the amount and whom it goes to; parts add up to the amount. One debit pays all:
    /// the parts are settled behind it.
    public record Split(Texts name, long amountFen, Texts account, String payInCode) {}

    /// A way to pay.
    ///
    /// @param id `ecny`, `card`, `qr`
    /// @param precheck CEL over `wallet.*` and `totalFen`-like data, empty where there is none;
    ///   evaluated by [Journey#walletAllows] only where the pad can read the wallet
    /// @param limitText what to say before paying where the pad cannot read limits, and when the
    ///   precheck fails
    /// @param offerInstead methods offered when the precheck fails
    public record Method(
            String id, Texts name, String precheck, Texts limitText, List<String> offerInstead) {
        public Method {
            offerInstead = List.copyOf(offerInstead);
        }
    }

    /// The idempotency key of attempt `n` (from 1).
    public String attemptKey(int n) {
        return billKey + ":" + n;
    }
}
