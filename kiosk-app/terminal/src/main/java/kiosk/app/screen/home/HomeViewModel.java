package kiosk.app.screen.home;

import java.util.List;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.ui.NumberPad;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;

/// What was typed, what was found, who is known.
final class HomeViewModel {

    private static final int QUERY_MAX = 24;

    private final Host host;
    private Scene.Home home;
    private Optional<String> identified;
    private boolean typing;
    private String query;

    HomeViewModel(Host host, Scene.Home home, Shell shell) {
        this.host = host;
        this.home = home;
        identified = shell.identified();
        query = home.query();
    }

    boolean update(Scene.Home newHome, Shell shell) {
        boolean changed = !newHome.equals(home) || !shell.identified().equals(identified);
        home = newHome;
        identified = shell.identified();
        query = home.query();
        return changed;
    }

    List<Scene.Offer> found() {
        return home.found();
    }

    int owed() {
        return home.owed();
    }

    Optional<String> identified() {
        return identified;
    }

    String query() {
        return query;
    }

    /// True while the letters are up.
    boolean typing() {
        return typing;
    }

    void openLetters() {
        typing = true;
        host.redraw();
    }

    void closeLetters() {
        typing = false;
        host.redraw();
    }

    /// One key of the letters.
    void type(String key) {
        if (key.equals(NumberPad.DELETE)) {
            query = query.isEmpty() ? "" : query.substring(0, query.length() - 1);
        } else if (query.length() < QUERY_MAX) {
            query += key;
        }
        host.act(new Act.Search(query));
    }

    void clear() {
        query = "";
        host.act(new Act.Search(""));
    }

    void choose(Scene.Offer offer) {
        if (offer.blocked().isEmpty()) {
            host.act(new Act.ChooseMatter(offer.matter().id()));
        }
    }

    /// The card, or what it brought when it was read already.
    void primary() {
        host.act(identified.isPresent() ? new Act.MyCases() : new Act.IdentifyFirst());
    }

    void myCases() {
        host.act(new Act.MyCases());
    }

    void leave() {
        host.act(new Act.Quit(false));
    }
}
