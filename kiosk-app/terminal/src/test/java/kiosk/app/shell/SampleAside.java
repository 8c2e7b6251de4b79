package kiosk.app.shell;

import static kiosk.app.shell.SampleScenes.at;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Cases kept for later, and signatures of several people, filled by hand.
final class SampleAside {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 5);

    private SampleAside() {}

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("aside", aside(false, new Work.PaperOut("D1001", "7K3F-9Q2M")));
        all.put("aside-waits", aside(true, new Work.PaperOut("D1001", "7K3F-9Q2M")));
        all.put(
                "aside-noslip",
                aside(
                        false,
                        new Work.PaperFailed(
                                "7K3F-9Q2M", Texts.of("打印机没有纸了", "The printer is out of paper"))));
        all.put("sign-turn", at(sign(true), new Work.None()));
        all.put("sign-elsewhere", at(sign(false), new Work.None()));
        all.put("owned-kept", owned());
        return all;
    }

    private static Scene.PutAside aside(boolean waits, Work work) {
        return new Scene.PutAside(SamplePages.FUND, Optional.of(UNTIL), waits, work);
    }

    private static Page.Sign sign(boolean here) {
        Page.Sign one = SampleParts.sign();
        return new Page.Sign(
                one.frame(),
                one.documentName(),
                one.documentText(),
                one.template(),
                "spouse",
                false,
                List.of(
                        new Page.Signatory("applicant", Texts.same("张三"), true, true),
                        new Page.Signatory("spouse", Texts.same("欧阳丽"), here, false)),
                Optional.of(UNTIL));
    }

    private static Scene.Owned owned() {
        return new Scene.Owned(
                List.of(
                        new Scene.OwnedItem(
                                        "c1",
                                        SamplePages.FUND,
                                        Texts.of(
                                                "办到一半，保留到 2026-12-05",
                                                "Half done, kept until 2026-12-05"),
                                        "7K3F-9Q2M",
                                        false)
                                .with(Scene.TakeUp.CONTINUE),
                        new Scene.OwnedItem(
                                        "c2",
                                        SamplePages.FUND,
                                        Texts.of(
                                                "请您签署，2026-12-05 前有效",
                                                "Please sign, by 2026-12-05"),
                                        "8M4G-2Q7P",
                                        false)
                                .with(Scene.TakeUp.SIGN),
                        new Scene.OwnedItem(
                                "c3",
                                SamplePages.FUND,
                                Texts.of("已办结", "Decided"),
                                "5T2X-7W3C",
                                true,
                                Scene.TakeUp.NOTHING,
                                Optional.of(new Scene.Reply("您反映等候太久，大厅上午加了一名导办。", 0)))),
                new Work.None());
    }
}
