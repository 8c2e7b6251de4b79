package kiosk.app.screen.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import kiosk.app.ui.Host;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.RecordCard;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Records as cards; the whole card is the target.
public final class PickView implements Screen {

    private final PickViewModel model;

    public PickView(Host host, Page.Pick page, List<Move.Problem> problems) {
        model = new PickViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.problems());
    }

    @Override
    public void chosen() {
        model.next();
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        if (model.nothingChosen()) {
            blocks.add(Note.seal(setting.get("pick.pick")));
        }
        for (int i = 0; i < model.page().rows().size(); i++) {
            blocks.add(card(setting, i, model.page().rows().get(i)));
        }
        return PageSheet.of(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Mood.LISTENING)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    private Region card(Setting setting, int index, Map<String, Object> row) {
        var card =
                new RecordCard(setting, model.page().columns(), row)
                        .card("option-" + index, () -> model.choose(index));
        model.chosen().subscribe(chosen -> card.select(chosen.intValue() == index));
        return card;
    }
}
