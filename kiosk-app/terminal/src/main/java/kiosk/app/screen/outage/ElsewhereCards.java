package kiosk.app.screen.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.Elsewhere;

/// Where else to go, and whom to ring.
final class ElsewhereCards {

    private static final int MOST = 2;
    private static final int KILOMETRE = 1000;

    private ElsewhereCards() {}

    static List<Region> of(Setting setting, Elsewhere elsewhere) {
        var blocks = new ArrayList<Region>();
        var outlets = elsewhere.outlets();
        for (int i = 0; i < Math.min(MOST, outlets.size()); i++) {
            String title = setting.get(i == 0 ? "elsewhere.nearest" : "elsewhere.other");
            blocks.add(outlet(setting, title, outlets.get(i)));
        }
        if (!elsewhere.phone().isBlank()) {
            blocks.add(card(Icon.PHONE, setting.get("elsewhere.phone"), elsewhere.phone(), ""));
        }
        return blocks;
    }

    private static Region outlet(Setting setting, String title, Elsewhere.Outlet outlet) {
        String near =
                outlet.metres()
                        .map(metres -> title + " · " + distance(setting, metres))
                        .orElse(title);
        return card(Icon.HOUSE, near, setting.of(outlet.name()), setting.of(outlet.address()));
    }

    private static String distance(Setting setting, int metres) {
        return metres < KILOMETRE
                ? setting.get("elsewhere.metres", metres)
                : setting.get(
                        "elsewhere.km",
                        String.format(Locale.ROOT, "%.1f", metres / (double) KILOMETRE));
    }

    private static Region card(Icon icon, String title, String name, String under) {
        var words = new VBox(4, Type.SECOND.label(title, "ink2"), Type.BODY.label(name, "strong"));
        if (!under.isBlank()) {
            words.getChildren().add(Type.SECOND.label(under));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(30, icon.onGround(88, "icon-ground"), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }

    /// The quiet door for staff stands below at the right.
    static Region over(Region page, TouchPane door) {
        var foot = new HBox(door);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setFillHeight(false);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(16, page, foot);
        VBox.setVgrow(page, Priority.ALWAYS);
        return box;
    }
}
