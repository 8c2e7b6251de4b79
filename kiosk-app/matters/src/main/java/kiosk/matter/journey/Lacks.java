package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Lack;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Shown;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Everything still missing, in one list (一次性告知): a person is sent for all of it at once.
final class Lacks {

    private static final Map<String, Texts> WAYS =
            Map.of(
                    "scan", Texts.of("在本机扫描", "scan it here"),
                    "upload", Texts.of("用手机上传", "send it from your phone"),
                    "promise", Texts.of("签署承诺", "sign a promise"),
                    "later", Texts.of("事后补交", "hand it in later"));

    private final MatterModel model;
    private final Ledger ledger;
    private final Known known;

    Lacks(MatterModel model, Ledger ledger, Known known) {
        this.model = model;
        this.ledger = ledger;
        this.known = known;
    }

    List<Lack> all() {
        List<Lack> lacks = new ArrayList<>();
        for (MatterModel.Condition condition : model.conditions()) {
            Optional<Boolean> holds = condition.holds().holds(known, known);
            if (condition.stops() && holds.filter(yes -> !yes).isPresent()) {
                lacks.add(
                        new Lack(
                                Lack.Kind.CONDITION,
                                condition.id(),
                                condition.text(),
                                known.fill(condition.remedy())));
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Step step : model.steps()) {
            if (step instanceof Step.Material material) {
                Map<String, Object> kept =
                        ledger.entry(step.id()).map(Walk::answers).orElse(Map.of());
                MaterialState state = MaterialState.of(material, model, ledger, known);
                for (Page.MaterialLine line : state.lines(material, kept)) {
                    if (missing(line, kept) && seen.add(line.id())) {
                        lacks.add(lack(line));
                    }
                }
            }
        }
        return lacks;
    }

    /// What nobody has chosen yet counts as missing, unless data proves it.
    private static boolean missing(Page.MaterialLine line, Map<String, Object> kept) {
        boolean proven = line.standing().state() == Page.MaterialStanding.State.PRESENT;
        return !proven && !kept.containsKey(line.id());
    }

    private Lack lack(Page.MaterialLine line) {
        Texts ways = Texts.of("请带来", "Bring it");
        List<String> named = line.open().stream().filter(WAYS::containsKey).toList();
        for (int i = 0; i < named.size(); i++) {
            Texts link = i == 0 ? Texts.of("：", ": ") : Texts.of("、", ", or ");
            ways = Shown.joined(Shown.joined(ways, link), WAYS.getOrDefault(named.get(i), link));
        }
        return new Lack(Lack.Kind.MATERIAL, line.id(), line.name(), ways);
    }
}
