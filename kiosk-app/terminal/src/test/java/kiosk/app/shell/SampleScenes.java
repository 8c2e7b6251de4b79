package kiosk.app.shell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// One scene of every kind there is.
final class SampleScenes {

    static final Instant NOW = Instant.parse("2026-11-21T01:41:00Z");
    private static final Texts BUSY =
            Texts.of("对方系统正在维护，请稍后再试。", "Their system is being serviced; please try later.");

    private SampleScenes() {}

    static Shell shell(String language, Look look) {
        return new Shell(
                language,
                look,
                language.equals("en") ? "Renmin Road Branch" : "人民路支行",
                true,
                Set.of("id-reader", "pad", "receipt-printer", "a4-printer", "scanner"),
                NOW,
                new Shell.StaffCall.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }

    static Shell warned(Shell shell) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                shell.now(),
                new Shell.StaffCall.Acknowledged("李娜"),
                Optional.of(28),
                Optional.empty(),
                shell.identified(),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }

    static Shell asked(Shell shell, Shell.QuitQuestion question) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                false,
                shell.simulated(),
                shell.now(),
                new Shell.StaffCall.Calling(true),
                Optional.empty(),
                Optional.of(question),
                shell.identified(),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with somebody identified.
    static Shell identified(Shell shell, String maskedName) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                shell.now(),
                shell.staffCall(),
                shell.idleSecondsLeft(),
                shell.askedToQuit(),
                Optional.of(maskedName),
                shell.beside(),
                shell.city(),
                Optional.empty());
    }

    /// The same with a member of staff beside the customer.
    static Shell beside(Shell shell, StaffBeside beside) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                shell.now(),
                shell.staffCall(),
                shell.idleSecondsLeft(),
                shell.askedToQuit(),
                shell.identified(),
                beside,
                Optional.empty(),
                Optional.empty());
    }

    /// What is touched on a place before it is looked at.
    static void touch(KioskPane pane, String name) {
        var others =
                switch (name) {
                    case "form-writing-letters" -> keys("wangxm");
                    case "form-pin" -> List.of("#key-2", "#key-8", "#key-0", "#key-6");
                    case "form-writing-digits" -> List.of("#mode-digits");
                    default -> name.endsWith("-typing") ? List.of("#search") : List.<String>of();
                };
        var plots = SamplePlots.TAPS.getOrDefault(name, others);
        SampleParts.TAPS
                .getOrDefault(name, SampleStaff.TAPS.getOrDefault(name, plots))
                .forEach(id -> ((TouchPane) pane.lookup(id)).fire());
    }

    private static List<String> keys(String letters) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("#mode-pinyin"),
                        letters.chars().mapToObj(c -> "#key-" + (char) c))
                .toList();
    }

    /// Every place by a short name, in the order of a visit.
    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("attract", new Scene.Attract());
        all.putAll(SampleHall.places());
        all.put("identifying", new Scene.Identifying(new Work.AwaitCard(45)));
        all.put("guide", at(SamplePages.guide(), new Work.None()));
        all.put("guide-printed", at(SamplePages.guide(), new Work.PaperOut("", "")));
        all.put(
                "guide-no-paper",
                at(
                        SamplePages.guide(),
                        new Work.PaperFailed(
                                "", Texts.of("打印机没有纸了", "The printer is out of paper"))));
        all.putAll(identify());
        all.put("consent", at(SamplePages.consent(), new Work.None()));
        all.put(
                "fetch",
                at(SamplePages.fetch(), new Work.Asking(SamplePages.fetch().departments(), true)));
        all.put("fetch-silent", at(SamplePages.fetch(), new Work.NoAnswer(BUSY)));
        all.put("question", at(SamplePages.question(), new Work.None()));
        all.putAll(forms());
        all.putAll(SampleParts.places());
        all.putAll(SampleAside.places());
        all.putAll(SamplePapers.places());
        all.put("pick", at(SamplePages.pick(), new Work.None()));
        all.putAll(SamplePlots.places());
        all.put("materials", at(SamplePages.materials(), new Work.None()));
        all.put("review", at(SamplePages.review(), new Work.None()));
        all.put("sign", at(SampleParts.sign(), new Work.None()));
        all.put("sign-read", at(SampleParts.contract(), new Work.None()));
        all.putAll(pay());
        all.put("submit", at(SamplePages.submit(), new Work.HandingIn()));
        all.put("wait", at(SamplePages.await(), new Work.Deciding(14)));
        all.putAll(paper());
        all.put("rate", at(SampleEndings.rate(), new Work.None()));
        all.put("rate-words", at(SampleEndings.rate(), new Work.None()));
        all.put("end", at(SampleEndings.end(), new Work.None()));
        all.putAll(SampleEndings.places());
        all.put("stopped", at(SampleEndings.stopped(), new Work.None()));
        all.put("stopped-kept", at(SampleEndings.stopped(), new Work.ReceiptKept("7K3F-9Q2M")));
        all.put("owned", owned(new Work.None()));
        all.put("owned-out", owned(new Work.PaperOut("3205822600001784", "7K3F-9Q2M")));
        all.put("leaving", new Scene.Leaving(Set.of("idCard", "paper"), Set.of("idCard"), 18));
        all.put("leaving-done", new Scene.Leaving(Set.of("idCard", "paper"), Set.of(), 5));
        all.put("outage", new Scene.OutOfService("E1"));
        all.putAll(SampleStaff.places());
        return all;
    }

    static Scene.AtPage at(Page page, Work work) {
        return new Scene.AtPage(page, List.of(), work);
    }

    private static Map<String, Scene.Place> identify() {
        var page = SamplePages.identify();
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("identify-await", at(page, new Work.AwaitCard(45)));
        all.put("identify-reading", at(page, new Work.ReadingCard()));
        all.put(
                "identify-problem",
                at(
                        page,
                        new Work.CardProblem(
                                Texts.of(
                                        "没有读出来，请拿起身份证再放一次",
                                        "Could not read it. Lift the card and lay it down again"))));
        all.put("identify-proof", at(page, new Work.ChooseProof("张*三")));
        all.put("identify-code", at(page, new Work.AwaitCode("138****8000", true, 2)));
        all.put("identify-staff", at(page, new Work.AwaitStaff(false)));
        all.put("identify-silent", at(page, new Work.NoAnswer(BUSY)));
        return all;
    }

    private static Map<String, Scene.Place> forms() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("form-decision", at(SampleForms.decision(), new Work.None()));
        all.put("form-scanning", at(SampleForms.decision(), new Work.Scanning("decisionNo")));
        all.put(
                "form-money",
                new Scene.AtPage(
                        SampleForms.money(),
                        List.of(
                                new Move.Problem(
                                        "amount",
                                        Texts.of(
                                                "最多可提取 18,000.00 元，请改小金额",
                                                "You can withdraw at most CNY 18,000.00"))),
                        new Work.None()));
        all.put("form-person", at(SampleForms.person(), new Work.None()));
        all.put("form-contract", at(SampleForms.contract(), new Work.None()));
        all.put("form-writing", at(SampleForms.writing(), new Work.None()));
        all.put("form-writing-letters", at(SampleForms.writing(), new Work.None()));
        all.put("form-writing-digits", at(SampleForms.writing(), new Work.None()));
        all.put("form-pin", at(SampleForms.pin(), new Work.None()));
        all.put("form-day", at(SampleForms.day(), new Work.None()));
        all.put("form-choice", at(SampleForms.choice(), new Work.None()));
        return all;
    }

    private static Map<String, Scene.Place> pay() {
        var page = SamplePages.pay();
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("pay-reserving", at(page, new Work.Reserving()));
        all.put(
                "pay-refused",
                at(
                        page,
                        new Work.BillRefused(
                                "HELD",
                                Texts.of(
                                        "另一台机器正在缴这一笔，请稍候再试。",
                                        "Another machine is paying this bill. Try again later."))));
        all.put("pay", at(page, new Work.ChooseMethod(Optional.empty())));
        all.put(
                "pay-declined",
                at(
                        page,
                        new Work.ChooseMethod(
                                Optional.of(
                                        Texts.of(
                                                "此钱包单笔限额不足",
                                                "This wallet's limit is too small")))));
        all.put("pay-present", at(page, new Work.Present("ecny", 23600)));
        all.put("pay-card", at(page, new Work.Present("card", 23600)));
        all.put("pay-confirming", at(page, new Work.Confirming()));
        all.put("pay-unknown", at(page, new Work.Unknown(9, false)));
        all.put("pay-unknown-leave", at(page, new Work.Unknown(60, true)));
        return all;
    }

    private static Map<String, Scene.Place> paper() {
        var page = SamplePages.print();
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("print", at(page, new Work.Printing()));
        all.put("print-out", at(page, new Work.PaperOut("3205822600001784", "7K3F-9Q2M")));
        all.put(
                "print-failed",
                at(
                        page,
                        new Work.PaperFailed(
                                "7K3F-9Q2M",
                                Texts.of(
                                        "打印机没有纸了，工作人员已经知道。",
                                        "The printer is out of paper. Staff know."))));
        return all;
    }

    private static Scene.Owned owned(Work work) {
        return new Scene.Owned(
                List.of(
                        new Scene.OwnedItem(
                                "c1",
                                SamplePages.FINE,
                                Texts.of("已缴款，票据未取", "Paid, receipt not collected"),
                                "7K3F-9Q2M",
                                true),
                        new Scene.OwnedItem(
                                "c2",
                                SamplePages.FUND,
                                Texts.of("部门正在办理", "Being decided"),
                                "",
                                false)),
                work);
    }
}
