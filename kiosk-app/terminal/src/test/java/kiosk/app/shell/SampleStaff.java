package kiosk.app.shell;

import static kiosk.app.shell.SampleScenes.NOW;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.Elsewhere;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.SignIn;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.matter.Texts;

/// One scene of every staff page and of what customers see of it.
final class SampleStaff {

    static final Banner BANNER = new Banner("李*娜", "1024", true, true, 272);
    static final Optional<Notice> NONE = Optional.empty();
    private static final Optional<Notice> GOOD =
            Optional.of(new Notice(true, Texts.of("已记下：凭条纸 300 张", "Written down: 300 receipts")));

    /// What is touched before the picture is taken, by name of the scene.
    static final Map<String, List<String>> TAPS =
            Map.of(
                    "staff-paper-roll", List.of("#replace-receipt-printer", "#quick-300"),
                    "staff-paper-tray", List.of("#replace-a4-printer"),
                    "staff-stock-count", List.of("#stock-receipt-blank", "#key-4", "#key-0"),
                    "staff-stock-spoiled", List.of("#stock-receipt-blank", "#entry-SPOILED"),
                    "staff-money-state",
                            List.of("#resolve-3205822600001784", "#state-paid", "#key-9"),
                    "staff-reprint-typed", List.of("#key-7", "#key-k", "#key-3", "#key-f"),
                    "staff-suspend-chosen", List.of("#reason-paper", "#until-HOUR"),
                    "staff-day-explain", List.of("#explain-3205822600001790"),
                    "staff-day-words",
                            List.of("#explain-3205822600001790", "#explain-other", "#key-a"));

    /// Who is beside the customer, by name of the scene.
    static final Map<String, StaffBeside> BESIDE =
            Map.of(
                    "beside-asking", new StaffBeside.Asking(24),
                    "beside-number", signingIn(SignIn.Stage.NUMBER, new SignIn.Trouble.None()),
                    "beside-pin", signingIn(SignIn.Stage.PIN, new SignIn.Trouble.Wrong(3)),
                    "beside-locked",
                            signingIn(
                                    SignIn.Stage.NUMBER,
                                    new SignIn.Trouble.Locked(NOW.plusSeconds(900))),
                    "beside-helping", new StaffBeside.Helping("李*娜", "1024"));

    private SampleStaff() {}

    /// The shell as this scene needs it.
    static Shell beside(String name, Shell shell) {
        return SampleScenes.beside(shell, BESIDE.getOrDefault(name, new StaffBeside.Nobody()));
    }

