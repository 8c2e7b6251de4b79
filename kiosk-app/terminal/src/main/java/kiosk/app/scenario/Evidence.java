package kiosk.app.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Cases;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Visit;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Lack;
import kiosk.matter.Page;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// Collects what happened: scenes the customer saw, the journal, the tables, the pad's ledger.
final class Evidence {
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final ScenarioTerminal.World world;
    private final ScenarioTerminal first;
    private final List<Scene> second = new ArrayList<>();
    private List<Scene> scenes = new ArrayList<>();
    private Optional<Scene> last = Optional.empty();
    private Runnable tap = () -> {};
    private boolean heldWhileUnknown;

    Evidence(ScenarioTerminal.World world, ScenarioTerminal first) {
        this.world = world;
        this.first = first;
    }

    /// Once, when the customer first holds something to the pad.
    void onFirstTap(Runnable then) {
        tap = then;
    }

    void tapped() {
        Runnable then = tap;
        tap = () -> {};
        then.run();
    }

    /// The customer's eyes: the list grows while they look.
    void watches(List<Scene> seen) {
        scenes = seen;
    }

    /// The scene the visitor acts on now.
    void at(Scene scene) {
        last = Optional.of(scene);
    }

    /// Looks at the first terminal's screen now and then, also while its desk is busy.
    void look(Visit visit) {
        if (work(visit.scene()) instanceof Work.Unknown) {
            heldWhileUnknown |= held();
        }
        world.time().after(GLANCE, () -> look(visit));
    }

    /// The power went: what stands in the journal counts, not what was last seen.
    void dark() {
        last = Optional.empty();
    }

    void second(List<Scene> seen) {
        second.addAll(seen);
    }

    private boolean held() {
        return world.city().rows("TRF", "decision").stream()
                .anyMatch(row -> "reserved".equals(row.get("state")));
    }

    Observed collect(Optional<ScenarioTerminal> other, Optional<String> tampered) {
        Observed observed = new Observed();
        Optional<Journey> journey = journey(first);
        journey.ifPresent(j -> fromJourney(observed, j));
        fromScenes(observed);
        fromWorld(observed, other);
        tampered.ifPresent(_ -> new Tampering(first.central()).into(observed));
        return observed;
    }

    private static Optional<Journey> journey(ScenarioTerminal terminal) {
        Optional<JournalEntry> opening =
                terminal.store().journal().stream()
                        .filter(e -> e.effect().equals(Cases.EFFECT))
                        .filter(e -> e.phase() == Phase.INTENT)
                        .reduce((_, later) -> later);
        try {
            return opening.isPresent()
                    ? Cases.journey(terminal.ports(), opening.get())
                    : Optional.empty();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fromJourney(Observed observed, Journey journey) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (journey.variables().get("data") instanceof Map<?, ?> values) {
            values.forEach((name, value) -> data.put(name.toString(), value));
        }
        observed.put("data", data);
        observed.put("materials", map(journey, "material"));
        observed.put("parts", map(journey, "part"));
        observed.put("lacks", journey.lacks().stream().map(Lack::id).toList());
        observed.put(
                "recommended",
                recommended(journey.page()).stream()
                        .map(Page.Recommendation::matter)
                        .toList());
        String state = state(journey);
        boolean wasUnknown =
                scenes.stream().map(Evidence::work).anyMatch(Work.Unknown.class::isInstance);
        observed.put("state", wasUnknown ? "unknown" : state);
        observed.put("then", state);
        observed.put("documents", documents());
        observed.put("page", journey.page().frame().step());
    }

    private static List<Page.Recommendation> recommended(Page page) {
        return switch (page) {
            case Page.End end -> end.recommended();
            case Page.Stopped stopped -> stopped.recommended();
            default -> List.of();
        };
    }

    private static Map<?, ?> map(Journey journey, String name) {
        return journey.variables().get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String state(Journey journey) {
        Object submit =
                journey.variables().get("call") instanceof Map<?, ?> calls
                        ? calls.get("submit")
                        : null;
        Object decision = submit instanceof Map<?, ?> fields ? fields.get("decision") : null;
        if ("ok".equals(decision)) {
            return "paid";
        }
        if ("no".equals(decision)) {
            return "refused";
        }
        if (journey.events().stream().anyMatch(Event.Paid.class::isInstance)) {
            return "paid";
        }
        return journey.events().stream().anyMatch(Event.Printed.class::isInstance)
                ? "printed"
                : "open";
    }

    private List<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        for (Scene scene : scenes) {
            if (scene.place() instanceof Scene.AtPage(Page.Print print, var _, Work.PaperOut _)) {
                String name = print.template().substring(print.template().lastIndexOf('/') + 1);
                documents.add(name.replace(".yaml", ""));
            }
        }
        return List.copyOf(documents);
    }

    private void fromScenes(Observed observed) {
        String lastStep = "";
        for (Scene scene : scenes) {
            if (!(scene.place() instanceof Scene.AtPage(Page page, var _, Work work))) {
                continue;
            }
            switch (page) {
                case Page.Stopped stopped -> {
                    observed.put("stoppedAt", lastStep);
                    observed.put("reason", stopped.condition());
                }
                case Page.Materials materials ->
                        materials.items().stream()
                                .filter(item -> item.way().equals("promise"))
                                .forEach(item -> {
                                    observed.put("material", item.id());
                                    observed.put("way", item.way());
                                });
                case Page.Pay pay when declined(work) -> {
                    observed.put("blockedBeforeDebit", first.pad().ledger().all().isEmpty());
                    observed.put("offered", pay.bill().methods().getFirst().offerInstead());
                }
                default -> lastStep = page.frame().step();
            }
        }
        observed.put("reservationHeld", heldWhileUnknown);
        observed.put("secondSees", secondSees());
    }

    private static boolean declined(Work work) {
        return work instanceof Work.ChooseMethod(var why) && why.isPresent();
    }

    /// The last refusal the second customer met.
    private String secondSees() {
        String seen = "nothing";
        for (Scene scene : second) {
            if (scene.place() instanceof Scene.AtPage(Page page, var _, Work work)) {
                if (work instanceof Work.BillRefused(String code, var _)) {
                    seen = code;
                } else if (page instanceof Page.Stopped stopped) {
                    seen = stopped.condition();
                }
            }
        }
        return seen;
    }

    private void fromWorld(Observed observed, Optional<ScenarioTerminal> other) {
        int debits = first.pad().ledger().debits();
        debits += other.map(t -> t.pad().ledger().debits()).orElse(0);
        observed.put("debits", debits);
        observed.put(
                "withdrawals",
                world.city().rows("HPF", "withdrawal").stream()
                        .filter(row -> !"refused".equals(row.get("state")))
                        .count());
        observed.put("cases", first.central().cases());
        observed.put("receipts", first.receipts());
        observed.put("certificates", first.certificates());
        last.filter(s -> s.place() instanceof Scene.AtPage)
                .map(s -> (Scene.AtPage) s.place())
                .ifPresent(at -> observed.put("page", at.page().frame().step()));
    }

    private static Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(var _, var _, Work work)
                ? work
                : new Work.None();
    }
}
