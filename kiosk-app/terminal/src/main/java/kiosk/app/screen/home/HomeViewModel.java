package kiosk.app.screen.home;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PagedList;
import kiosk.app.visit.Act;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Shell;
import kiosk.matter.Audience;

/// What was typed, what was found, where the customer looks, who is known.
final class HomeViewModel {

    private static final int QUERY_MAX = 24;

    private final Host host;
    private final PagedList.Place place = new PagedList.Place();
    private Scene.Home home;
    private Optional<String> identified;
    private boolean calling;
    private boolean typing;
    private String query;

    /// What was typed and is still on its way to the desk, oldest first.
    private final Deque<String> onTheWay = new ArrayDeque<>();

    HomeViewModel(Host host, Scene.Home home, Shell shell) {
        this.host = host;
        this.home = home;
        identified = shell.identified();
        calling = called(shell);
        query = home.query();
    }

    boolean update(Scene.Home newHome, Shell shell) {
        boolean changed =
                !newHome.equals(home)
                        || !shell.identified().equals(identified)
                        || called(shell) != calling;
        boolean elsewhere =
                !newHome.query().equals(home.query())
                        || !newHome.hall().shelf().equals(home.hall().shelf())
                        || !newHome.hall().audience().equals(home.hall().audience());
        if (elsewhere) {
            place.reset();
        }
        heard(newHome.query());
        home = newHome;
        identified = shell.identified();
        calling = called(shell);
        return changed;
    }

    /// Whoever types faster than the desk answers loses no key: an answer to words before the last
    /// ones does not bring them back.
    private void heard(String now) {
        if (onTheWay.contains(now)) {
            while (!onTheWay.removeFirst().equals(now)) {
                // answered together with the next one
            }
        } else if (!now.equals(home.query())) {
            onTheWay.clear(); // changed elsewhere
        }
        if (onTheWay.isEmpty()) {
            query = now;
        }
    }

    private static boolean called(Shell shell) {
        return !(shell.staffCall() instanceof Shell.StaffCall.None);
    }

    List<Scene.Offer> found() {
        return home.found();
    }

    Hall hall() {
        return home.hall();
    }

    /// Where in the list the customer is.
    PagedList.Place place() {
        return place;
    }

    ForYou forYou() {
        return home.forYou();
    }

    Host host() {
        return host;
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

    /// True when something was typed and this is what came of it.
    boolean searching() {
        return !query.isBlank();
    }

    /// True in the hall itself, with its large ones and its doors.
    boolean front() {
        return !searching() && !typing && hall().shelf().equals(Shelf.FRONT);
    }

    /// True while somebody of the staff is called.
    boolean calling() {
        return calling;
    }

    void openLetters() {
        typing = true;
        host.redraw();
    }

    void closeLetters() {
        typing = false;
        host.redraw();
    }

    /// One key of the letters, or characters from a keyboard.
    void type(String key) {
        if (key.equals(NumberPad.DELETE)) {
            query =
                    query.isEmpty()
                            ? ""
                            : query.substring(0, query.offsetByCodePoints(query.length(), -1));
        } else if (query.length() + key.length() <= QUERY_MAX && !(query + key).isBlank()) {
            query += key;
        }
        onTheWay.add(query);
        host.act(new Act.Search(query));
    }

    /// Somebody began to type on a keyboard.
    void typed(String characters) {
        if (!typing) {
            openLetters();
        }
        type(characters);
    }

    void clear() {
        query = "";
        onTheWay.add(query);
        host.act(new Act.Search(query));
    }

    /// Whether the way back leads out of the hall.
    boolean atDoor() {
        return front();
    }

    /// One step back: letters away, words away, shelf away.
    void back() {
        if (typing) {
            typing = false;
            if (query.isEmpty()) {
                host.redraw();
            } else {
                clear();
            }
        } else {
            host.act(new Act.Back());
        }
    }

    void open(Shelf shelf) {
        typing = false;
        host.act(new Act.OpenShelf(shelf));
    }

    void onlyFor(Optional<Audience> audience) {
        host.act(new Act.OnlyFor(audience));
    }

    /// What firms come for, by theme.
    void openForFirms() {
        host.act(new Act.OnlyFor(Optional.of(Audience.LEGAL)));
        host.act(new Act.OpenShelf(Shelf.all(Shelf.Kind.THEME)));
    }

    void choose(Scene.Offer offer) {
        if (offer.blocked().isEmpty()) {
            host.act(new Act.ChooseMatter(offer.matter().id()));
        }
    }

    void callStaff() {
        host.act(new Act.CallStaff(!calling));
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
