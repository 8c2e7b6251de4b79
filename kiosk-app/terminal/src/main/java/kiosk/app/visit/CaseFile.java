package kiosk.app.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.Move;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// One case: its journey, and the journal lines that let it be rebuilt after a power cut.
///
/// Thread rule: one thread at a time (the desk's, or the finisher's once the visit is over).
final class CaseFile {
    /// The effect that stands for the case itself: open from begin to close.
    static final String CASE = "case";

    private static final String JOURNEY = "journey";

    private final Ports ports;
    private final String visit;
    private final String id;
    private final String language;
    private Journey journey;

    private CaseFile(Ports ports, String visit, String id, String language, Journey journey) {
        this.ports = ports;
        this.visit = visit;
        this.id = id;
        this.language = language;
        this.journey = journey;
    }

    /// Opens a new case at the first page of `matter`.
    static CaseFile open(Ports ports, String visit, Matter matter, String language)
            throws StoreException {
        Instant now = ports.central().now();
        String id = ports.ids().next();
        Set<Ability> abilities = ports.terminal().abilities();
        Journey journey = matter.begin(facts(new Place(ports, ports.content()), id, now, abilities));
        CaseFile file = new CaseFile(ports, visit, id, language, journey);
        file.append(
                List.of(
                        file.entry(
                                Phase.INTENT,
                                CASE,
                                id,
                                Map.of(
                                        "matter", matter.id(),
                                        "pack", matter.pack().toString(),
                                        "version", matter.version(),
                                        "language", language,
                                        "abilities", abilities.stream().map(Ability::name).toList()))),
                List.of());
        return file;
    }

    /// Rebuilds a case from its opening line and what followed; empty when its matter version is no
    /// longer on this machine.
    static Optional<CaseFile> reopen(Ports ports, JournalEntry opening) throws StoreException {
        Map<String, Object> body = Json.read(opening.body());
        Ports.Content content =
                ports.shelf().pinned(EventJson.text(body, "pack")).orElseGet(ports::content);
        Optional<Matter> matter =
                content.catalogue()
                        .byId(EventJson.text(body, "matter"))
                        .filter(m -> m.version().equals(body.get("version")));
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        Journey journey =
                matter.get()
                        .begin(
                                facts(
                                        new Place(ports, content),
                                        opening.caseId(),
                                        opening.at(),
                                        abilities(body)));
        for (JournalEntry entry : ports.store().entries(opening.caseId())) {
            if (entry.effect().equals(JOURNEY)) {
                Event event = EventJson.read(Json.read(entry.body()));
                if (journey.apply(event, entry.at()) instanceof Move.Moved(Journey next)) {
                    journey = next;
                } else {
                    throw new IllegalStateException(
                            "journal of a case does not replay at step " + event.step());
                }
            }
        }
        return Optional.of(
                new CaseFile(
                        ports,
                        opening.visit(),
                        opening.caseId(),
                        EventJson.text(body, "language"),
                        journey));
    }

    /// What the terminal was able to do when the case began: a journal replays over the same facts.
    private static Set<Ability> abilities(Map<String, Object> opening) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (opening.get("abilities") instanceof List<?> names) {
            names.forEach(name -> abilities.add(Ability.valueOf(name.toString())));
        }
        return abilities;
    }

    /// Where a case runs, and on which pack: the one it began with.
    private record Place(Ports ports, Ports.Content content) {}

    private static JourneyFacts facts(
            Place at, String caseId, Instant now, Set<Ability> abilities) {
        Ports ports = at.ports();
        return new JourneyFacts(
                caseId,
                ports.terminal().facts(),
                at.content().pack().dictionaries(),
                ports.terminal().ways(),
                ports.terminal().zone(),
                now,
                abilities);
    }

    String id() {
        return id;
    }

    String visit() {
        return visit;
    }

    String language() {
        return language;
    }

    Journey journey() {
        return journey;
    }

    Ports ports() {
        return ports;
    }

    /// Applies an event and writes it down; a rejected event changes nothing.
    Move apply(Event event) throws StoreException {
        return apply(event, List.of(), List.of());
    }

    /// Applies an event; its journal line, `also` and `out` are written in one transaction.
    Move apply(Event event, List<JournalEntry> also, List<OutboundEvent> out)
            throws StoreException {
        Move move = journey.apply(event, ports.central().now());
        if (move instanceof Move.Moved(Journey next)) {
            List<JournalEntry> entries = new ArrayList<>(also);
            entries.add(entry(Phase.FACT, JOURNEY, event.step(), EventJson.write(event)));
            List<OutboundEvent> events = new ArrayList<>(out);
            rating(event).ifPresent(events::add);
            append(entries, events);
            journey = next;
        } else if (!also.isEmpty() || !out.isEmpty()) {
            append(also, out);
        }
        return move;
    }

    /// A rating goes to central with the case; a skipped one does not.
    private Optional<OutboundEvent> rating(Event event) {
        return event instanceof Event.Rated(String _, int level, Set<String> reasons) && level > 0
                ? Optional.of(
                        event(
                                "case.rated",
                                1,
                                Map.of("stars", level, "reasons", List.copyOf(reasons))))
                : Optional.empty();
    }

    /// Ends the case in the journal.
    void close(String how) throws StoreException {
        append(
                List.of(entry(Phase.OUTCOME, CASE, id, Map.of("how", how))),
                List.of(event("case.closed", 1, Map.of("caseId", id, "how", how))));
    }

    void append(List<JournalEntry> entries, List<OutboundEvent> out) throws StoreException {
        ports.store().append(entries, out);
    }

    JournalEntry entry(Phase phase, String effect, String key, Map<String, ?> body) {
        return new JournalEntry(
                visit, id, phase, effect, key, Json.write(body), ports.central().now());
    }

    OutboundEvent event(String type, int lane, Map<String, ?> data) {
        return event(type, id, lane, data);
    }

    /// An event about a case that goes with this one.
    OutboundEvent event(String type, String subject, int lane, Map<String, ?> data) {
        Instant now = ports.central().now();
        return new OutboundEvent(ports.ids().next(), type, subject, lane, Json.write(data), now);
    }

    /// This case's intents of `effect` that have no outcome yet, oldest first.
    List<JournalEntry> open(String effect) throws StoreException {
        List<JournalEntry> lines =
                ports.store().entries(id).stream().filter(e -> e.effect().equals(effect)).toList();
        Set<String> closed = new HashSet<>();
        lines.stream().filter(e -> e.phase() == Phase.OUTCOME).forEach(e -> closed.add(e.key()));
        return lines.stream()
                .filter(e -> e.phase() == Phase.INTENT && !closed.contains(e.key()))
                .toList();
    }

    /// Staff numbers of those who helped the customer with this case.
    List<String> helpers() throws StoreException {
        return ports.store().entries(id).stream()
                .filter(e -> e.effect().equals("help"))
                .map(JournalEntry::key)
                .distinct()
                .toList();
    }

    /// Keyed reference of the identified applicant, empty when nobody identified.
    Optional<String> applicantRef() {
        Object applicant = journey.variables().get("applicant");
        return applicant instanceof Map<?, ?> facts && facts.get("idNo") instanceof String idNo
                ? Optional.of(ports.terminal().owners().person(idNo))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
