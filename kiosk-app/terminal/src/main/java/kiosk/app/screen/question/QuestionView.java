package kiosk.app.screen.question;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.Host;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// One question a page; the heading is the question.
public final class QuestionView implements Screen {

    private final QuestionViewModel model;

    public QuestionView(Host host, Page.Question page, List<Move.Problem> problems) {
        model = new QuestionViewModel(host, page, problems);
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
        var cards = new ArrayList<Region>();
        for (var option : model.page().options()) {
            var card =
                    ChoiceCard.radio(
                            "option-" + option.value(),
                            setting.of(option.label()),
                            setting.of(option.note()),
                            () -> model.choose(option.value()));
            model.chosen().subscribe(value -> card.select(value.equals(option.value())));
            cards.add(card);
        }
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        if (model.nothingChosen()) {
            blocks.add(Note.seal(setting.get("question.pick")));
        }
        blocks.addAll(cards);
        String help = setting.of(model.page().help());
        if (!help.isBlank()) {
            blocks.add(Note.amber(help));
        }
        var list = new PagedColumn(setting, blocks);
        var body = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        return PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.LISTENING)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }
}
