package kiosk.app.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kiosk.matter.Ability;
import kiosk.matter.Draft;
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

    /// What happened in a case, line by line.
    static final String JOURNEY = "journey";

    private final Ports ports;
    private final String visit;
    private final String id;
    private final String key;
    private final String language;
    private Journey journey;

    /// What a case begins with.
    ///
    /// @param key of its opening line: the case, or the case and a number of this taking up
    private record Begun(String visit, String id, String key, String language, Journey journey) {}

    private CaseFile(Ports ports, Begun begun) {
        this.ports = ports;
        this.visit = begun.visit();
        this.id = begun.id();
        this.key = begun.key();
        this.language = begun.language();
        this.journey = begun.journey();
    }

    /// Opens a new case at the first page of `matter`.
    static CaseFile open(Ports ports, At at, Matter matter) throws StoreException {
        return begin(ports, at, matter, ports.ids().next(), Map.of());
    }

    /// In which visit, and in which language.
    ///
    /// @param hold is told the case before it is open: nobody else works on it then
    record At(String visit, String language, Consumer<String> hold) {}

    /// Takes up a case that was laid aside here or elsewhere; it keeps its number.
    static CaseFile resume(Ports ports, At at, Matter matter, Draft draft) throws StoreException {
        return begin(ports, at, matter, draft.caseId(), Map.of("draft", DraftJson.write(draft)));
    }

    /// A slip that asks for a signature.
    ///
    /// @param held what it says ([DraftJson#asked])
    record Slip(String code, Map<String, Object> held) {}

    /// Somebody signs here for a case that waits elsewhere.
    static CaseFile cosign(Ports ports, At at, Matter matter, Slip slip) throws StoreException {
        Map<String, Object> from = Map.of("cosign", slip.held(), "code", slip.code());
        return begin(ports, at, matter, ports.ids().next(), from);
    }

    private static CaseFile begin(
            Ports ports, At at, Matter matter, String id, Map<String, Object> from)
            throws StoreException {
        Set<Ability> abilities = ports.terminal().abilities();
        Map<String, Object> body = new LinkedHashMap<>(from);
        body.put("matter", matter.id());
        body.put("pack", matter.pack().toString());
        body.put("version", matter.version());
        body.put("language", at.language());
        body.put("abilities", abilities.stream().map(Ability::name).toList());
        JourneyFacts facts = facts(ports, id);
        String key = from.containsKey("draft") ? id + "@" + ports.ids().next() : id;
        Journey first = first(ports, matter, facts, body);
        CaseFile file = new CaseFile(ports, new Begun(at.visit(), id, key, at.language(), first));
        at.hold().accept(id);
        file.append(List.of(file.entry(Phase.INTENT, CASE, key, body)), List.of());
        return file;
    }

    /// The first page: of the matter, of what was laid aside, or of a signature asked for.
    private static Journey first(
            Ports ports, Matter matter, JourneyFacts facts, Map<String, Object> body) {
        UnaryOperator<String> ref = ports.terminal().owners()::person;
        if (body.get("draft") instanceof Map<?, ?> draft) {
            return matter.resume(DraftJson.read(Json.plain(draft)), facts, ref);
        }
        if (body.get("cosign") instanceof Map<?, ?> asked) {
            return matter.cosign(DraftJson.asked(Json.plain(asked)), facts, ref);
        }
        return matter.begin(facts);
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
        JourneyFacts facts =
                facts(new Place(ports, content), opening.caseId(), opening.at(), abilities(body));
        Begun begun =
                new Begun(
                        opening.visit(),
                        opening.caseId(),
                        opening.key(),
                        EventJson.text(body, "language"),
                        first(ports, matter.get(), facts, body));
        CaseFile file = new CaseFile(ports, begun);
        file.replay(opening);
        return Optional.of(file);
    }

    /// What happened since this opening line, and before the case was laid aside or closed.
    private void replay(JournalEntry opening) throws StoreException {
        boolean since = false;
        for (JournalEntry entry : ports.store().entries(id)) {
            boolean aCase = entry.effect().equals(CASE);
            boolean opens = aCase && entry.phase() == Phase.INTENT;
            boolean ours = aCase && entry.key().equals(opening.key());
            if (ours && opens) {
                since = true;
            } else if (ours || (since && opens)) {
                return;
            } else if (since && entry.effect().equals(JOURNEY)) {
                Event event = EventJson.read(Json.read(entry.body()));
                if (journey.apply(event, entry.at()) instanceof Move.Moved(Journey next)) {
                    journey = next;
                } else {
                    throw new IllegalStateException(
                            "journal of a case does not replay at step " + event.step());
                }
            }
        }
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

    /// What a journey knows that begins here and now, under this number.
    static JourneyFacts facts(Ports ports, String id) {
        return facts(
                new Place(ports, ports.content()),
                id,
                ports.central().now(),
                ports.terminal().abilities());
    }

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
            entries.add(
                    entry(
                            Phase.FACT,
                            JOURNEY,
                            event.step(),
                            EventJson.write(event, journey.page())));
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
        return event instanceof Event.Rated rated && rated.level() > 0
                ? Optional.of(
                        event(
                                "case.rated",
                                1,
                                Map.of(
                                        "stars", rated.level(),
                                        "reasons", List.copyOf(rated.reasons()),
                                        "words", rated.words())))
                : Optional.empty();
    }

    /// Ends the case in the journal.
    void close(String how) throws StoreException {
        append(List.of(closing(how)), List.of(closed(how)));
    }

    /// The journal line that ends the case.
    JournalEntry closing(String how) {
        return entry(Phase.OUTCOME, CASE, key, Map.of("how", how));
    }

    /// Tells central that the case ended here.
    OutboundEvent closed(String how) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseId", id);
        body.put("how", how);
        body.putAll(RunFill.of(this));
        return event("case.closed", 1, body);
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

    /// What tells this opening of the case from others.
    String opening() {
        return key.equals(id) ? visit : key.substring(id.length() + 1);
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
