package kiosk.app.shell;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Page.Kind;
import kiosk.matter.Texts;

/// Forms with every kind of field.
final class SampleForms {

    private static final Texts NONE = Texts.same("");

    private SampleForms() {}

    static Page.Form decision() {
        return form(
                SamplePages.FINE,
                Texts.of("处罚决定书编号", "Number of the decision"),
                List.of(
                        new Page.Field(
                                "decisionNo",
                                Kind.DIGITS,
                                Texts.of("决定书编号", "Decision number"),
                                Texts.of(
                                        "15 或 16 位数字，在决定书右上角",
                                        "15 or 16 digits, top right of the decision"),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                0,
                                0,
                                List.of(),
                                "[0-9]{15,16}",
                                List.of("scanBarcode", "type"),
                                List.of())));
    }

    static Page.Form money() {
        return form(
                SamplePages.FUND,
                Texts.of("取多少，转到哪张卡？", "How much, and to which card?"),
                List.of(
                        new Page.Field(
                                "amount",
                                Kind.MONEY,
                                Texts.of("提取金额", "Amount"),
                                NONE,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                10000,
                                1800000,
                                List.of(1800000L),
                                "",
                                List.of("type"),
                                List.of()),
                        simple("card", Kind.BANK_CARD, "收款卡（本人一类户）", "Your own bank card", true)));
    }

    static Page.Form person() {
        return form(
                SamplePages.FUND,
                Texts.of("几个问题", "A few questions"),
                List.of(
                        new Page.Field(
                                "married",
                                Kind.YES_NO,
                                Texts.of("是否已婚", "Are you married?"),
                                NONE,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                0,
                                0,
                                List.of(),
                                "",
                                List.of(),
                                List.of()),
                        new Page.Field(
                                "phone",
                                Kind.PHONE,
                                Texts.of("手机号", "Phone"),
                                NONE,
                                Optional.of("13800138000"),
                                Optional.of(SamplePages.FUND_CENTRE),
                                true,
                                0,
                                0,
                                List.of(),
                                "",
                                List.of(),
                                List.of()),
                        simple("spouseId", Kind.ID_NUMBER, "配偶身份证号", "Spouse's ID number", false)));
    }

    static Page.Form contract() {
        return form(
                SamplePages.FUND,
                Texts.of("租房合同编号", "Number of the contract"),
                List.of(
                        new Page.Field(
                                "contractNo",
                                Kind.TEXT,
                                Texts.of("合同编号", "Contract number"),
                                NONE,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                0,
                                0,
                                List.of(),
                                "[A-Z0-9]{10,20}",
                                List.of("type"),
                                List.of())));
    }

    /// Written in Chinese: a name, a street, a reason.
    static Page.Form writing() {
        return form(
                SamplePages.FUND,
                Texts.of("房东是谁？", "Who is the owner?"),
                List.of(
                        simple("owner", Kind.TEXT, "房东姓名", "Name of the owner", true),
                        simple("street", Kind.TEXT, "街道和门牌", "Street and number", true),
                        simple("why", Kind.TEXT, "为什么租", "Reason", false)));
    }

    /// A PIN, typed twice, never shown.
    static Page.Form pin() {
        return form(
                SamplePages.FUND,
                Texts.of("设置卡密码", "Choose a PIN"),
                List.of(
                        simple("pin", Kind.PIN, "新密码", "New PIN", true),
                        simple("pinAgain", Kind.PIN, "再输一遍", "Once more", true)));
    }

    static Page.Form day() {
        return form(
                SamplePages.FUND,
                Texts.of("从哪天开始租？", "When did the rent begin?"),
                List.of(simple("from", Kind.DATE, "开始日期", "First day", true)));
    }

    static Page.Form choice() {
        return form(
                SamplePages.FUND,
                Texts.of("要证明哪段时间？", "Which months?"),
                List.of(
                        new Page.Field(
                                "period",
                                Kind.CHOICE,
                                Texts.of("证明期间", "Period"),
                                NONE,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                0,
                                0,
                                List.of(),
                                "",
                                List.of(),
                                List.of(
                                        new Page.Option(
                                                "6", Texts.of("最近 6 个月", "Last 6 months"), NONE),
                                        new Page.Option(
                                                "12", Texts.of("最近 12 个月", "Last 12 months"), NONE),
                                        new Page.Option("all", Texts.of("全部", "All"), NONE)))));
    }

    static Page.Field simple(String name, Kind kind, String zh, String en, boolean required) {
        return new Page.Field(
                name,
                kind,
                Texts.of(zh, en),
                NONE,
                Optional.empty(),
                Optional.empty(),
                required,
                0,
                0,
                List.of(),
                "",
                List.of("type"),
                List.of());
    }

    private static Page.Form form(Texts matter, Texts title, List<Page.Field> fields) {
        return new Page.Form(
                SamplePages.frame(
                        "s6",
                        matter,
                        4,
                        title,
                        Texts.of("请填一填，填完点继续。", "Please fill this in, then touch Continue.")),
                fields);
    }
}
