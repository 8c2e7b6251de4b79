package kiosk.app.screen.staff;

import java.util.Optional;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;

/// What stands around every staff page, and a page without its clock.
final class Banners {

    private Banners() {}

    static Optional<Banner> of(StaffPlace place) {
        return switch (place) {
            case StaffPlace.SignIn _ -> Optional.empty();
            case StaffPlace.Second page -> Optional.of(page.banner());
            case StaffPlace.Overview page -> Optional.of(page.banner());
            case StaffPlace.Paper page -> Optional.of(page.banner());
            case StaffPlace.Stock page -> Optional.of(page.banner());
            case StaffPlace.Money page -> Optional.of(page.banner());
            case StaffPlace.Reprint page -> Optional.of(page.banner());
            case StaffPlace.DayEnd page -> Optional.of(page.banner());
            case StaffPlace.Suspend page -> Optional.of(page.banner());
            case StaffPlace.SelfTest page -> Optional.of(page.banner());
            case StaffPlace.Settings page -> Optional.of(page.banner());
        };
    }

    static Optional<Notice> notice(StaffPlace place) {
        return switch (place) {
            case StaffPlace.SignIn _, StaffPlace.Second _, StaffPlace.SelfTest _ ->
                    Optional.empty();
            case StaffPlace.Overview page -> page.notice();
            case StaffPlace.Paper page -> page.notice();
            case StaffPlace.Stock page -> page.notice();
            case StaffPlace.Money page -> page.notice();
            case StaffPlace.Reprint page -> page.notice();
            case StaffPlace.DayEnd page -> page.notice();
            case StaffPlace.Suspend page -> page.notice();
            case StaffPlace.Settings page -> page.notice();
        };
    }

    /// Seconds until the page leaves by itself.
    static int seconds(StaffPlace place) {
        return place instanceof StaffPlace.SignIn at
                ? at.secondsLeft()
                : of(place).map(Banner::secondsLeft).orElse(0);
    }

    /// The page without its clock: two pages that differ in nothing else look the same.
    static StaffPlace timeless(StaffPlace place) {
        return switch (place) {
            case StaffPlace.SignIn(var stage, var number, var trouble, _) ->
                    new StaffPlace.SignIn(stage, number, trouble, 0);
            case StaffPlace.Second(var b, var act, var trouble) ->
                    new StaffPlace.Second(still(b), act, trouble);
            case StaffPlace.Overview(var b, var n, var day, var devices, var open, var out) ->
                    new StaffPlace.Overview(still(b), n, day, devices, open, out);
            case StaffPlace.Paper(var b, var n, var printers) ->
                    new StaffPlace.Paper(still(b), n, printers);
            case StaffPlace.Stock(var b, var n, var rows) ->
                    new StaffPlace.Stock(still(b), n, rows);
            case StaffPlace.Money(var b, var n, var open, var resolved, var asking) ->
                    new StaffPlace.Money(still(b), n, open, resolved, asking);
            case StaffPlace.Reprint(var b, var n, var printing) ->
                    new StaffPlace.Reprint(still(b), n, printing);
            case StaffPlace.DayEnd(var b, var n, var books) ->
                    new StaffPlace.DayEnd(still(b), n, books);
            case StaffPlace.Suspend(var b, var n, var reasons, var out) ->
                    new StaffPlace.Suspend(still(b), n, reasons, out);
            case StaffPlace.SelfTest(var b, var running, var checks) ->
                    new StaffPlace.SelfTest(still(b), running, checks);
            case StaffPlace.Settings(var b, var n, var volume, var light, var printers, var ask) ->
                    new StaffPlace.Settings(still(b), n, volume, light, printers, ask);
        };
    }

    private static Banner still(Banner banner) {
        return new Banner(banner.maskedName(), banner.number(), banner.byCard(), banner.lead(), 0);
    }
}
