package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.number.RmbCapital;

/// Everything once more, with the ways back to change it.
final class ReviewPages {

    private final MatterModel model;
    private final Known known;
    private final List<Step> path;

    ReviewPages(MatterModel model, Known known, List<Step> path) {
        this.model = model;
        this.known = known;
        this.path = path;
    }

    Page.Review of(Step.Review step, Page.Frame frame) {
        Set<String> editable = new HashSet<>();
        for (Step visited : path) {
            if (Turns.editable(visited)) {
                editable.add(visited.id());
            }
        }
        List<Page.Row> rows = new ArrayList<>();
        for (Step.RowRule rule : step.rows()) {
            if (known.holds(rule.when())) {
                rows.add(
                        new Page.Row(
                                known.fill(rule.label()),
                                known.fill(rule.value()),
                                Optional.of(rule.edit()).filter(editable::contains),
                                Optional.ofNullable(model.calls().get(rule.source()))
                                        .map(known::source)));
            }
        }
        Optional<Page.Amount> amount =
                step.amount()
                        .map(rule -> {
                            long fen = known.fen(rule.fen());
                            return new Page.Amount(
                                    known.fill(rule.label()),
                                    fen,
                                    RmbCapital.of(fen),
                                    Optional.of(rule.edit()).filter(editable::contains));
                        });
        Optional<Texts> warning =
                step.warning()
                        .filter(rule -> known.holds(Optional.of(rule.when())))
                        .map(rule -> known.fill(rule.text()));
        return new Page.Review(frame, rows, amount, warning, known.fill(step.whatNext()));
    }
}
