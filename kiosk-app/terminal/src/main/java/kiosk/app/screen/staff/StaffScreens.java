package kiosk.app.screen.staff;

import kiosk.app.ui.Host;
import kiosk.app.ui.Screen;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffPlace;

/// Which screen shows a staff page.
public final class StaffScreens {

    private StaffScreens() {}

    /// A new screen for this page.
    public static Screen of(Host host, StaffPlace place, Shell shell) {
        return switch (place) {
            case StaffPlace.SignIn page -> {
                var model = new SignInViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.SignIn.class, model, new SignInView(model)::draw);
            }
            case StaffPlace.Second page -> {
                var model = new SecondViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.Second.class, model, new SecondView(model)::draw);
            }
            case StaffPlace.Overview page -> {
                var model = new StaffViewModel<>(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.Overview.class, model, new OverviewView(model)::draw);
            }
            case StaffPlace.Paper page -> {
                var model = new PaperViewModel(host, page, shell);
                yield new StaffScreen<>(StaffPlace.Paper.class, model, new PaperView(model)::draw);
            }
            case StaffPlace.Stock page -> {
                var model = new StockViewModel(host, page, shell);
                yield new StaffScreen<>(StaffPlace.Stock.class, model, new StockView(model)::draw);
            }
            case StaffPlace.Money page -> {
                var model = new MoneyViewModel(host, page, shell);
                yield new StaffScreen<>(StaffPlace.Money.class, model, new MoneyView(model)::draw);
            }
            case StaffPlace.Reprint page -> {
                var model = new ReprintViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.Reprint.class, model, new ReprintView(model)::draw);
            }
            case StaffPlace.DayEnd page -> {
                var model = new DayEndViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.DayEnd.class, model, new DayEndView(model)::draw);
            }
            case StaffPlace.Suspend page -> {
                var model = new SuspendViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.Suspend.class, model, new SuspendView(model)::draw);
            }
            case StaffPlace.SelfTest page -> {
                var model = new StaffViewModel<>(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.SelfTest.class, model, new SelfTestView(model)::draw);
            }
            case StaffPlace.Settings page -> {
                var model = new SettingsViewModel(host, page, shell);
                yield new StaffScreen<>(
                        StaffPlace.Settings.class, model, new SettingsView(model)::draw);
            }
        };
    }
}
