package kiosk.app.screen.rate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Page;

/// Which level, which reasons.
final class RateViewModel {

    private final Host host;
    private final Page.Rate page;
    private final Set<String> reasons = new HashSet<>();
    private int level;
    private boolean nothingChosen;

    RateViewModel(Host host, Page.Rate page) {
        this.host = host;
        this.page = page;
    }

    Host host() {
        return host;
    }

    Page.Rate page() {
        return page;
    }

    int level() {
        return level;
    }

    boolean nothingChosen() {
        return nothingChosen;
    }

    boolean chosen(String reason) {
        return reasons.contains(reason);
    }

    /// Reasons offered at the chosen level.
    List<Page.Option> offered() {
        return page.reasonsByLevel().getOrDefault(level, List.of());
    }

    void choose(int newLevel) {
        level = newLevel;
        reasons.clear();
        nothingChosen = false;
        host.redraw();
    }

    void toggle(String reason) {
        if (!reasons.remove(reason)) {
            reasons.add(reason);
        }
        host.redraw();
    }

    void send() {
        if (level == 0) {
            nothingChosen = true;
            host.redraw();
        } else {
            host.act(new Act.Rate(level, reasons));
        }
    }

    void skip() {
        host.act(new Act.Rate(0, Set.of()));
    }
}
