package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.sync.Central.Reply;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Issues the documents of a case at central and keeps them for their owner, here and at central. A
/// document is issued once per case and step; a second sheet is a marked reprint.
///
/// Thread rule: blocking, one thread at a time per case.
final class Printery {
    private static final Duration ISSUE = Duration.ofSeconds(5);

    private final CaseFile file;
    private final Ports ports;

    Printery(CaseFile file) {
        this.file = file;
        this.ports = file.ports();
    }

    /// Issues the document of `step`, or finds it as issued before, and keeps it for its owner.
    Kept issue(String step, String template, Map<String, Object> fields) throws StoreException {
        return issue(step, template, fields, ownerRef());
    }

    /// The same, for somebody else than the applicant.
    Kept issue(String step, String template, Map<String, Object> fields, String ownerRef)
            throws StoreException {
        Optional<Kept> before = issuedBefore(step);
        if (before.isPresent()) {
            return before.get();
        }
        Issued issued = made(step, template, fields, ownerRef);
        keep(List.of(issued), List.of(), List.of());
        return issued.kept();
    }

    /// A document with its number and code, not kept yet.
    record Issued(String step, Kept kept) {}

    /// Has central number a document; nothing is remembered before [#keep].
    Issued made(String step, String template, Map<String, Object> fields, String ownerRef) {
        Papers.Frame frame = frame(step, template, fields);
        return new Issued(step, new Kept(ownerRef, template, fields, frame, false));
    }

    /// Keeps these documents, with what else happens at once: all of it or, after a power cut,
    /// none.
    void keep(List<Issued> documents, List<JournalEntry> also, List<OutboundEvent> out)
            throws StoreException {
        List<JournalEntry> entries = new ArrayList<>();
        List<OutboundEvent> events = new ArrayList<>();
        for (Issued one : documents) {
            Map<String, Object> body = Map.of("code", one.kept().code());
            entries.add(file.entry(Phase.FACT, "issued", one.step(), body));
            events.add(keptEvent(one.kept()));
        }
        entries.addAll(also);
        events.addAll(out);
        ports.store()
                .append(
                        entries,
                        events,
                        documents.stream().map(one -> one.kept().keepsake()).toList());
        ports.central().nudge();
    }

    /// So that any terminal can print it for its owner.
    private OutboundEvent keptEvent(Kept kept) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", kept.code());
        body.put("ownerRef", kept.ownerRef());
        body.put("kind", kept.template());
        body.put("body", kept.keepsake().body());
        if (LaidAside.is(kept.keepsake())) {
            body.put("until", LaidAside.lastDay(kept.keepsake()).toString());
        }
        return file.event("document.kept", 1, body);
    }

    private Optional<Kept> issuedBefore(String step) throws StoreException {
        for (var entry : ports.store().entries(file.id())) {
            if (entry.effect().equals("issued") && entry.key().equals(step)) {
                return ports.store()
                        .keepsake(EventJson.text(Json.read(entry.body()), "code"))
                        .map(Kept::of);
            }
        }
        return Optional.empty();
    }

    private Papers.Frame frame(String step, String template, Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("template", template);
        body.put("caseId", file.id());
        body.put("fields", signable(template, fields));
        Reply reply = ports.central().request("doc/issue", body, file.id() + ":" + step, ISSUE);
        if (reply instanceof Reply.Answer(Map<String, Object> issued)) {
            return new Papers.Frame(
                    file.id(),
                    file.journey().matter().name(),
                    EventJson.text(issued, "documentNo"),
                    EventJson.text(issued, "checkCode"),
                    EventJson.text(issued, "qr"),
                    Instant.parse(EventJson.text(issued, "issuedAt")),
                    file.language(),
                    false);
        }
        String local = "L-" + file.id().replace("-", "").substring(20) + "-" + step;
        return new Papers.Frame(
                file.id(),
                file.journey().matter().name(),
                local,
                "",
                "",
                ports.central().now(),
                file.language(),
                false);
    }

    /// Only the fields the template names are signed into the code; a page is covered by its hash.
    private Map<String, Object> signable(String template, Map<String, Object> fields) {
        Map<String, Object> signed = new LinkedHashMap<>(fields);
        signed.keySet().retainAll(ports.papers().signed(template));
        return signed;
    }

    /// Prints a document in this case's visit.
    Press.Result print(Kept kept) throws StoreException {
        return press().print(kept);
    }

    private Press press() {
        return new Press(ports, file.visit(), file.id());
    }

    /// A print intent without outcome after a power cut: paper may have come out.
    void closeOpenPrints() throws StoreException {
        for (var open : file.open(Press.PRINT)) {
            Press.cut(ports, open);
        }
    }

    private String ownerRef() throws StoreException {
        Optional<String> person = file.applicantRef();
        if (person.isPresent()) {
            return person.get();
        }
        return ports.store().entries(file.id()).stream()
                .filter(e -> e.effect().equals(Holds.EFFECT))
                .reduce((_, later) -> later)
                .map(hold -> ports.terminal().owners().bill(hold.key()))
                .orElse("case:" + file.id());
    }
}
