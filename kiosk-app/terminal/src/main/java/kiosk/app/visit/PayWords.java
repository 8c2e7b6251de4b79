package kiosk.app.visit;

import java.util.Map;
import kiosk.matter.Texts;

/// Why an attempt to pay ended, in words. Every sentence says that nothing was charged.
final class PayWords {

    /// Response codes after ISO 8583 field 39 as the pads use them, and our own words.
    private static final Map<String, Texts> BY_CODE =
            Map.of(
                    "CANCELLED",
                    Texts.of("已取消，没有扣款", "Stopped. Nothing was charged"),
                    "NOT_PRESENTED",
                    Texts.of("没有感应到手机或卡，没有扣款", "Nothing was presented. Nothing was charged"),
                    "PAD_UNAVAILABLE",
                    Texts.of("付款终端没有连上，没有扣款", "The pad is not connected. Nothing was charged"),
                    "NEVER_STARTED",
                    Texts.of("这一次没有扣款，请再试一次", "Nothing was charged. Please try again"),
                    "51",
                    Texts.of("余额不足，没有扣款", "Not enough balance. Nothing was charged"),
                    "61",
                    Texts.of(
                            "超过这个钱包的单笔限额，没有扣款，请换一种方式",
                            "Above this wallet's limit. Nothing was charged; use another way"),
                    "65",
                    Texts.of(
                            "超过当日限额，没有扣款，请换一种方式",
                            "Above today's limit. Nothing was charged; use another way"));

    private PayWords() {}

    static Texts say(String code, String padText) {
        Texts known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        return padText.isEmpty()
                ? Texts.of(
                        "付款没有成功，没有扣款，请换一种方式",
                        "The payment failed. Nothing was charged; use another way")
                : Texts.of(
                        padText + "，没有扣款",
                        "The bank refused it. Nothing was charged; use another way");
    }
}
