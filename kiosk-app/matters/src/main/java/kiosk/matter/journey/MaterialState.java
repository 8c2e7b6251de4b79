package kiosk.matter.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kiosk.matter.Ability;
import kiosk.matter.Page;
import kiosk.matter.Page.MaterialStanding;
import kiosk.matter.Page.MaterialStanding.State;
import kiosk.matter.Piece;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.number.LegalDays;
import org.jspecify.annotations.Nullable;

/// Which materials are needed, the ways each can come in now, and what is there of it.
final class MaterialState {

    private final MatterModel model;
    private final Known known;
    private final Map<String, Work.Files> taken;

    private MaterialState(MatterModel model, Known known, Map<String, Work.Files> taken) {
        this.model = model;
        this.known = known;
        this.taken = taken;
    }

    static MaterialState of(Step.Material step, MatterModel model, Ledger ledger, Known known) {
        Map<String, Work.Files> taken =
                ledger.work(step.id(), Work.Taken.class)
                        .map(Work.Taken::byMaterial)
                        .orElse(Map.of());
        return new MaterialState(model, known, taken);
    }

    /// Lines of the materials needed now, with these ways chosen.
    List<Page.MaterialLine> lines(Step.Material step, Map<String, Object> chosen) {
        List<Page.MaterialLine> lines = new ArrayList<>();
        for (String id : step.items()) {
            MatterModel.MaterialRule rule = model.materials().get(id);
            if (rule != null && needed(rule)) {
                lines.add(line(rule, chosen.get(id)));
            }
        }
        return lines;
    }

    /// Needed by its own rule, in one of its situations where it has any, and only from an agent
    /// where it proves that one may act.
    private boolean needed(MatterModel.MaterialRule rule) {
        List<MatterModel.Situation> of =
                model.policy().situations().stream()
                        .filter(one -> one.materials().contains(rule.id()))
                        .toList();
        boolean situated =
                of.isEmpty() || of.stream().anyMatch(one -> known.holds(Optional.of(one.when())));
        boolean proof =
                model.policy().agency().filter(one -> one.proof().contains(rule.id())).isPresent();
        return known.holds(rule.need())
                && situated
                && (!proof || new Derived(model.policy(), known).acting());
    }

    /// Ways open now. What data proves already leaves nothing to choose.
    static List<String> open(MatterModel.MaterialRule rule, Known known) {
        List<String> open =
                rule.ways().stream()
                        .filter(way -> known.holds(way.open()) && able(way.name(), known))
                        .map(MatterModel.Way::name)
                        .toList();
        return open.contains("data") ? List.of("data") : open;
    }

    private static boolean able(String way, Known known) {
        return switch (way) {
            case "scan" -> known.facts().abilities().contains(Ability.SCAN);
            case "upload" -> known.facts().abilities().contains(Ability.UPLOAD);
            default -> true;
        };
    }

    private Page.MaterialLine line(MatterModel.MaterialRule rule, @Nullable Object chosen) {
        List<String> open = open(rule, known);
        String first = open.isEmpty() ? "" : open.get(0);
        Work.Files files = taken.get(rule.id());
        String way = chosen != null ? chosen.toString() : files != null ? files.way() : first;
        return new Page.MaterialLine(
                rule.id(),
                rule.name(),
                way,
                open,
                known.fill(rule.note()),
                standing(rule, open.contains(way) ? way : ""),
                rule.formats(),
                rule.pagesMax(),
                known.fill(rule.promise()),
                rule.standard(),
                rule.sample());
    }

    private MaterialStanding standing(MatterModel.MaterialRule rule, String way) {
        Work.Files files = taken.get(rule.id());
        return switch (way) {
            case "data", "ecert" -> new MaterialStanding(State.PRESENT, 0, Optional.empty());
            case "scan", "upload" ->
                    files != null && files.way().equals(way)
                            ? new MaterialStanding(
                                    State.PRESENT, pages(files.pieces()), Optional.empty())
                            : new MaterialStanding(State.MISSING, 0, Optional.empty());
            case "promise" -> new MaterialStanding(State.PROMISED, 0, till(rule));
            case "later" -> new MaterialStanding(State.LATE, 0, till(rule));
            default -> new MaterialStanding(State.MISSING, 0, Optional.empty());
        };
    }

    static int pages(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::pages).sum();
    }

    private Optional<LocalDate> till(MatterModel.MaterialRule rule) {
        return rule.lateDays() == 0
                ? Optional.empty()
                : Optional.of(
                        LegalDays.plusWorkdays(
                                known.today(),
                                rule.lateDays(),
                                known.dictionary(LegalDays.CALENDAR)));
    }

    /// Materials of which nothing is there.
    static List<Page.MaterialLine> missing(List<Page.MaterialLine> lines) {
        return lines.stream().filter(line -> line.standing().state() == State.MISSING).toList();
    }

    /// Whether files of a material may be taken this way.
    boolean mayTake(Step.Material step, String material, String way, List<Piece> pieces) {
        MatterModel.MaterialRule rule = model.materials().get(material);
        return rule != null
                && step.items().contains(material)
                && (way.equals("scan") || way.equals("upload"))
                && open(rule, known).contains(way)
                && !pieces.isEmpty()
                && pages(pieces) <= rule.pagesMax()
                && pieces.stream().allMatch(piece -> fits(piece, rule));
    }

    private static boolean fits(Piece piece, MatterModel.MaterialRule rule) {
        String format =
                switch (piece.mediaType()) {
                    case "application/pdf" -> "pdf";
                    case "image/jpeg" -> "jpg";
                    case "image/png" -> "png";
                    default -> "";
                };
        return rule.formats().contains(format)
                && piece.pages() > 0
                && piece.sha256().matches("[0-9a-f]{64}");
    }

    /// Takes over how each material came.
    void apply(List<Page.MaterialLine> lines) {
        List<String> promised = new ArrayList<>();
        for (Page.MaterialLine line : lines) {
            known.put("material." + line.id(), line.way());
            line.standing()
                    .till()
                    .ifPresent(day -> known.put("material." + line.id() + ".till", day.toString()));
            Work.Files files = taken.get(line.id());
            known.put(
                    "material." + line.id() + ".files",
                    files == null || !files.way().equals(line.way())
                            ? ""
                            : files.pieces().stream()
                                    .map(Piece::sha256)
                                    .collect(Collectors.joining(",")));
            if (line.standing().state() == State.PROMISED) {
                promised.add(line.name().in(Texts.BASE));
            }
        }
        known.put("material.promised", String.join("、", promised));
    }
}