    private static StaffBeside signingIn(SignIn.Stage stage, SignIn.Trouble trouble) {
        return new StaffBeside.SigningIn(new SignIn(stage, "", trouble, 50));
    }

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        BESIDE.keySet()
                .forEach(name ->
                        all.put(
                                name,
                                SampleScenes.at(SamplePages.question(), new Scene.Work.None())));
        all.putAll(outside());
        all.putAll(signIn());
        put(all, "staff-overview", overview(Optional.empty()));
        put(all, "staff-overview-out", overview(Optional.of(suspended(Optional.empty()))));
        var paper = new StaffPlace.Paper(BANNER, GOOD, printers());
        put(all, "staff-paper", paper);
        put(all, "staff-paper-roll", new StaffPlace.Paper(BANNER, NONE, printers()));
        put(all, "staff-paper-tray", new StaffPlace.Paper(BANNER, NONE, printers()));
        var stock = new StaffPlace.Stock(BANNER, NONE, stock());
        put(all, "staff-stock", stock);
        put(all, "staff-stock-count", stock);
        put(all, "staff-stock-spoiled", stock);
        put(all, "staff-reprint", new StaffPlace.Reprint(BANNER, trouble(), false));
        put(all, "staff-reprint-typed", new StaffPlace.Reprint(BANNER, NONE, false));
        put(all, "staff-reprint-printing", new StaffPlace.Reprint(BANNER, NONE, true));
        put(all, "staff-suspend", suspend(Optional.empty()));
        put(all, "staff-suspend-chosen", suspend(Optional.empty()));
        put(
                all,
                "staff-suspend-out",
                suspend(Optional.of(suspended(Optional.of(Duration.ofMinutes(30))))));
        put(all, "staff-test", new StaffPlace.SelfTest(BANNER, false, checks(false)));
        put(all, "staff-test-running", new StaffPlace.SelfTest(BANNER, true, checks(true)));
        put(all, "staff-settings", settings(Optional.of(80), Optional.empty()));
        put(all, "staff-settings-dark", settings(Optional.empty(), Optional.empty()));
        put(all, "staff-settings-power", settings(Optional.empty(), Optional.of(false)));
        SampleMoney.places().forEach((name, place) -> put(all, name, place));
        return all;
    }

    private static void put(Map<String, Scene.Place> all, String name, StaffPlace place) {
        all.put(name, new Scene.AtStaff(place));
    }

    private static Map<String, Scene.Place> outside() {
        var elsewhere =
                new Elsewhere(
                        List.of(
                                new Elsewhere.Outlet(
                                        Texts.of("观前街支行", "Guanqian Street Branch"),
                                        Texts.of("观前街 128 号", "128 Guanqian Street"),
                                        Optional.of(650)),
                                new Elsewhere.Outlet(
                                        Texts.of("园区政务服务中心", "Park Service Centre"),
                                        Texts.of("现代大道 999 号", "999 Modern Avenue"),
                                        Optional.of(2300))),
                        "0512-5555 0100");
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("outage-elsewhere", new Scene.OutOfService("E1", elsewhere));
        all.put(
                "suspended",
                new Scene.Suspended(
                        suspended(Optional.of(Duration.ofMinutes(30))),
                        Texts.of("正在换纸和清洁", "Paper is being replaced and the machine cleaned"),
                        elsewhere));
        all.put("suspended-open", new Scene.Suspended(suspended(Optional.empty())));
        return all;
    }

    static StaffPlace.Suspended suspended(Optional<Duration> lasting) {
        return new StaffPlace.Suspended("paper", lasting.map(NOW::plus), "1024");
    }

    private static Map<String, Scene.Place> signIn() {
        var all = new LinkedHashMap<String, Scene.Place>();
        var none = new SignIn.Trouble.None();
        var locked = new SignIn.Trouble.Locked(NOW.plusSeconds(900));
        put(all, "staff-number", new SignIn(SignIn.Stage.NUMBER, "", none, 58));
        put(all, "staff-pin", new SignIn(SignIn.Stage.PIN, "1024", none, 58));
        put(
                all,
                "staff-wrong",
                new SignIn(SignIn.Stage.NUMBER, "", new SignIn.Trouble.Wrong(3), 58));
        put(all, "staff-locked", new SignIn(SignIn.Stage.NUMBER, "", locked, 58));
        put(
                all,
                "staff-noroster",
                new SignIn(SignIn.Stage.NUMBER, "", new SignIn.Trouble.NoRoster(), 58));
        var act = Texts.of("认定付款 236.00 元已付成功", "State that CNY 236.00 were paid");
        put(all, "staff-second", new StaffPlace.Second(BANNER, act, none));
        put(
                all,
                "staff-second-wrong",
                new StaffPlace.Second(BANNER, act, new SignIn.Trouble.Wrong(2)));
        return all;
    }

    private static Optional<Notice> trouble() {
        return Optional.of(
                new Notice(false, Texts.of("没有这个校验码，请再看一遍", "No such check code, look again")));
    }

    private static StaffPlace overview(Optional<StaffPlace.Suspended> suspended) {
        var today =
                new StaffPlace.Today(86, 81, 41, 948200, 0, Optional.empty(), 3, Optional.of(48));
        return new StaffPlace.Overview(
                BANNER, NONE, today, devices(), List.of(SampleMoney.unresolved()), suspended);
    }

    static List<DeviceRow> devices() {
        return List.of(
                device("id-reader", "idReader", Health.ONLINE, Optional.empty()),
                receipt(),
                device("a4-printer", "a4Printer", Health.ONLINE, Optional.of(212)),
                device("pad", "pad", Health.ONLINE, Optional.empty()),
                new DeviceRow(
                        "scanner",
                        "scanner",
                        Health.OFFLINE,
                        Set.of(Condition.NOT_CONNECTED),
                        false,
                        12,
                        Optional.empty(),
                        Optional.of(
                                Texts.of(
                                        "检查扫码器的 USB 线，插紧后等 10 秒。",
                                        "Check the scanner's USB cable, then wait 10 s."))));
    }

    private static DeviceRow receipt() {
        return new DeviceRow(
                "receipt-printer",
                "receiptPrinter",
                Health.DEGRADED,
                Set.of(Condition.PAPER_LOW),
                true,
                74,
                Optional.of(60),
                Optional.of(
                        Texts.of(
                                "准备一卷新的凭条纸，用完这卷就换。",
                                "Have a new roll at hand; change when this one ends.")));
    }

    private static DeviceRow device(
            String name, String kind, Health health, Optional<Integer> remaining) {
        return new DeviceRow(name, kind, health, Set.of(), true, 74, remaining, Optional.empty());
    }

    private static List<DeviceRow> printers() {
        return List.of(receipt(), devices().get(2));
    }

    private static List<StaffPlace.StockRow> stock() {
        return List.of(
                new StaffPlace.StockRow(
                        "receipt-blank",
                        Texts.of("缴款凭证", "Payment forms"),
                        500,
                        0,
                        81,
                        2,
                        417,
                        Optional.empty()),
                new StaffPlace.StockRow(
                        "fiscal",
                        Texts.of("财政票据", "Fiscal receipts"),
                        200,
                        100,
                        41,
                        0,
                        259,
                        Optional.of(259)),
                new StaffPlace.StockRow(
                        "certificate",
                        Texts.of("证明专用纸", "Certificate paper"),
                        300,
                        0,
                        12,
                        1,
                        287,
                        Optional.of(286)));
    }

    private static StaffPlace suspend(Optional<StaffPlace.Suspended> suspended) {
        return new StaffPlace.Suspend(
                BANNER,
                NONE,
                List.of(
                        new StaffPlace.Reason("paper", Texts.of("正在换纸", "Paper is being replaced")),
                        new StaffPlace.Reason(
                                "repair", Texts.of("设备检修", "A device is being repaired")),
                        new StaffPlace.Reason("network", Texts.of("网络有问题", "Network trouble")),
                        new StaffPlace.Reason("cleaning", Texts.of("正在清洁", "Being cleaned")),
                        new StaffPlace.Reason("closed", Texts.of("网点下班", "The outlet is closed"))),
                suspended);
    }

    private static List<StaffPlace.Check> checks(boolean running) {
        var none = Texts.same("");
        return List.of(
                check("身份证阅读器", "ID card reader", StaffPlace.Check.Result.GOOD, none),
                check(
                        "凭条打印机",
                        "Receipt printer",
                        StaffPlace.Check.Result.ATTENTION,
                        Texts.of("纸将尽，约剩 60 张", "Paper low, about 60 left")),
                check("文档打印机", "Document printer", StaffPlace.Check.Result.GOOD, none),
                check(
                        "扫码器",
                        "Scanner",
                        running ? StaffPlace.Check.Result.RUNNING : StaffPlace.Check.Result.BAD,
                        running
                                ? none
                                : Texts.of("没有接上，检查 USB 线", "Not plugged in, check the cable")),
                check(
                        "中心和时钟",
                        "Central and clock",
                        running ? StaffPlace.Check.Result.RUNNING : StaffPlace.Check.Result.GOOD,
                        Texts.of("相差 0.2 秒", "0.2 s apart")));
    }

    private static StaffPlace.Check check(
            String zh, String en, StaffPlace.Check.Result result, Texts say) {
        return new StaffPlace.Check(Texts.of(zh, en), result, say);
    }

    private static StaffPlace settings(Optional<Integer> light, Optional<Boolean> asksPower) {
        return new StaffPlace.Settings(BANNER, NONE, 60, light, printers(), asksPower);
    }
}
