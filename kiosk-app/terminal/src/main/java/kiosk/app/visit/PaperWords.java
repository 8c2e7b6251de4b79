package kiosk.app.visit;

import java.util.Set;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.matter.Texts;

/// What a printer's trouble means to a customer.
final class PaperWords {

    private PaperWords() {}

    static Texts say(DeviceStatus status) {
        Set<Condition> conditions = status.conditions();
        if (conditions.contains(Condition.PAPER_OUT)) {
            return Texts.of("打印纸用完了，请工作人员添纸", "The paper has run out. Staff will refill it");
        }
        if (conditions.contains(Condition.PAPER_JAM)) {
            return Texts.of("打印机卡纸了，请工作人员处理", "The paper is jammed. Staff will clear it");
        }
        if (conditions.contains(Condition.COVER_OPEN)) {
            return Texts.of("打印机盖没有关好", "The printer's cover is open");
        }
        if (conditions.contains(Condition.NOT_CONNECTED)) {
            return Texts.of("打印机没有连上", "The printer is not connected");
        }
        return Texts.of("打印机暂时不能用", "The printer cannot be used now");
    }
}
