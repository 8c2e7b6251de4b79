package kiosk.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Hall.Door;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Offer;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Shelf.Kind;
import kiosk.matter.Catalogue.Reason;
import kiosk.matter.Texts;

/// The hall with about sixty matters in it.
final class SampleHall {

    private static final Offer FINE =
            offer(
                    "traffic-fine",
                    Texts.of("交通违法罚款缴纳", "Pay a traffic fine"),
                    Texts.of("决定书缴款，数字人民币、银行卡", "Decisions, by digital RMB or card"),
                    "traffic",
                    null);
    private static final Offer FUND =
            offer(
                    "fund-rent",
                    Texts.of("住房公积金提取（租房）", "Provident fund withdrawal (rent)"),
                    Texts.of("提取公积金付房租", "Withdraw to pay your rent"),
                    "fund",
                    Texts.of("签名板暂时不能用", "The signature pad is out of order"));
    private static final Offer DOCTOR =
            offer(
                    "doctor",
                    Texts.of("预约挂号", "See a doctor"),
                    Texts.of("选医院、科室和时间，当场缴挂号费", "Hospital, department and time; pay at once"),
                    "medical",
                    null);
    private static final Offer WATER =
            offer(
                    "water",
                    Texts.of("水电气费缴纳", "Water, power and gas bills"),
                    Texts.of("凭户号查欠费并缴纳，当场出票据", "By account number, with the receipt at once"),
                    "utilities",
                    null);

    private static final List<Door> THEMES =
            List.of(
                    theme("social", "社保养老", "Pensions"),
                    theme("medical", "看病医保", "Health"),
                    theme("fund", "公积金", "Housing fund"),
                    theme("housing", "房产与住房", "House and home"),
                    theme("traffic", "车辆交通", "Cars and traffic"),
                    theme("police", "证件户口", "ID and household"),
                    theme("education", "孩子上学", "School"),
                    theme("business", "开店办企业", "Business"));

    private SampleHall() {}

    static Map<String, Scene.Place> places() {
        var all = new LinkedHashMap<String, Scene.Place>();
        all.put("home", front());
        all.put("home-may-look", with(new ForYou(ForYou.Standing.MAY_ASK, List.of())));
        all.put("home-for-you", with(new ForYou(ForYou.Standing.LOOKED, tips())));
        all.put("home-look-again", with(new ForYou(ForYou.Standing.UNANSWERED, tips())));
        all.put("home-nothing-due", with(new ForYou(ForYou.Standing.LOOKED, List.of())));
        all.put("home-typing", found("", List.of()));
        all.put("home-found", found("gjj", List.of(why(FUND, "公积金", Reason.How.INITIALS))));
        all.put(
                "home-many",
                found(
                        "fang",
                        IntStream.range(0, 23)
                                .mapToObj(i -> why(numbered(i), "租房", Reason.How.SOUND))
                                .toList()));
        all.put("home-nothing", found("zzz", List.of()));
        all.put("home-nothing-typing", found("zzz", List.of()));
        all.put("home-shelf", shelf());
        all.put("home-themes", overview(Kind.THEME, THEMES));
        all.put("home-departments", overview(Kind.DEPARTMENT, departments()));
        return all;
    }

    static Scene.Home front() {
        return new Scene.Home(
                "", List.of(FINE, FUND, DOCTOR, WATER), hall(Shelf.FRONT, "", THEMES), 1);
    }

    private static Scene.Home with(ForYou forYou) {
        Scene.Home front = front();
        return new Scene.Home(front.query(), front.found(), front.hall(), 1, forYou);
    }

    /// What is due for somebody.
    static List<ForYou.Tip> tips() {
        return List.of(
                new ForYou.Tip(
                        new SampleMatter(
                                "licence",
                                Texts.of("驾驶证期满换证", "Renew a driving licence"),
                                Texts.same(""),
                                "traffic"),
                        Optional.empty(),
                        Texts.of(
                                "您的驾驶证还有60天到期，现在就可以换",
                                "Your driving licence expires in 60 days and can be renewed now")),
                new ForYou.Tip(
                        FINE.matter(),
                        Optional.empty(),
                        Texts.of("您有2张交通罚单没缴", "Unpaid traffic fines of yours: 2")));
    }

    private static Scene.Home found(String query, List<Offer> offers) {
        return new Scene.Home(query, offers, hall(Shelf.FRONT, "", List.of()), 0);
    }

    private static Scene.Home shelf() {
        return new Scene.Home(
                "",
                IntStream.range(0, 14).mapToObj(SampleHall::numbered).toList(),
                new Hall(
                        new Shelf(Kind.THEME, "housing"),
                        Texts.of("房产与住房", "House and home"),
                        Optional.empty(),
                        List.of(),
                        true,
                        Texts.same("")),
                0);
    }

    private static Scene.Home overview(Kind kind, List<Door> doors) {
        return new Scene.Home("", List.of(), hall(Shelf.all(kind), "", doors), 0);
    }

    private static Hall hall(Shelf shelf, String name, List<Door> doors) {
        return new Hall(shelf, Texts.same(name), Optional.empty(), doors, true, Texts.same(""));
    }

    private static List<Door> departments() {
        return IntStream.range(0, 17)
                .mapToObj(i ->
                        new Door(
                                new Shelf(Kind.DEPARTMENT, "部门" + i),
                                Texts.of(
                                        "苏州市住房公积金管理中心（测试）",
                                        "Suzhou Housing Provident Fund Centre (test)"),
                                4,
                                "fund",
                                List.of()))
                .toList();
    }

    private static Door theme(String word, String zh, String en) {
        return new Door(new Shelf(Kind.THEME, word), Texts.of(zh, en), 5, word, List.of());
    }

    private static Offer numbered(int i) {
        return offer(
                "house-" + i,
                Texts.of("房屋租赁登记备案（第" + i + "类）", "Registration of a rental contract, kind " + i),
                Texts.of("租房合同备案，当场出证明", "Register the contract and take the proof with you"),
                "housing",
                null);
    }

    private static Offer why(Offer offer, String piece, Reason.How how) {
        return new Offer(
                offer.matter(),
                offer.blocked(),
                Optional.of(new Reason(Reason.Place.NAME, how, piece, "gjj")));
    }

    private static Offer offer(
            String id,
            Texts name,
            Texts summary,
            String theme,
            @org.jspecify.annotations.Nullable Texts blocked) {
        return new Offer(
                new SampleMatter(id, name, summary, theme),
                Optional.ofNullable(blocked),
                Optional.empty());
    }
}
