package kiosk.app.shell;

import static kiosk.app.shell.SamplePages.FINE;
import static kiosk.app.shell.SamplePages.FUND;
import static kiosk.app.shell.SamplePages.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Lack;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// How matters end, for tests of screens.
final class SampleEndings {

    private SampleEndings() {}

    /// Ends with what may come next, and certificates of the visit.
    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        var found = new ForYou(ForYou.Standing.LOOKED, SampleHall.tips());
        var question = new ForYou(ForYou.Standing.MAY_ASK, List.of());
        all.put("end-next", SampleScenes.at(end(), new Work.Next(found)));
        all.put("end-may-look", SampleScenes.at(end(), new Work.Next(question)));
        all.put("stopped-lacks", SampleScenes.at(lacking(), help()));
        all.put("consent-noted", SampleScenes.at(notedConsent(), new Work.None()));
        all.put(
                "fetch-revoked",
                SampleScenes.at(
                        SamplePages.fetch(),
                        new Work.NoLonger(
                                Texts.of(
                                        "您的会员电子证已于2026年11月20日注销",
                                        "Your membership card was revoked on 20 November 2026"))));
        return all;
    }

    /// With words at what was fetched before and what may be used again.
    static Page.Consent notedConsent() {
        Page.Consent plain = SamplePages.consent();
        return new Page.Consent(
                plain.frame(),
                plain.text(),
                List.of(
                        plain.items()
                                .getFirst()
                                .noted(
                                        Texts.of(
                                                "已调用：09:32，用前再核验",
                                                "Fetched at 09:32, checked again before use")),
                        plain.items().get(1)));
    }

    static Page.Rate rate() {
        return new Page.Rate(
                frame(
                        "s12",
                        FINE,
                        5,
                        Texts.of("这次服务怎么样？（选填）", "How was it? (optional)"),
                        Texts.same("")),
                Map.of(
                        2,
                        List.of(
                                new Page.Option(
                                        "slow", Texts.of("等得太久", "Too slow"), Texts.same("")),
                                new Page.Option(
                                        "unclear",
                                        Texts.of("看不懂", "Hard to understand"),
                                        Texts.same("")),
                                new Page.Option(
                                        "device",
                                        Texts.of("机器不好用", "The machine did not work"),
                                        Texts.same("")))));
    }

    static Page.End end() {
        return new Page.End(
                frame(
                        "s99",
                        FINE,
                        5,
                        Texts.of("缴款成功", "Paid"),
                        Texts.of(
                                "办好了！请从右下方取走票据，别忘了您的身份证。",
                                "All done! Take the receipt, and do not forget your ID card.")),
                Set.of("idCard", "hardWallet", "paper"),
                Texts.of(
                        "已缴 236.00 元，票据号码 3205 8226 0000 1784。",
                        "Paid CNY 236.00, receipt 3205 8226 0000 1784."),
                List.of());
    }

    static Page.Stopped stopped() {
        return new Page.Stopped(
                frame("s4", FUND, 3, Texts.of("现在不能提取", "You cannot withdraw now"), Texts.same("")),
                "c2",
                Texts.of(
                        "登记显示您在本市有自有住房（1 套）。",
                        "The registry shows a home of yours in this city (1)."),
                Texts.of(
                        "如果登记有误，请带身份证到不动产登记中心更正，更正后再来。也可以拨打 12329 咨询。",
                        "If the registry is wrong, have it corrected with your ID card, then come"
                                + " back. Or ask at 12329."),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// With papers that are missing as well.
    static Page.Stopped lacking() {
        Page.Stopped plain = stopped();
        return new Page.Stopped(
                plain.frame(),
                plain.condition(),
                plain.reason(),
                plain.remedy(),
                Optional.empty(),
                List.of(
                        new Lack(
                                Lack.Kind.MATERIAL,
                                "m3",
                                Texts.of("租赁合同", "Rental contract"),
                                Texts.of(
                                        "请带来：在本机扫描、用手机上传",
                                        "Bring it: scan it here, or send it from your phone"))),
                List.of());
    }

    /// A matter that helps.
    static Work help() {
        return new Work.Next(
                new ForYou(
                        ForYou.Standing.SILENT,
                        List.of(
                                new ForYou.Tip(
                                        new SampleMatter(
                                                "lease-register",
                                                Texts.of("租房备案", "Register a rental contract"),
                                                Texts.same(""),
                                                "housing"),
                                        Optional.empty(),
                                        Texts.of(
                                                "合同在这里备案以后，就不用再带合同了",
                                                "Once it is registered here you need not bring"
                                                        + " it")))));
    }
}
