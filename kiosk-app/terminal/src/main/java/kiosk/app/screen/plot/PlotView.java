package kiosk.app.screen.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.RecordCard;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Records on a map, and the same records as cards: what is chosen in one is chosen in both.
public final class PlotView implements Screen {

    private final PlotViewModel model;
    private Subscription following = Subscription.EMPTY;

    public PlotView(Host host, Page.Plot page, List<Move.Problem> problems) {
        model = new PlotViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.problems());
    }

    @Override
    public Sheet sheet(Setting setting) {
        following.unsubscribe();
        var map = new MapPane(setting, model);
        var keys = new MapKeys(setting, model);
        following = Subscription.combine(map::leave, keys::leave);
        var layout = new PlotLayout(setting, map, keys.row(), list(setting));
        return PageSheet.of(setting, model.host(), model.page().frame(), layout, Mood.LISTENING)
                .laidOut(Sheet.Layout.TIGHT)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    /// What is to be said stays over the cards; large words leave it no room of its own there and
    /// it begins the list.
    private Region list(Setting setting) {
        var notes = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        answer(setting, notes);
        notes.forEach(note -> note.setMinHeight(Region.USE_PREF_SIZE));
        var cards = new ArrayList<Region>();
        for (int i = 0; i < model.page().rows().size(); i++) {
            cards.add(card(setting, i));
        }
        var blocks = new ArrayList<Region>(setting.elder() ? notes : List.of());
        blocks.addAll(cards);
        var column = new PagedColumn(setting, blocks, 16, Integer.MAX_VALUE);
        int shown = model.takeRevealed();
        if (setting.elder() && !notes.isEmpty()) {
            column.reveal(notes.getFirst());
        } else if (shown != PlotViewModel.NONE) {
            column.reveal(cards.get(shown));
        }
        VBox.setVgrow(column, Priority.ALWAYS);
        var box = new VBox(16);
        if (!setting.elder()) {
            box.getChildren().addAll(notes);
        }
        box.getChildren().add(column);
        return box;
    }

    private void answer(Setting setting, List<Region> notes) {
        switch (model.said()) {
            case NOTHING -> {
                if (model.closedCount() == model.page().rows().size()) {
                    notes.add(Note.amber(setting.get("plot.none")));
                }
            }
            case CHOOSE -> notes.add(Note.seal(setting.get("plot.pick")));
            case CLOSED ->
                    model.refusal()
                            .ifPresent(why ->
                                    notes.add(
                                            Note.seal(
                                                    setting.get(
                                                            "plot.refused",
                                                            model.about() + 1,
                                                            setting.of(why)))));
            case CLOSER -> notes.add(Note.amber(setting.get("plot.closer")));
            case LIST -> notes.add(Note.amber(setting.get("plot.list", model.about() + 1)));
        }
    }

    private TouchPane card(Setting setting, int index) {
        var number = new StackPane(Type.CHOICE.line(String.valueOf(index + 1), "card-number"));
        number.getStyleClass().add("parcel-sign");
        var record =
                new RecordCard(setting, model.page().columns(), model.page().rows().get(index))
                        .sign(number);
        boolean closed = model.closed(index);
        if (closed) {
            number.getStyleClass().add("parcel-sign-closed");
            record.more(
                    place(setting),
                    tag(setting.get("plot.closed"), Icon.CLOSE),
                    setting.get("plot.closed")
                            + " "
                            + setting.of(model.page().closed().get(index)));
        }
        if (model.ground().of(index).isEmpty()) {
            String words = setting.get("plot.off");
            record.more(place(setting), Type.SECOND.line(words, "ink2"), words);
        }
        var card = record.card("option-" + index, () -> model.choose(index));
        card.getStyleClass().add("record");
        if (closed) {
            card.getStyleClass().add("record-closed");
        }
        card.setAccessibleText(setting.get("plot.card", index + 1, card.getAccessibleText()));
        following =
                Subscription.combine(
                        following,
                        model.chosen()
                                .subscribe(chosen -> card.select(chosen.intValue() == index)));
        return card;
    }

    /// Large words and narrow lists leave no room at the right.
    private static RecordCard.Place place(Setting setting) {
        return setting.elder() || setting.landscape()
                ? RecordCard.Place.UNDER
                : RecordCard.Place.RIGHT;
    }

    private static Region tag(String words, Icon icon) {
        var tag = new HBox(10, icon.at(30, "icon-seal"), Type.SECOND.line(words, "seal-ink"));
        tag.setAlignment(Pos.CENTER_LEFT);
        return tag;
    }
}
