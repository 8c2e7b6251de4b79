package kiosk.app.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Bill;
import kiosk.matter.CallRequest;
import kiosk.matter.ConsentItem;
import kiosk.matter.IdWay;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Pages as the three matters make them, filled by hand. All people and numbers are fictitious.
final class SamplePages {

    static final Texts FUND = Texts.of("公积金提取（租房）", "Provident fund for rent");
    static final Texts FINE = Texts.of("交通违法罚款", "Traffic fine");
    static final CallRequest CALL =
            new CallRequest("fine", "TRF.fine", Map.of(), "", "", "", Duration.ofSeconds(3));
    static final Texts FUND_CENTRE =
            Texts.of("苏州市住房公积金管理中心", "Suzhou Housing Provident Fund Centre");

    private SamplePages() {}

    static Page.Frame frame(String step, Texts matter, int number, Texts title, Texts speech) {
        return new Page.Frame(step, matter, title, number, 8, number > 1, speech);
    }

    static Page.Guide guide() {
        return new Page.Guide(
                frame(
                        "s1",
                        FUND,
                        1,
                        Texts.of("租房提取公积金", "Withdraw provident fund for rent"),
                        Texts.of(
                                "您可以用公积金付房租。请准备身份证和本人银行卡。",
                                "Use your provident fund to pay rent. Have your ID card and bank card"
                                        + " ready.")),
                List.of(
                        Texts.of("连续足额缴存满 3 个月", "Three months of contributions in a row"),
                        Texts.of("本人及配偶在本市无自有住房", "You and your spouse own no home in this city"),
                        Texts.of("本年度租房提取额度未用完", "Some of this year's rent limit is left")),
                List.of(
                        new Page.Needed("m1", Texts.of("身份证", "ID card"), List.of("data"), false),
                        new Page.Needed(
                                "m2",
                                Texts.of("婚姻关系证明", "Proof of marriage"),
                                List.of("ecert", "scan", "promise"),
                                false),
                        new Page.Needed(
                                "m4",
                                Texts.of("租赁合同备案", "Registered rental contract"),
                                List.of("scan", "upload", "later"),
                                false)),
                List.of(),
                Texts.of("提交后 1 个工作日内决定", "Decided within 1 working day"),
                Texts.of("3天内", "Within 3 days"),
                List.of("住房公积金管理条例 第二十四条第一款第（六）项"),
                OfflineClass.ONLINE,
                false,
                List.of(
                        new Page.Situation(
                                "married", Texts.of("已经结婚", "I am married"), List.of("m2")),
                        new Page.Situation(
                                "reg",
                                Texts.of("租房合同备过案", "My rental contract is registered"),
                                List.of("m4"))),
                new Page.Office(FUND_CENTRE, "12329", "12345"));
    }

    static Page.Question question() {
        return new Page.Question(
                frame(
                        "s5",
                        FUND,
                        3,
                        Texts.of("租房合同备案了吗？", "Is your rent contract registered?"),
                        Texts.of(
                                "您的租房合同备案过吗？备案过的，能取得更多。",
                                "Is your rent contract registered? If it is, you can withdraw"
                                        + " more.")),
                "rentKind",
                Texts.of(
                        "备案是指在住房租赁平台登记过这份合同。房东或中介通常会告诉您。",
                        "Registered means the contract is on the city's rental platform. Your"
                                + " landlord or agent will know."),
                List.of(
                        new Page.Option(
                                "reg",
                                Texts.of("已备案", "Registered"),
                                Texts.of(
                                        "按合同租金提取，本年最多 36,000 元",
                                        "By the rent of the contract, at most CNY 36,000 a year")),
                        new Page.Option(
                                "none",
                                Texts.of("没有备案", "Not registered"),
                                Texts.of(
                                        "按本市限额提取，本年最多 18,000 元",
                                        "By the city's limit, at most CNY 18,000 a year")),
                        new Page.Option(
                                "unsure",
                                Texts.of("不知道", "I do not know"),
                                Texts.of("我们帮您查一查，用时约 5 秒", "We look it up, about 5 seconds"))),
                Optional.of("reg"));
    }

