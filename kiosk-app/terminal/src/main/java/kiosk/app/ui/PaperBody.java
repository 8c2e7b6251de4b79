package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three things a page can say about paper.
public final class PaperBody {

    private PaperBody() {}

    /// It is coming: this slot.
    public static Region printing(Setting setting) {
        return picture(
                setting,
                List.of(
                        StatusCard.waiting(
                                setting.get("print.making"), setting.get("print.where"))));
    }

    /// It is there.
    public static Region out(Setting setting, String number, String code) {
        var rows = new Rows(setting);
        if (!number.isBlank()) {
            rows.row(setting.get("print.number"), number);
        }
        if (!code.isBlank()) {
            rows.row(setting.get("print.code"), code);
        }
        var under = new ArrayList<Region>();
        under.add(Note.ok(Icon.PRINTER, setting.get("print.where")));
        if (!rows.isEmpty()) {
            under.add(rows.card());
        }
        return picture(setting, under);
    }

    /// It did not come: what gets it again, in big letters.
    public static Region failed(Setting setting, String code, String say) {
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.refused(setting.get("print.failed.heading"), say));
        if (!code.isBlank()) {
            var big = new Label(code);
            big.setId("check-code");
            big.getStyleClass().add("check-code");
            big.setWrapText(true);
            big.setMinHeight(Region.USE_PREF_SIZE);
            var card = new VBox(4, Type.SECOND.label(setting.get("print.code"), "ink2"), big);
            card.getStyleClass().addAll("card", "amount-card");
            blocks.add(card);
            blocks.add(Note.amber(setting.get("print.failed.keep")));
        }
        return new PagedColumn(setting, blocks);
    }

    private static Region picture(Setting setting, List<Region> under) {
        var picture = new DevicePicture(setting, DevicePicture.Slot.PAPER);
        return PageSheet.picture(setting, picture, under);
    }
}
