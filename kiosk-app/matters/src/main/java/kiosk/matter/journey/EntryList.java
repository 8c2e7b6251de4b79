package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Move.Problem;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.Shown;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// A repeated group: its entries, and whether they may stand as they are.
final class EntryList {

    private final Step.Entries step;
    private final Known known;
    private final Fieldset fields;
    private final Work.Entries work;

    EntryList(Step.Entries step, MatterModel model, Ledger ledger, Known known) {
        this.step = step;
        this.known = known;
        this.fields = Fieldset.of(step, model);
        this.work =
                ledger.work(step.id(), Work.Entries.class)
                        .orElseGet(() -> new Work.Entries(preset(), -1));
    }

    private List<Map<String, Object>> preset() {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (known.find("data." + step.field()).map(JsonValues::toJson).orElse(List.of())
                instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    map.forEach((name, value) -> entry.put(String.valueOf(name), value));
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    Work.Entries work() {
        return work;
    }

    Fieldset fields() {
        return fields;
    }

    private int count(kiosk.matter.language.Source source) {
        return Math.clamp(known.fen(source), 0, 50);
    }

    int min() {
        return count(step.min());
    }

    int max() {
        return count(step.max());
    }

    /// Whether an entry with this index may be put on the page.
    boolean mayOpen(int index) {
        int size = work.entries().size();
        return work.editing() < 0 && index >= 0 && index <= size && (index < size || size < max());
    }

    boolean mayRemove(int index) {
        return work.editing() < 0 && index >= 0 && index < work.entries().size();
    }

    /// Values of the entry on the page.
    Map<String, Object> editing() {
        return work.editing() >= 0 && work.editing() < work.entries().size()
                ? work.entries().get(work.editing())
                : Map.of();
    }

    /// What is wrong with one entry, filled like this.
    List<Problem> entryProblems(Map<String, Object> values) {
        return FieldCheck.problems(fields, values, withList());
    }

    /// What is wrong with the whole group.
    List<Problem> problems() {
        int size = work.entries().size();
        if (size < min()) {
            return List.of(
                    new Problem(
                            step.field(), Texts.of("至少填写" + min() + "项", "Add at least " + min())));
        }
        if (size > max()) {
            return List.of(
                    new Problem(step.field(), Texts.of("最多" + max() + "项", "At most " + max())));
        }
        Known tried = withList();
        for (Map<String, Object> entry : work.entries()) {
            if (!FieldCheck.problems(fields, entry, tried).isEmpty()) {
                return List.of(
                        new Problem(
                                step.field(),
                                Shown.joined(Texts.of("请核对：", "Check: "), summary(entry))));
            }
        }
        Optional<Step.Check> check = step.check();
        return check.isPresent() && !tried.holds(Optional.of(check.get().holds()))
                ? List.of(new Problem(step.field(), tried.fill(check.get().message())))
                : List.of();
    }

    private Known withList() {
        Known tried = known.copy();
        tried.putData(step.field(), work.entries());
        return tried;
    }

    private Texts summary(Map<String, Object> entry) {
        Known tried = known.copy();
        fields.rules()
                .forEach((name, rule) -> tried.put("entry." + name, rule.type(), entry.get(name)));
        return tried.fill(step.summary());
    }

    Page.Entries page(Page.Frame frame) {
        return new Page.Entries(
                frame,
                step.field(),
                known.fill(step.entryName()),
                work.entries().stream().map(this::summary).toList(),
                min(),
                max());
    }

    /// `家庭成员 2`
    Texts editingTitle() {
        return Shown.joined(known.fill(step.entryName()), Texts.same(" " + (work.editing() + 1)));
    }
}
