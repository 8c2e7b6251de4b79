package kiosk.app.screen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import kiosk.app.ui.AmountBlock;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Host;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Rows;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Rows with where they came from or a link to change them; the amount stands apart.
public final class ReviewView implements Screen {

    private final ReviewViewModel model;

    public ReviewView(Host host, Page.Review page, List<Move.Problem> problems) {
        model = new ReviewViewModel(host, page, problems);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.Review review
                && model.update(review, at.problems());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var page = model.page();
        var above = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        page.warning().ifPresent(warning -> above.add(Note.amber(setting.of(warning))));
        var rows = new Rows(setting);
        var shared = sharedSource(setting, page);
        for (var row : page.rows()) {
            rows.row(
                    setting.of(row.label()),
                    setting.of(row.value()),
                    shared.isPresent() ? "" : source(setting, row),
                    row.editStep().map(step -> edit(setting, step)));
        }
        var blocks = new ArrayList<Region>(above);
        page.amount().ifPresent(amount -> blocks.add(amount(setting, amount)));
        var lines = rows.blocks();
        boolean beside = setting.landscape() && page.amount().isPresent() && !lines.isEmpty();
        if (beside) {
            lines.getFirst().getStyleClass().add(PagedColumn.BREAK);
            blocks.addAll(next(setting));
        }
        blocks.addAll(lines);
        shared.ifPresent(from -> blocks.add(Type.SECOND.label(from, "ink2")));
        if (!beside) {
            blocks.addAll(next(setting));
        }
        return PageSheet.of(
                        setting,
                        model.host(),
                        page.frame(),
                        new PagedColumn(setting, blocks),
                        Mood.EXPLAINING)
                .primary(Tap.next(setting.get("review.next"), model::next));
    }

    private List<Region> next(Setting setting) {
        String words = setting.of(model.page().whatNext());
        return words.isBlank() ? List.of() : List.of(Type.SECOND.label(words, "ink2"));
    }

    private Region amount(Setting setting, Page.Amount amount) {
        return AmountBlock.card(
                setting,
                setting.of(amount.label()),
                amount.fen(),
                amount.capital(),
                amount.editStep().map(step -> edit(setting, step)));
    }

    /// Where several lines came from, when it is the same department: said once below them.
    private static Optional<String> sharedSource(Setting setting, Page.Review page) {
        var sources =
                page.rows().stream()
                        .map(row -> source(setting, row))
                        .filter(source -> !source.isEmpty())
                        .toList();
        return sources.size() > 1 && sources.stream().distinct().count() == 1
                ? Optional.of(sources.getFirst())
                : Optional.empty();
    }

    private static String source(Setting setting, Page.Row row) {
        return row.editStep().isPresent()
                ? ""
                : row.source()
                        .map(source -> setting.get("review.from", setting.of(source)))
                        .orElse("");
    }

    private Node edit(Setting setting, String step) {
        return Buttons.link("edit-" + step, setting.get("review.edit"), () -> model.edit(step));
    }
}
