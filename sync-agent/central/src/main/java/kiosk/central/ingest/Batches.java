package kiosk.central.ingest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.central.departments.CaseDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.ingest.EventEffects.Checked;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.InboxTable;
import kiosk.central.store.TerminalTable;
import kiosk.central.store.Tx;
import kiosk.sync.CloudEvent;
import kiosk.sync.Receipt;
import kiosk.sync.Topics;
import kiosk.sync.json.MalformedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes batches of events: all of a batch in one transaction, then the receipt, then the news. An
/// event that was taken in before is receipted again and has no second effect.
final class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int EVENTS_MAX = 1000;

    private final Database database;
    private final DepartmentDesk departments;
    private final EventEffects effects;
    private final TerminalVoice voice;
    private final Counts counts;
    private final Clock clock;

    /// What it works with.
    record Parts(
            Database database,
            DepartmentDesk departments,
            CaseDesk cases,
            RatingDesk ratings,
            Clock clock) {}

    Batches(Parts parts, TerminalVoice voice, Counts counts) {
        this.database = parts.database();
        this.departments = parts.departments();
        this.effects = new EventEffects(parts.cases(), parts.ratings(), parts.clock());
        this.voice = voice;
        this.counts = counts;
        this.clock = parts.clock();
    }

    void take(Topics from, String shard, byte[] payload) throws CentralStoreException {
        List<Object> elements;
        try {
            elements = Json.array(payload);
        } catch (BadJson e) {
            counts.add("malformed");
            LOG.warn("batch of {}: {}", from.terminal(), e.getMessage());
            return;
        }
        if (elements.isEmpty() || elements.size() > EVENTS_MAX) {
            counts.add("malformed");
            return;
        }
        List<Receipt.Rejected> rejected = new ArrayList<>();
        List<Checked> events = check(from, elements, rejected);
        TerminalTable.Address address =
                new TerminalTable.Address(from.tenant(), shard, from.terminal());
        Kept kept = database.inTransaction(tx -> store(tx, address, events));
        rejected.addAll(kept.rejected());
        voice.receipt(from, receipt(from, kept, rejected));
        voice.down(kept.news());
    }

    /// What a transaction kept, and what it could not.
    private record Kept(
            List<Checked> events, List<DownTable.Down> news, List<Receipt.Rejected> rejected) {}

    private Receipt receipt(Topics from, Kept kept, List<Receipt.Rejected> rejected) {
        String epoch = kept.events().isEmpty() ? "" : kept.events().getFirst().epoch();
        List<String> ids = kept.events().stream().map(Checked::id).toList();
        rejected.forEach(r -> LOG.warn("{} refused an event: {}", from.terminal(), r.code()));
        return new Receipt(from.terminal(), epoch, ids, rejected, clock.instant());
    }

    private Kept store(Tx tx, TerminalTable.Address from, List<Checked> events) {
        Set<String> touched =
                events.stream()
                        .map(Checked::department)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        departments.lock(tx, touched);
        tx.terminals().heard(from, clock.instant());
        Kept kept = new Kept(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Checked event : events) {
            try {
                kept.news().addAll(tx.nested(inner -> once(inner, event)));
                kept.events().add(event);
            } catch (RuntimeException e) {
                // A mistake of ours with one event must not block a terminal's others for ever;
                // refused events stay at the terminal with the reason.
                if (Tx.storeTrouble(e)) {
                    throw e;
                }
                LOG.error("event {} of type {} failed", event.id(), event.type(), e);
                kept.rejected().add(new Receipt.Rejected(event.id(), "INTERNAL", event.type()));
            }
        }
        return kept;
    }

    private List<DownTable.Down> once(Tx tx, Checked event) {
        boolean first =
                tx.inbox()
                        .first(
                                new InboxTable.Arrival(
                                        event.terminal(),
                                        event.id(),
                                        event.epoch(),
                                        event.seq(),
                                        event.type(),
                                        clock.instant()));
        counts.add(first ? "events" : "repeated");
        return first ? effects.apply(tx, event) : List.of();
    }

    private List<Checked> check(
            Topics from, List<Object> elements, List<Receipt.Rejected> rejected) {
        Map<String, Checked> fit = new LinkedHashMap<>();
        for (Object element : elements) {
            String id = Json.string(Json.asObject(element), "id");
            try {
                Checked event = check(from, element);
                fit.put(event.id(), event);
            } catch (Refused e) {
                counts.add("refused");
                if (!id.isEmpty() && id.length() <= 64) {
                    rejected.add(new Receipt.Rejected(id, e.code, String.valueOf(e.getMessage())));
                }
            }
        }
        return List.copyOf(fit.values());
    }

    /// Why an event will never be taken.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code, String text) {
            super(text);
            this.code = code;
        }
    }

    private static Checked check(Topics from, Object element) throws Refused {
        CloudEvent event;
        try {
            event = CloudEvent.read(Json.bytes(List.of(element))).getFirst();
        } catch (MalformedException e) {
            throw new Refused("MALFORMED", String.valueOf(e.getMessage()));
        }
        if (!event.source().equals("/terminals/" + from.terminal())) {
            throw new Refused("FOREIGN", "source is another terminal than the topic's");
        }
        boolean fits =
                event.type().matches("[A-Za-z0-9._-]{1,80}")
                        && event.epoch().matches("[0-9A-Za-z-]{1,64}")
                        && event.id().matches("[0-9A-Za-z-]{1,64}")
                        && event.subject().matches("[0-9A-Za-z-]{0,64}");
        if (!fits) {
            throw new Refused("MALFORMED", "type, epoch, id or subject");
        }
        Map<String, Object> data = Json.member(Json.asObject(element), "data");
        return checked(from, event, data);
    }

    private static Checked checked(Topics from, CloudEvent event, Map<String, Object> data)
            throws Refused {
        Optional<CaseData> submission = Optional.empty();
        if (event.type().equals("case.submitted")) {
            submission = CaseData.of(from.terminal(), data, event.time());
            if (submission.isEmpty()) {
                throw new Refused("BAD_CASE", "a field of the case is missing or too long");
            }
            if (!submission.get().submission().caseId().equals(event.subject())
                    && !event.subject().isEmpty()) {
                throw new Refused("BAD_CASE", "subject and caseId differ");
            }
        }
        String caseId =
                event.subject().isEmpty()
                        ? EventEffects.cut(Json.string(data, "caseId"), 64)
                        : event.subject();
        return new Checked(
                event.id(),
                from.terminal(),
                event.type(),
                caseId,
                event.epoch(),
                event.seq(),
                event.time(),
                data,
                submission);
    }
}
