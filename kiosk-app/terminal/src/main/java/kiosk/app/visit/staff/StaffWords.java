package kiosk.app.visit.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.staff.StaffPlace.Reason;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.matter.Texts;

/// What the staff side says.
final class StaffWords {
    static final Texts SUSPENDED = Texts.of("已暂停服务", "No customers are served now");
    static final Texts RESUMED = Texts.of("已恢复服务", "Customers are served again");
    static final Texts PRINTED = Texts.of("已打印", "Printed");
    static final Texts NOT_FOUND = Texts.of("没有这个校验码，请再看一遍", "No such check code. Look again");
    static final Texts STILL_UNKNOWN = Texts.of("付款终端仍没有答复", "The pad still has no answer");
    static final Texts OTHER_PAD =
            Texts.of(
                    "这笔是在另一台付款终端上做的。把那台接回来再查，或由两人认定",
                    "It was made at another pad. Connect that one again, or state it with two people");
    static final Texts IS_PAID = Texts.of("查到了：已收款", "The answer: paid");
    static final Texts NOT_PAID = Texts.of("查到了：没有扣款", "The answer: not charged");
    static final Texts STATED = Texts.of("已由两人确认并记录", "Stated by two people and written down");
    static final Texts NOT_OPEN = Texts.of("这笔已经有结果了", "This payment has an outcome already");
    static final Texts RESTARTING = Texts.of("正在重启", "Restarting");
    static final Texts SHUTTING_DOWN = Texts.of("正在关机", "Shutting down");
    static final Texts BY_HAND =
            Texts.of("这台机器不能自行关机，请用电源键", "This machine cannot switch itself off. Use its button");
    static final Texts SLIP_PRINTED = Texts.of("日终单已打印", "The slip is printed");
    static final Texts CLOSE_DAY =
            Texts.of("还有未说明的差异或终端未结算，仍要日终", "Close the day although something is open");
    static final Texts WRITTEN = Texts.of("已记下", "Written down");

    private StaffWords() {}

    static List<Reason> reasons() {
        return List.of(
                new Reason("paper", Texts.of("正在换纸", "Paper is being replaced")),
                new Reason("repair", Texts.of("设备检修", "A device is being repaired")),
                new Reason("network", Texts.of("网络有问题", "Network trouble")),
                new Reason("cleaning", Texts.of("正在清洁", "Being cleaned")),
                new Reason("closed", Texts.of("网点下班", "The outlet is closed")));
    }

    static Texts reason(String key) {
        return reasons().stream()
                .filter(r -> r.key().equals(key))
                .map(Reason::say)
                .findFirst()
                .orElse(Texts.same(""));
    }

    static Texts paper(int sheets) {
        return Texts.of("已记下：" + sheets + " 张", "Written down: " + sheets + " sheets");
    }

    static Texts paperNotSeen(int sheets) {
        return Texts.of(
                "已记下 " + sheets + " 张，但打印机仍报缺纸，请检查纸和上盖",
                "Written down: " + sheets + " sheets, but the printer still wants paper. Check it");
    }

    static Texts stating(long fen, boolean paid) {
        String yuan = "%d.%02d".formatted(fen / 100, fen % 100);
        return paid
                ? Texts.of("认定付款 " + yuan + " 元已付成功", "State that CNY " + yuan + " were paid")
                : Texts.of("认定付款 " + yuan + " 元没有扣款", "State that CNY " + yuan + " were not paid");
    }

    static Texts device(String kind) {
        return switch (kind) {
            case "idReader" -> Texts.of("身份证阅读器", "ID card reader");
            case "receiptPrinter" -> Texts.of("凭条打印机", "Receipt printer");
            case "a4Printer" -> Texts.of("文档打印机", "Document printer");
            case "pad" -> Texts.of("付款终端", "Payment pad");
            case "scanner" -> Texts.of("扫码器", "Scanner");
            default -> Texts.of("指示灯", "Guidance lights");
        };
    }

    /// What to do, in one sentence; the most urgent thing first.
    static Optional<Texts> todo(String kind, DeviceStatus.Health health, Set<Condition> found) {
        for (Condition condition : URGENT_FIRST) {
            if (found.contains(condition)) {
                return Optional.of(todo(kind, condition));
            }
        }
        return switch (health) {
            case ONLINE, DEGRADED -> Optional.empty();
            case UNUSABLE, OFFLINE ->
                    Optional.of(
                            Texts.of(
                                    "关掉再打开这台设备；一分钟后仍不行就报修。",
                                    "Switch it off and on; call for repair if a minute does not"
                                            + " help."));
        };
    }

    private static final List<Condition> URGENT_FIRST =
            List.of(
                    Condition.NOT_CONNECTED,
                    Condition.COVER_OPEN,
                    Condition.PAPER_JAM,
                    Condition.PAPER_OUT,
                    Condition.TONER_OUT,
                    Condition.OUTPUT_FULL,
                    Condition.CUTTER_FAULT,
                    Condition.SECURITY_MODULE_FAULT,
                    Condition.HARDWARE_ERROR,
                    Condition.HEAD_HOT,
                    Condition.PAPER_LOW,
                    Condition.TONER_LOW);

    private static Texts todo(String kind, Condition condition) {
        boolean roll = kind.equals("receiptPrinter");
        return switch (condition) {
            case NOT_CONNECTED ->
                    Texts.of("检查电源和数据线，插紧后等 10 秒。", "Check power and cable, then wait 10 seconds.");
            case COVER_OPEN -> Texts.of("合上盖子，听到咔嗒声。", "Close the cover until it clicks.");
            case PAPER_JAM ->
                    Texts.of("打开盖子取出卡住的纸，再合上。", "Open it, take out the stuck paper, close it.");
            case PAPER_OUT ->
                    roll
                            ? Texts.of("换一卷凭条纸，然后点“已换纸”。", "Put in a new roll, then tap Paper.")
                            : Texts.of("在纸盘里加 A4 纸，然后点“已换纸”。", "Fill the A4 tray, then tap Paper.");
            case PAPER_LOW ->
                    roll
                            ? Texts.of("准备一卷新的凭条纸。", "Have a new roll at hand.")
                            : Texts.of("准备一包 A4 纸。", "Have A4 paper at hand.");
            case TONER_OUT -> Texts.of("换硒鼓。", "Replace the toner.");
            case TONER_LOW -> Texts.of("准备一个硒鼓。", "Have toner at hand.");
            case OUTPUT_FULL -> Texts.of("取走出纸盘里的纸。", "Empty the output tray.");
            case HEAD_HOT -> Texts.of("等打印头凉下来，不用动手。", "Wait until the head has cooled.");
            case CUTTER_FAULT -> Texts.of("打开上盖，清理切刀，再合上。", "Open the cover and clear the cutter.");
            case SECURITY_MODULE_FAULT ->
                    Texts.of("安全模块有故障，报修，不要拆。", "The security module failed: call for repair.");
            case HARDWARE_ERROR ->
                    Texts.of("关掉再打开；仍不行就报修。", "Switch it off and on; else call for repair.");
        };
    }
}
