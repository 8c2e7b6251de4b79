package kiosk.matter.journey;

import kiosk.matter.Texts;

/// What to do when a matter cannot go on.
final class StopTexts {

    private StopTexts() {}

    static Texts checkAgain() {
        return Texts.of("请返回核对，或找工作人员。", "Go back and check, or ask our staff.");
    }

    static Texts later() {
        return Texts.of(
                "没有扣款。请返回再试，或稍后再来。", "Nothing was charged. Go back to try again, or come later.");
    }

    static Texts staff() {
        return Texts.of("请找工作人员帮助。", "Please ask our staff for help.");
    }

    static Texts noWay() {
        return Texts.of("这台机器暂时不能核验身份。", "This machine cannot check identity right now.");
    }

    static Texts unable() {
        return Texts.of("这台机器还不能办这一步。", "This machine cannot do this step.");
    }

    static Texts examiner() {
        return Texts.of("核验人员没有通过。", "The examiner did not agree.");
    }

    static Texts nobody() {
        return Texts.of("现在没有核验人员在线。", "No examiner is there at the moment.");
    }

    static Texts undecided() {
        return Texts.of("有一项条件无法核实。", "One condition could not be checked.");
    }

    static Texts material() {
        return Texts.of("有一项材料这里无法收取。", "One document cannot be taken here.");
    }

    static Texts consent() {
        return Texts.of("没有您的同意，不能查询。", "Without your consent nothing can be looked up.");
    }
}
