package kiosk.app.shell;

import static kiosk.app.shell.SamplePages.frame;
import static kiosk.app.shell.SampleScenes.at;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Divisions;
import kiosk.matter.Page;
import kiosk.matter.Page.HandIn.Result;
import kiosk.matter.Page.Kind;
import kiosk.matter.Texts;

/// Lists, places, deliveries and bundles, filled by hand. All people are fictitious.
final class SampleParts {

    private static final Texts HOUSEHOLD = Texts.of("家庭信息登记", "Household registration");

    private SampleParts() {}

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("list-empty", at(entries(0), new Work.None()));
        all.put("list", at(entries(3), new Work.None()));
        all.put("list-remove", at(entries(5), new Work.None()));
        all.put("place", at(place("3205", ""), new Work.None()));
        all.put("place-deep", at(place("", "320582100202"), new Work.None()));
        all.put("place-street", at(place("3205", "320582100202"), new Work.None()));
        all.put("deliver", at(deliver(), new Work.None()));
        all.put("bundle-open", at(handIns(Result.ACCEPTED, Result.OPEN), new Work.HandingIn()));
        all.put("bundle-slow", at(handIns(Result.ACCEPTED, Result.OPEN), new Work.Unanswered()));
        all.put("bundle-all", at(handIns(Result.ACCEPTED, Result.ACCEPTED), new Work.None()));
        all.put("bundle-some", at(handIns(Result.ACCEPTED, Result.REFUSED), new Work.None()));
        return all;
    }

    /// What is touched on these before they are looked at.
    static final Map<String, List<String>> TAPS =
            Map.of(
                    "list-remove", List.of("#entry-remove-1"),
                    "papers-ways", List.of("#ways-m1"),
                    "deliver", List.of("#option-post"),
                    "rate-words", List.of("#rate-2", "#rate-words"),
                    "place-street", List.of("#action-primary"));

    static Page.Entries entries(int count) {
        var all =
                List.of(
                        Texts.of("陆根宝，1950年1月1日，户主", "Lu Genbao, 1 January 1950, head"),
                        Texts.of("沈㛃，1960年3月1日，配偶", "Shen Jie, 1 March 1960, wife"),
                        Texts.of("陆小满，2012年5月20日，孙女", "Lu Xiaoman, 20 May 2012, granddaughter"),
                        Texts.of("陆明，1985年9月9日，儿子", "Lu Ming, 9 September 1985, son"),
                        Texts.of("周萍，1986年2月2日，儿媳", "Zhou Ping, 2 February 1986, daughter-in-law"));
        return new Page.Entries(
                frame(
                        "l1",
                        HOUSEHOLD,
                        3,
                        Texts.of("家里有谁？", "Who lives with you?"),
                        Texts.of("请把家里人一个一个加上。", "Please add the people of your home one by one.")),
                "family",
                Texts.of("家庭成员", "family member"),
                all.subList(0, count),
                1,
                6);
    }

    static Page.Place place(String within, String chosen) {
        var names = new LinkedHashMap<String, Texts>();
        names.put("32", Texts.of("江苏省", "Jiangsu"));
        names.put("3205", Texts.of("苏州市", "Suzhou"));
        names.put("320582", Texts.of("张家港市", "Zhangjiagang"));
        names.put("320505", Texts.of("虎丘区", "Huqiu District"));
        names.put("320506", Texts.of("吴中区", "Wuzhong District"));
        names.put("320507", Texts.of("相城区", "Xiangcheng District"));
        names.put("320508", Texts.of("姑苏区", "Gusu District"));
        names.put("320509", Texts.of("吴江区", "Wujiang District"));
        names.put("320571", Texts.of("苏州工业园区", "Suzhou Industrial Park"));
        names.put("320581", Texts.of("常熟市", "Changshu"));
        names.put("320583", Texts.of("昆山市", "Kunshan"));
        names.put("320585", Texts.of("太仓市", "Taicang"));
        names.put("320582100", Texts.of("杨舍镇", "Yangshe Town"));
        names.put("320582101", Texts.of("塘桥镇", "Tangqiao Town"));
        for (int i = 1; i <= 40; i++) {
            names.put(
                    "320582100%d".formatted(200 + i),
                    Texts.of("示范" + i + "村", "Model Village " + i));
        }
        return new Page.Place(
                frame(
                        "p1",
                        HOUSEHOLD,
                        4,
                        Texts.of("您住在哪里？", "Where do you live?"),
                        Texts.of("一级一级往下选就行。", "Choose level by level.")),
                "home",
                new Divisions(names),
                within,
                5,
                chosen.isEmpty() ? Optional.empty() : Optional.of(chosen),
                Texts.of("选户口本上的地址", "As it stands in your household book"),
                Optional.of(
                        SampleForms.simple("street", Kind.TEXT, "门牌号", "House and street", true)));
    }

    static Page.Deliver deliver() {
        var day = Optional.of(LocalDate.of(2026, 11, 26));
        var phone = List.of(SampleForms.simple("phone", Kind.PHONE, "手机号", "Phone", true));
        return new Page.Deliver(
                frame(
                        "d1",
                        HOUSEHOLD,
                        6,
                        Texts.of("怎样拿结果？", "How shall it come to you?"),
                        Texts.of("选一种最方便的。", "Choose what suits you best.")),
                Texts.of("登记证明", "the certificate"),
                List.of(
                        way("post", Texts.of("邮寄到家", "By post"), Texts.same(""), day, phone),
                        way(
                                "locker",
                                Texts.of("自助取件柜", "From a locker"),
                                Texts.of(
                                        "杨舍便民中心一楼，24 小时",
                                        "Yangshe centre, ground floor, day and night"),
                                Optional.of(LocalDate.of(2026, 11, 24)),
                                List.of()),
                        way(
                                "download",
                                Texts.of("电子版", "Electronic"),
                                Texts.of("在手机上下载，与纸质同样有效", "On your phone; as good as paper"),
                                Optional.empty(),
                                List.of()),
                        way(
                                "self",
                                Texts.of("窗口自取", "At the counter"),
                                Texts.same(""),
                                day,
                                List.of())),
                Optional.of("download"));
    }

    private static Page.Delivery way(
            String id, Texts name, Texts note, Optional<LocalDate> by, List<Page.Field> fields) {
        return new Page.Delivery(id, name, note, id.equals("post") ? 1200 : 0, by, fields);
    }

    static Page.HandIns handIns(Result second, Result third) {
        return new Page.HandIns(
                frame(
                        "b1",
                        Texts.of("新生儿出生一件事", "A child is born"),
                        7,
                        Texts.of("提交", "Hand in"),
                        Texts.same("")),
                List.of(
                        handIn(
                                "birth",
                                Texts.of("出生医学证明", "Birth certificate"),
                                Texts.of("卫生健康委（测试）", "Health commission (test)"),
                                Result.ACCEPTED),
                        handIn(
                                "hukou",
                                Texts.of("户口登记", "Household register"),
                                Texts.of("公安局（测试）", "Police (test)"),
                                second),
                        handIn(
                                "insured",
                                Texts.of("医保参保", "Medical insurance"),
                                Texts.of("医疗保障局（测试）", "Medical insurance office (test)"),
                                third)));
    }

    private static Page.HandIn handIn(String id, Texts name, Texts department, Result result) {
        boolean refused = result == Result.REFUSED;
        return new Page.HandIn(
                id,
                name,
                department,
                SamplePages.CALL,
                result,
                refused
                        ? Texts.of("父母都不在本地参保。", "Neither parent is insured here.")
                        : Texts.same(""),
                refused
                        ? Texts.of(
                                "请到参保地办理，或拨打 12393。",
                                "Do this where you are insured, or ask at 12393.")
                        : Texts.same(""));
    }

    static Page.Sign sign() {
        return new Page.Sign(
                frame(
                        "s12",
                        SamplePages.FUND,
                        7,
                        Texts.of("请签名", "Please sign"),
                        Texts.of("看清楚再签名。", "Read it first, then sign.")),
                Texts.of("住房公积金提取申请书", "Provident fund withdrawal application"),
                Texts.of(
                        """
                        本人申请提取住房公积金 15,000.00 元（壹万伍仟元整）用于支付房租。
                        本人声明：本人在本市无自有住房，所填内容真实；如有不实，愿意退回并承担责任。
                        款项转入本人名下银行卡，尾号 4569。\
                        """,
                        """
                        I apply to withdraw CNY 15,000.00 from my provident fund to pay rent.
                        I declare that I own no home in this city and that what I state is true; if \
                        not, I will pay it back and answer for it.
                        The money goes to my own bank card ending in 4569.\
                        """),
                "hpf-apply-3",
                "applicant",
                false,
                List.of(),
                Optional.empty());
    }

    /// A contract that is read to its end before it is signed.
    static Page.Sign contract() {
        Page.Sign one = sign();
        Function<String, String> long6 = text -> (text + "\n").repeat(6);
        return new Page.Sign(
                one.frame(),
                Texts.of("小微企业借款合同", "Loan contract"),
                Texts.of(
                        long6.apply(one.documentText().in("zh-Hans")),
                        long6.apply(one.documentText().in("en"))),
                one.template(),
                one.signer(),
                true,
                List.of(),
                Optional.empty());
    }
}
