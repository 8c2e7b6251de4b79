package kiosk.app.day;

import kiosk.app.day.DayItem.Kind;
import kiosk.matter.Texts;

/// What staff read about the day's end.
public final class DayWords {
    private DayWords() {}

    /// Why it did not go on, by [DayState.Trouble] code.
    static Texts trouble(String code) {
        return switch (code) {
            case "PAD_CHANGED" ->
                    Texts.of(
                            "核对之后又有新的收款，请重新核对",
                            "Money was taken after the comparison. Compare again");
            case "PAD_BUSY" ->
                    Texts.of(
                            "付款终端还有一笔交易没有结束，请稍后再结算",
                            "The pad still has a payment in hand. Settle again in a moment");
            case "PAD_REFUSED" ->
                    Texts.of("付款终端拒绝结算，请重新核对", "The pad refused to settle. Compare again");
            case "PAD_LOST" ->
                    Texts.of(
                            "付款终端连不上，还没有结算，请重新核对",
                            "The pad cannot be reached and is not settled. Compare again");
            case "SETTLE_UNKNOWN" ->
                    Texts.of(
                            "付款终端没有回答是否结算成功。请检查连线后再试；仍不行时由第二人确认，按未结算日终",
                            "The pad did not say whether it settled. Check its cable and try again;"
                                    + " or close without it with a second person");
            case "SECOND_NEEDED" ->
                    Texts.of(
                            "付款终端未结算，需要第二人确认",
                            "The pad is not settled: a second person must confirm");
            case "NO_SUCH_ITEM" -> Texts.of("没有这一笔未结项", "There is no such open item");
            case "NO_SLIP" -> Texts.of("还没有日终单", "There is no slip yet");
            case "NOT_READY" -> Texts.of("请先核对", "Compare first");
            default -> Texts.of("本机记录暂时读写不了，请联系运维", "The machine's memory cannot be used now");
        };
    }

    /// How the books differ.
    public static Texts kind(Kind kind) {
        return switch (kind) {
            case PAD_ONLY -> Texts.of("终端已收款，没有办件", "Paid on the pad, no case");
            case JOURNAL_ONLY -> Texts.of("只有本机有记录", "Only this machine knows it");
            case CENTRAL_ONLY -> Texts.of("只有中心有记录", "Only central knows it");
            case NOT_AT_CENTRAL -> Texts.of("中心还没有这笔", "Not at central");
            case NOT_ON_PAD -> Texts.of("有办件，终端没有收款", "A case, but not on the pad");
            case NOT_IN_JOURNAL -> Texts.of("本机没有记录", "Not in this machine's journal");
            case AMOUNT -> Texts.of("金额或方式不一致", "Amounts or methods differ");
            case PAD_NOT_SETTLED -> Texts.of("付款终端没有结算", "The pad was not settled");
            case WAITS -> Texts.of("等待核对", "Waits to be compared");
        };
    }

    /// What a method is called.
    public static Texts method(String method) {
        return switch (method) {
            case "ecny" -> Texts.of("数字人民币", "Digital RMB");
            case "card" -> Texts.of("银行卡", "Bank card");
            case "qr" -> Texts.of("扫码", "QR code");
            default -> Texts.same(method);
        };
    }
}
