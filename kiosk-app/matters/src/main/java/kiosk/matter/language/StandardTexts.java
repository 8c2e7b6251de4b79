package kiosk.matter.language;

import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;

/// Headings of steps whose author gave none.
final class StandardTexts {

    private static final Map<String, Texts> TITLES =
            Map.ofEntries(
                    Map.entry("notice", Texts.of("办理须知", "Before you start")),
                    Map.entry("identify", Texts.of("请出示身份证", "Show your ID card")),
                    Map.entry("consent", Texts.of("同意查询您的信息", "Allow us to look up your data")),
                    Map.entry("fetch", Texts.of("正在查询", "Looking it up")),
                    Map.entry("material", Texts.of("需要的材料", "What is needed")),
                    Map.entry("compute", Texts.of("计算", "Calculation")),
                    Map.entry("review", Texts.of("请核对", "Please check")),
                    Map.entry("pay", Texts.of("缴款", "Payment")),
                    Map.entry("sign", Texts.of("请签名", "Please sign")),
                    Map.entry("submit", Texts.of("正在提交", "Handing in")),
                    Map.entry("wait", Texts.of("正在审核", "Being decided")),
                    Map.entry("print", Texts.of("正在打印", "Printing")),
                    Map.entry("rate", Texts.of("请评价本次服务", "How did we do?")),
                    Map.entry("video", Texts.of("视频核验", "Talk to an examiner")),
                    Map.entry("deliver", Texts.of("怎样领取", "How to get it")),
                    Map.entry("end", Texts.of("办好了", "All done")));

    private static final Map<String, Texts> DELIVERIES =
            Map.of(
                    "post", Texts.of("邮寄到家", "By post"),
                    "locker", Texts.of("智能柜自取", "From a locker"),
                    "download", Texts.of("扫码下载", "Download by code"),
                    "sms", Texts.of("短信链接", "Link by text message"),
                    "self", Texts.of("到窗口自取", "Collect at the counter"));

    private StandardTexts() {}

    static boolean has(String type) {
        return TITLES.containsKey(type);
    }

    static Texts title(String type) {
        return TITLES.getOrDefault(type, Texts.of("办理", "Your matter"));
    }

    /// Name of a delivery way; empty for an unknown one.
    static Optional<Texts> delivery(String way) {
        return Optional.ofNullable(DELIVERIES.get(way));
    }

    /// What a promise says where the author gave no words.
    static Texts promise() {
        return Texts.of(
                "我承诺所述属实，按期补交；不实的，承担相应责任。",
                "I declare that this is true and will hand it in on time; I answer for it if not.");
    }

    static Texts noWord() {
        return Texts.same("");
    }

    static Texts askStaff() {
        return Texts.of("请找工作人员，或稍后再试。", "Please ask our staff, or try again later.");
    }
}