    static Page.Identify identify() {
        return new Page.Identify(
                frame(
                        "s2",
                        FUND,
                        2,
                        Texts.of("核实身份", "Show who you are"),
                        Texts.of("请核实身份。", "Please show who you are.")),
                "applicant",
                Assurance.L3,
                List.of(IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS));
    }

    static Page.Consent consent() {
        var purpose = Texts.of("核定提取资格", "to check whether you may withdraw");
        return new Page.Consent(
                frame(
                        "s3",
                        FUND,
                        3,
                        Texts.of("同意查询这些资料吗？", "May we look this up?"),
                        Texts.of("要查这些资料，需要您同意。", "To look this up we need your consent.")),
                Texts.of(
                        "办理租房提取，需要向下列部门查询您的资料。",
                        "For this withdrawal we need to ask these departments about you."),
                List.of(
                        new ConsentItem(
                                "account",
                                FUND_CENTRE,
                                Texts.of("缴存月数、余额、本年剩余额度", "Months paid, balance, limit left"),
                                purpose),
                        new ConsentItem(
                                "house",
                                Texts.of("不动产登记中心", "Property registry"),
                                Texts.of("本市自有住房情况", "Homes you own in this city"),
                                purpose),
                        new ConsentItem(
                                "marriage",
                                Texts.of("民政局", "Civil affairs bureau"),
                                Texts.of("婚姻登记", "Marriage record"),
                                purpose)));
    }

    /// With words at what was fetched before and what may be used again.
    static Page.Consent notedConsent() {
        Page.Consent plain = consent();
        return new Page.Consent(
                plain.frame(),
                plain.text(),
                List.of(
                        plain.items()
                                .getFirst()
                                .noted(
                                        Texts.of(
                                                "已调用：09:32 取得，每次使用前都核验",
                                                "Fetched before, at 09:32; checked each time it is"
                                                        + " used")),
                        plain.items().get(1)));
    }

    static Page.Fetch fetch() {
        return new Page.Fetch(
                frame("s4", FUND, 3, Texts.of("查询", "Look up"), Texts.same("")),
                List.of(CALL),
                List.of(FUND_CENTRE, Texts.of("不动产登记中心", "Property registry")));
    }

    static Page.Pick pick() {
        return new Page.Pick(
                frame(
                        "s4",
                        FINE,
                        4,
                        Texts.of("要缴哪一张？", "Which one do you want to pay?"),
                        Texts.of("查到 3 张没缴的决定书。", "There are 3 decisions to pay.")),
                List.of(
                        new Page.Column("act", Texts.of("行为", "What"), Page.Kind.TEXT),
                        new Page.Column("time", Texts.of("时间", "When"), Page.Kind.DATE),
                        new Page.Column("place", Texts.of("地点", "Where"), Page.Kind.TEXT),
                        new Page.Column("fineFen", Texts.of("罚款", "Fine"), Page.Kind.MONEY)),
                List.of(
                        row("机动车违反规定停放", "2026-10-26", "人民路 18 号门前", 20000L),
                        row("驾驶时拨打接听手持电话", "2026-11-02", "长安路与杨舍路路口", 5000L),
                        row("不按规定车道行驶", "2026-11-11", "港城大道", 10000L)));
    }

    private static Map<String, Object> row(String act, String time, String place, long fen) {
        return Map.of("act", act, "time", time, "place", place, "fineFen", fen);
    }

    static Page.Materials materials() {
        return new Page.Materials(
                frame(
                        "s10",
                        FUND,
                        6,
                        Texts.of("要交的材料", "Papers to hand in"),
                        Texts.of("大部分材料系统已经核验好了。", "Most papers are checked already.")),
                List.of(
                        materialLine(
                                "m1",
                                Texts.of("身份证", "ID card"),
                                "data",
                                List.of(),
                                Texts.same("")),
                        materialLine(
                                "m2",
                                Texts.of("婚姻关系证明", "Proof of marriage"),
                                "ecert",
                                List.of("ecert", "promise"),
                                Texts.of("承诺的，5 天内补交", "If promised, hand it in within 5 days")),
                        materialLine(
                                "m3",
                                Texts.of("无房证明", "Proof of no home"),
                                "data",
                                List.of(),
                                Texts.same(""))));
    }

