package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Which materials are needed and which ways they can come in now.
final class MaterialState {

    private MaterialState() {}

    static List<Page.MaterialLine> lines(Step.Material step, MatterModel model, Known known) {
        List<Page.MaterialLine> lines = new ArrayList<>();
        for (String id : step.items()) {
            MatterModel.MaterialRule rule = model.materials().get(id);
            if (rule == null || !known.holds(Optional.of(rule.need()))) {
                continue;
            }
            List<String> open =
                    rule.ways().stream()
                            .filter(way -> known.holds(way.open()))
                            .map(MatterModel.Way::name)
                            .toList();
            if (open.contains("data")) {
                open = List.of("data"); // already there: nothing to choose
            }
            String first = open.isEmpty() ? "" : open.get(0);
            lines.add(new Page.MaterialLine(id, rule.name(), first, open, known.fill(rule.note())));
        }
        return lines;
    }

    /// Whether every needed material has a way that is open.
    static boolean complete(List<Page.MaterialLine> lines, Map<String, Object> chosen) {
        return lines.stream().allMatch(line -> line.open().contains(way(line, chosen)));
    }

    private static String way(Page.MaterialLine line, Map<String, Object> chosen) {
        return String.valueOf(chosen.getOrDefault(line.id(), line.way()));
    }

    static void apply(List<Page.MaterialLine> lines, Map<String, Object> chosen, Known known) {
        List<String> promised = new ArrayList<>();
        for (Page.MaterialLine line : lines) {
            String way = way(line, chosen);
            known.put("material." + line.id(), way);
            if (way.equals("promise")) {
                promised.add(line.name().in(Texts.BASE));
            }
        }
        known.put("material.promised", String.join("、", promised));
    }
}
