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

    /// As long as an answer may be.
    private static final String ANSWER =
            "您反映等候太久，我们核对了当天的叫号记录：上午十点到十一点半，最多时有四十一"
                    + "位在等，只开了两个窗口。从下周一起，上午九点到十二点开四个窗口，大厅再加一名"
                    + "导办，帮着在这台机器上办。您说的座椅不够，已经添了十二把，其中四把带扶手，放"
                    + "在叫号屏的左边。老年人、孕妇和带小孩的，可以直接找门口的导办，不用排队；行动"
                    + "不便的，请打网点电话，我们派人上门。您填的表里，地址那一项确实容易看错，我们"
                    + "已经请区里改了说明，下个版本会先从身份证读出来，不再让您自己写。月底我们会再"
                    + "数一遍等候时间，贴在门口的公示栏上；如果到时还超过二十分钟，请您再告诉我们，"
                    + "也可以拨打一二三四五。给您添了麻烦，很抱歉；谢谢您肯花时间说出来，这样别人下"
                    + "次就不用再等那么久了。网点负责人张工号一〇〇一，下午三点前都在，您来了可以当"
                    + "面再说说，我们也想听听您对机器的看法，比如字够不够大，话说得快不快，打印出来"
                    + "的纸清不清楚，取号的地方好不好找。您反映";

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
                                Optional.of(new Scene.Reply(ANSWER, 0)))),
                new Work.None());
    }
}
