package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// The kiosk's process is killed with SIGKILL at the boundaries of its journal while pad, printer,
/// departments and central live on; afterwards there is one truth. The list of boundaries is
/// generated: a first visit without a kill counts them. One test class a matter, so that they run
/// beside each other.
final class KillMatrix {
    static final String ZHANG_SAN = "320582198808080027";

    private KillMatrix() {}

    record Boundary(int append, String side) {}

    /// Which boundaries a run looks at.
    enum Depth {
        /// Every eighth append and the last, just after it became durable: keeps the daily build
        /// short.
        SAMPLE,
        /// Both sides of every append.
        BOTH_SIDES
    }

    static List<Boundary> boundaries(int appends, Depth depth) {
        List<Boundary> all = new ArrayList<>();
        for (int i = 1; i <= appends; i++) {
            if (depth == Depth.BOTH_SIDES) {
                all.add(new Boundary(i, "before"));
            }
            if (i % step(depth) == 0 || i == appends) {
                all.add(new Boundary(i, "after"));
            }
        }
        return all;
    }

    private static int step(Depth depth) {
        return switch (depth) {
            case SAMPLE -> 8;
            case BOTH_SIDES -> 1;
        };
    }

    /// Lets the visitor run into the boundary, kills, starts anew, and waits until everything that
    /// was open is resolved; the screen shows the start page.
    static void killAt(KillTown town, Boundary at, String visit) throws Exception {
        String came = town.lane().ask(visit);
        if (came.startsWith("DONE ")) {
            // A decision that came sooner than at the counting visit needs an entry less, so that
            // the last boundary does not come: the visit was whole.
            assertThat(count(came)).as("appends").isEqualTo(at.append() - 1);
            return;
        }
        assertThat(came).isEqualTo("BOUNDARY " + at.append());
        town.lane().kill();
        town.emptyHands();
        town.lane().start();
        assertThat(town.lane().ask("settle")).as("killed at " + at).isEqualTo("SETTLED Attract");
    }

    /// Appends of a visit that came to its end.
    static int count(String done) {
        assertThat(done).startsWith("DONE ");
        return Integer.parseInt(done.split(" ")[1]);
    }
}
