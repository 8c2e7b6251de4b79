package kiosk.app.shell;

import java.util.Optional;
import kiosk.app.screen.aside.AsideView;
import kiosk.app.screen.attract.AttractView;
import kiosk.app.screen.consent.ConsentView;
import kiosk.app.screen.deliver.DeliverView;
import kiosk.app.screen.end.EndView;
import kiosk.app.screen.entries.EntriesView;
import kiosk.app.screen.fetch.FetchView;
import kiosk.app.screen.form.FormView;
import kiosk.app.screen.guide.GuideView;
import kiosk.app.screen.handin.BundleView;
import kiosk.app.screen.handin.HandInView;
import kiosk.app.screen.home.HomeView;
import kiosk.app.screen.identify.IdentifyView;
import kiosk.app.screen.leaving.LeavingView;
import kiosk.app.screen.materials.MaterialsView;
import kiosk.app.screen.outage.OutageView;
import kiosk.app.screen.outage.SuspendedView;
import kiosk.app.screen.owned.OwnedView;
import kiosk.app.screen.pay.PayView;
import kiosk.app.screen.pick.PickView;
import kiosk.app.screen.place.PlaceView;
import kiosk.app.screen.plot.PlotView;
import kiosk.app.screen.print.PrintView;
import kiosk.app.screen.question.QuestionView;
import kiosk.app.screen.rate.RateView;
import kiosk.app.screen.review.ReviewView;
import kiosk.app.screen.sign.SignView;
import kiosk.app.screen.staff.StaffScreens;
import kiosk.app.screen.stopped.StoppedView;
import kiosk.app.ui.Host;
import kiosk.app.ui.Screen;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// Which screen belongs to a scene. A screen lives as long as its key stays the same.
final class Navigator {

    private final Host host;

    Navigator(Host host) {
        this.host = host;
    }

    /// Two scenes with the same key are shown by the same screen.
    String key(Scene scene) {
        return switch (scene.place()) {
            case Scene.AtPage at ->
                    at.page().frame().step()
                            + "/"
                            + at.page().getClass().getSimpleName()
                            + (asking(at) ? "/asking" : "");
            case Scene.AtStaff(var page) -> "AtStaff/" + page.getClass().getSimpleName();
            case Scene.Place place -> place.getClass().getSimpleName();
        };
    }

    /// A new screen for this scene.
    Screen screen(Scene scene) {
        return switch (scene.place()) {
            case Scene.Attract attract -> new AttractView(host, attract, scene.shell());
            case Scene.Home home -> new HomeView(host, home, scene.shell());
            case Scene.Identifying(Work work) -> new IdentifyView(host, Optional.empty(), work);
            case Scene.Owned owned -> new OwnedView(host, owned);
            case Scene.PutAside aside -> new AsideView(host, aside);
            case Scene.Leaving leaving -> new LeavingView(host, leaving);
            case Scene.OutOfService out -> new OutageView(host, out);
            case Scene.AtStaff(var page) -> StaffScreens.of(host, page, scene.shell());
            case Scene.Suspended suspended -> new SuspendedView(host, suspended, scene.shell());
            case Scene.AtPage at -> asking(at) ? fetch(at) : page(at, scene);
        };
    }

    private Screen fetch(Scene.AtPage at) {
        return new FetchView(host, at.page(), at.work());
    }

    /// Asking is shown the same way on whatever page it happens.
    private static boolean asking(Scene.AtPage at) {
        return at.page() instanceof Page.Fetch
                || at.work() instanceof Work.Asking
                || (at.work() instanceof Work.NoAnswer && !(at.page() instanceof Page.Identify));
    }

    private Screen page(Scene.AtPage at, Scene scene) {
        return switch (at.page()) {
            case Page.Guide page -> new GuideView(host, page, at.work());
            case Page.Question page -> new QuestionView(host, page, at.problems());
            case Page.Identify page -> new IdentifyView(host, Optional.of(page), at.work());
            case Page.Consent page -> new ConsentView(host, page);
            case Page.Fetch _ -> fetch(at); // never reached: asking() is true for it
            case Page.Form page -> new FormView(host, page, at, scene.shell());
            case Page.Entries page -> new EntriesView(host, page, at.problems());
            case Page.Place page -> new PlaceView(host, page, at, scene.shell());
            case Page.Deliver page -> new DeliverView(host, page, at, scene.shell());
            case Page.Pick page -> new PickView(host, page, at.problems());
            case Page.Materials page -> new MaterialsView(host, page, at, scene.shell());
            case Page.Review page -> new ReviewView(host, page, at.problems());
            case Page.Pay page -> new PayView(host, page, at.work());
            case Page.Sign page -> new SignView(host, page);
            case Page.Submit page -> new HandInView(host, page, at.work());
            case Page.HandIns page -> new BundleView(host, page, at.work());
            case Page.Wait page -> new HandInView(host, page, at.work());
            case Page.Print page -> new PrintView(host, page, at.work());
            case Page.Rate page -> new RateView(host, page);
            case Page.End page -> new EndView(host, page, at.work());
            case Page.Stopped page -> new StoppedView(host, page, at.work());
            case Page.Plot page -> new PlotView(host, page, at.problems());
            // The engine stops before it until this terminal says that it is able to show it.
            case Page.Video _ ->
                    throw new IllegalStateException(
                            "no screen for " + at.page().getClass().getSimpleName());
        };
    }
}