    private static Page.MaterialLine materialLine(
            String id, Texts name, String way, List<String> open, Texts note) {
        Page.MaterialStanding there =
                new Page.MaterialStanding(Page.MaterialStanding.State.PRESENT, 0, Optional.empty());
        return new Page.MaterialLine(
                id,
                name,
                way,
                open,
                note,
                there,
                List.of("pdf", "jpg"),
                20,
                Texts.same(""),
                Texts.same(""),
                "");
    }

    static Page.Review review() {
        return new Page.Review(
                frame(
                        "s11",
                        FUND,
                        7,
                        Texts.of("请核对", "Please check"),
                        Texts.of(
                                "请核对一遍。提交前都可以改。", "Please check it all. You can still change it.")),
                List.of(
                        line(
                                Texts.of("申请人", "Applicant"),
                                "张*三　320582198808080027",
                                null,
                                Texts.of("身份证", "ID card")),
                        line(Texts.of("手机号", "Phone"), "13800138000", "s6", null),
                        line(
                                Texts.of("婚姻", "Marriage"),
                                "未婚",
                                null,
                                Texts.of("民政局", "Civil affairs")),
                        line(Texts.of("租房合同", "Contract"), "没有备案", "s5", null),
                        line(Texts.of("收款卡", "Card"), "6222021102001234569", "s9", null)),
                Optional.of(
                        new Page.Amount(
                                Texts.of("提取金额", "Amount"), 1500000, "壹万伍仟元整", Optional.of("s9"))),
                Optional.empty(),
                Texts.of(
                        "提交后 1 个工作日内决定。不同意的，会告诉您原因和怎么补救。",
                        "Decided within 1 working day. If refused, you are told why and what"
                                + " helps."));
    }

    private static Page.Row line(Texts label, String value, String edit, Texts source) {
        return new Page.Row(
                label, Texts.same(value), Optional.ofNullable(edit), Optional.ofNullable(source));
    }

    static Page.Pay pay() {
        return new Page.Pay(
                frame(
                        "s9",
                        FINE,
                        4,
                        Texts.of("请选择怎么付", "How would you like to pay?"),
                        Texts.of("请选一种付款方式，还没有扣款。", "Choose how to pay. Nothing is charged yet.")),
                new Bill(
                        "fine:3205821234567890",
                        23600,
                        Texts.of(
                                "应缴（罚款 200.00 + 加处罚款 36.00）", "Due (fine 200.00 + late fee 36.00)"),
                        Texts.of("财政非税账户", "the treasury's account"),
                        "32058226000017840012",
                        List.of(
                                method(
                                        "ecny",
                                        "数字人民币",
                                        "Digital RMB",
                                        "手机或硬钱包碰一碰",
                                        "Tap phone or card wallet"),
                                method(
                                        "card",
                                        "银行卡",
                                        "Bank card",
                                        "插卡或挥卡，要输密码",
                                        "Insert or tap, with PIN"),
                                method("qr", "微信 / 支付宝扫码", "WeChat / Alipay code", "", "")),
                        CALL,
                        Optional.empty(),
                        List.of()),
                1);
    }

    private static Bill.Method method(
            String id, String zh, String en, String limitZh, String limitEn) {
        return new Bill.Method(id, Texts.of(zh, en), "", Texts.of(limitZh, limitEn), List.of());
    }

    static Page.Submit submit() {
        return new Page.Submit(
                frame("s13", FUND, 8, Texts.of("提交", "Hand in"), Texts.same("")), CALL);
    }

    static Page.Wait await() {
        return new Page.Wait(
                frame("s14", FUND, 8, Texts.of("等结果", "Wait"), Texts.same("")),
                Duration.ofSeconds(20),
                true);
    }

    static Page.Print print() {
        return new Page.Print(
                frame("s11", FINE, 5, Texts.of("打印票据", "Print the receipt"), Texts.same("")),
                "fine-receipt",
                Page.Tray.RECEIPT,
                Map.of(),
                Set.of());
    }
}
