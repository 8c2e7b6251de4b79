package kiosk.app.shell;

import static kiosk.app.shell.SampleScenes.NOW;
import static kiosk.app.shell.SampleStaff.BANNER;
import static kiosk.app.shell.SampleStaff.NONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.matter.Texts;

/// Staff pages about money: unresolved payments and the day end.
final class SampleMoney {

    private SampleMoney() {}

    static Map<String, StaffPlace> places() {
        var all = new LinkedHashMap<String, StaffPlace>();
        all.put("staff-money", money(List.of(unresolved()), Optional.empty()));
        all.put("staff-money-none", money(List.of(), Optional.empty()));
        all.put(
                "staff-money-asking",
                money(List.of(unresolved()), Optional.of(unresolved().orderNo())));
        all.put("staff-money-other-pad", otherPad());
        all.put("staff-money-state", money(List.of(unresolved()), Optional.empty()));
        var closed = new DayView.Closed("D20261121-01", "000412", NOW, true);
        all.put("staff-day", day(new DayView.NotBegun(Optional.of(closed))));
        all.put("staff-day-collecting", day(new DayView.Collecting(true, true, false)));
        all.put(
                "staff-day-equal",
                day(
                        new DayView.Compared(
                                List.of(equal("ecny"), equal("card")), List.of(), 0, true)));
        all.put("staff-day-different", day(different()));
        all.put("staff-day-explain", day(different()));
        all.put("staff-day-words", day(different()));
        all.put("staff-day-closing", day(new DayView.Closing()));
        all.put("staff-day-closed", day(closed));
        all.put(
                "staff-day-trouble",
                day(
                        new DayView.Trouble(
                                Texts.of(
                                        "付款终端没有答复。检查电源和连线，再对一次。",
                                        "The pad does not answer. Check its power and cable."))));
        return all;
    }

    static StaffPlace.Unresolved unresolved() {
        return new StaffPlace.Unresolved("3205822600001784", 23600, "ecny", NOW, 14);
    }

    private static StaffPlace money(
            List<StaffPlace.Unresolved> unresolved, Optional<String> asking) {
        return new StaffPlace.Money(
                BANNER,
                NONE,
                unresolved,
                List.of(
                        new StaffPlace.Resolved(
                                "3205822600001702", 8000, true, "pad", "", NOW.minusSeconds(7200)),
                        new StaffPlace.Resolved(
                                "3205822600001655",
                                120000,
                                false,
                                "staff",
                                "HD20261120 0093",
                                NOW.minusSeconds(90_000))),
                asking);
    }

    private static StaffPlace otherPad() {
        var said =
                Texts.of(
                        "这笔是在另一台付款终端上做的。把那台接回来再查，或由两人认定",
                        "It was made at another pad. Connect that one again, or state it with two"
                                + " people");
        return new StaffPlace.Money(
                BANNER,
                Optional.of(new StaffPlace.Notice(false, said)),
                List.of(unresolved()),
                List.of(),
                Optional.empty());
    }

    private static StaffPlace day(DayView books) {
        return new StaffPlace.DayEnd(BANNER, NONE, books);
    }

    private static DayView.Total equal(String method) {
        return new DayView.Total(method, 18, 412300, 18, 412300, 18, 412300);
    }

    private static DayView different() {
        return new DayView.Compared(
                List.of(
                        equal("qr"),
                        new DayView.Total("ecny", 19, 435900, 18, 412300, 18, 412300),
                        new DayView.Total("card", 4, 90200, 5, 100200, 5, 101200)),
                List.of(
                        new DayView.Difference(
                                "2026-11-21",
                                "3205822600001790",
                                "ecny",
                                Optional.of(23600L),
                                Optional.empty(),
                                Optional.empty(),
                                Texts.of("付款终端有，本机和中心没有", "On the pad, but in no case"),
                                Optional.empty()),
                        new DayView.Difference(
                                "2026-11-21",
                                "3205822600001791",
                                "card",
                                Optional.empty(),
                                Optional.of(10000L),
                                Optional.of(10000L),
                                Texts.of("本机有，付款终端没有", "In a case, but not on the pad"),
                                Optional.empty()),
                        new DayView.Difference(
                                "2026-11-20",
                                "3205822600001688",
                                "card",
                                Optional.of(5000L),
                                Optional.of(5000L),
                                Optional.of(6000L),
                                Texts.of("金额不同", "The amounts differ"),
                                Optional.of("金额录入错误"))),
                1,
                true);
    }
}
