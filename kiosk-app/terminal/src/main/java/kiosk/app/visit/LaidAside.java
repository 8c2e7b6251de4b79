package kiosk.app.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.StoreException;

/// Cases laid aside, kept like papers of their owner: found with the owner's card at any terminal.
/// What somebody else must sign is kept the same way for that person, and the signature under the
/// code of the slip that asked for it.
///
/// Thread rule: blocking.
final class LaidAside {
    private static final String DRAFT = "draft-slip";
    private static final String COSIGN = "cosign-slip";
    private static final String SIGNATURE = "signature";

    /// Kinds that have a last day.
    static final List<String> KINDS = List.of(DRAFT, COSIGN, SIGNATURE);

    private static final String SIGNED = "-S";
    private static final String UNTIL = "until";
    private static final String HELD = "held";
    private static final String WAITS_FOR = "waitsFor";

    /// A signature is needed as long as the draft it was made for.
    private static final String DRAFT_UNTIL = "keepUntil";

    private final Ports ports;

    LaidAside(Ports ports) {
        this.ports = ports;
    }

    static boolean is(Keepsake keepsake) {
        return Set.of(DRAFT, COSIGN, SIGNATURE).contains(keepsake.kind());
    }

    /// The last day of a case laid aside, or of a signature asked for or made.
    static LocalDate lastDay(Keepsake keepsake) {
        if (keepsake.kind().equals(SIGNATURE)) {
            Object until = Json.read(keepsake.body()).get(UNTIL);
            return until == null ? LocalDate.MAX : LocalDate.parse(until.toString());
        }
        return LocalDate.parse(EventJson.text(Kept.of(keepsake).fields(), UNTIL));
    }

    /// Codes of all that goes when this goes: with a draft, the signature made for it.
    static List<String> goTogether(Keepsake keepsake) {
        String slip = keepsake.kind().equals(DRAFT) ? waitsFor(held(Kept.of(keepsake))) : "";
        return slip.isEmpty()
                ? List.of(keepsake.checkCode())
                : List.of(keepsake.checkCode(), slip + SIGNED);
    }

    /// What was kept.
    ///
    /// @param slip the paper: for the owner, or for who must sign
    record Put(Kept slip, LocalDate until) {}

    /// Lays the case aside; with a signer, asks for that signature elsewhere too.
    ///
    /// @return empty where the matter or its page does not allow that
    Optional<Put> put(CaseFile file, Optional<String> signer) throws StoreException {
        UnaryOperator<String> ref = ports.terminal().owners()::person;
        Optional<Draft> draft = file.journey().draft(ref, ports.central().now());
        Optional<CoSigning> asked = signer.flatMap(who -> file.journey().cosigning(who, ref));
        if (draft.isEmpty() || (signer.isPresent() && asked.isEmpty())) {
            return Optional.empty();
        }
        Map<String, Object> held = new LinkedHashMap<>(DraftJson.write(draft.get()));
        if (asked.isEmpty()) {
            LocalDate until = draft.get().keepUntil();
            Kept own = keep(file, held, until, List.of(), "laid-aside");
            return Optional.of(new Put(own, until));
        }
        CoSigning sign = asked.get();
        Printery.Issued slip = slip(file, sign, draft.get().keepUntil());
        held.put(WAITS_FOR, slip.kept().code());
        keep(file, held, draft.get().keepUntil(), List.of(slip), "waits-for-signature");
        return Optional.of(new Put(slip.kept(), sign.till()));
    }

    private static String step(CaseFile file) {
        return file.journey().page().frame().step() + "-" + file.opening();
    }

    /// What the signer finds with their own card; it counts once the draft is kept with it.
    private static Printery.Issued slip(CaseFile file, CoSigning sign, LocalDate draftUntil) {
        Map<String, Object> words = words(file, sign.till());
        words.put("document", sign.documentName().in(Texts.BASE));
        words.put("documentEn", sign.documentName().in("en"));
        Map<String, Object> held = new LinkedHashMap<>(DraftJson.write(sign));
        held.put(DRAFT_UNTIL, draftUntil.toString());
        words.put(HELD, held);
        return new Printery(file).made(step(file) + "-sign", COSIGN, words, sign.personRef());
    }

    /// The draft, the slip that asks for a signature and the end of the case here are one
    /// transaction: no slip without its draft, no draft of a case that still runs.
    private static Kept keep(
            CaseFile file,
            Map<String, Object> held,
            LocalDate until,
            List<Printery.Issued> slips,
            String how)
            throws StoreException {
        Printery printery = new Printery(file);
        Map<String, Object> words = words(file, until);
        words.put(HELD, held);
        Printery.Issued own =
                printery.made(
                        step(file) + "-draft", DRAFT, words, file.applicantRef().orElseThrow());
        List<Printery.Issued> all = new ArrayList<>(slips);
        all.add(own);
        printery.keep(all, List.of(file.closing(how)), List.of(file.closed(how)));
        return own.kept();
    }

    private static Map<String, Object> words(CaseFile file, LocalDate until) {
        Texts matter = file.journey().matter().name();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("matter", matter.in(Texts.BASE));
        words.put("matterEn", matter.in("en"));
        words.put(UNTIL, until.toString());
        return words;
    }

    /// Lines for what is kept of this owner and can be taken up; the newest of each case.
    List<Scene.OwnedItem> open(List<Keepsake> kept) throws StoreException {
        List<Scene.OwnedItem> items = new ArrayList<>();
        Set<String> cases = new HashSet<>();
        for (Keepsake keepsake : kept) {
            boolean mine = Set.of(DRAFT, COSIGN).contains(keepsake.kind());
            if (mine && cases.add(keepsake.kind() + keepsake.caseId())) {
                item(keepsake).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<Scene.OwnedItem> item(Keepsake keepsake) throws StoreException {
        Kept paper = Kept.of(keepsake);
        Map<String, Object> held = held(paper);
        boolean toSign = keepsake.kind().equals(COSIGN);
        LocalDate until = LocalDate.parse(EventJson.text(held, toSign ? "till" : "keepUntil"));
        LocalDate today = LocalDate.ofInstant(ports.central().now(), ports.terminal().zone());
        boolean signed = signature(toSign ? paper.code() : waitsFor(held)).isPresent();
        boolean gone =
                today.isAfter(until)
                        || matter(held).isEmpty()
                        || (toSign && signed)
                        || handedIn(keepsake.caseId());
        if (gone) {
            return Optional.empty();
        }
        boolean waits = !toSign && !waitsFor(held).isEmpty() && !signed;
        return Optional.of(
                new Scene.OwnedItem(
                                keepsake.caseId(),
                                paper.name(),
                                toSign ? toSign(until) : waits ? waits(until) : half(until),
                                paper.code(),
                                false)
                        .with(toSign ? Scene.TakeUp.SIGN : Scene.TakeUp.CONTINUE));
    }

    private static Texts toSign(LocalDate until) {
        return Texts.of("请您签署，" + until + " 前有效", "Please sign, by " + until);
    }

    private static Texts waits(LocalDate until) {
        return Texts.of("待共有人签署，保留到 " + until, "Waits for a signature, kept until " + until);
    }

    private static Texts half(LocalDate until) {
        return Texts.of("办到一半，保留到 " + until, "Half done, kept until " + until);
    }

    private boolean handedIn(String caseId) throws StoreException {
        return ports.store().entries(caseId).stream()
                .filter(e -> e.phase() == Phase.INTENT)
                .anyMatch(e ->
                        e.effect().equals(Submissions.SUBMIT) || e.effect().equals(Holds.EFFECT));
    }

    private static Map<String, Object> held(Kept paper) {
        return EventJson.object(paper.fields(), HELD);
    }

    private static String waitsFor(Map<String, Object> held) {
        return held.get(WAITS_FOR) instanceof String code ? code : "";
    }

    private Optional<Matter> matter(Map<String, Object> held) {
        return ports.content()
                .catalogue()
                .byId(EventJson.text(held, "matter"))
                .filter(m -> m.version().equals(held.get("version")))
                .filter(m -> m.pack().equals(DraftJson.pack(held)));
    }

    /// The signature made for a slip, if it was.
    private Optional<Draft.Saved> signature(String code) throws StoreException {
        return code.isEmpty()
                ? Optional.empty()
                : new Archive(ports)
                        .keepsake(code + SIGNED)
                        .map(kept -> DraftJson.saved(Json.read(kept.body())));
    }

    /// Takes up what is kept under this code, with the signature made meanwhile.
    Optional<CaseFile> takeUp(String code, CaseFile.At at) throws StoreException {
        Optional<Keepsake> keepsake = new Archive(ports).keepsake(code).filter(LaidAside::is);
        if (keepsake.isEmpty() || keepsake.get().kind().equals(SIGNATURE)) {
            return Optional.empty();
        }
        Map<String, Object> held = held(Kept.of(keepsake.get()));
        Optional<Matter> matter = matter(held);
        if (matter.isEmpty()) {
            return Optional.empty();
        }
        if (keepsake.get().kind().equals(COSIGN)) {
            CaseFile.Slip slip = new CaseFile.Slip(code, held);
            return Optional.of(CaseFile.cosign(ports, at, matter.get(), slip));
        }
        Draft draft = DraftJson.read(held);
        Optional<Draft.Saved> signature = signature(waitsFor(held));
        Draft whole = signature.isPresent() ? draft.with(signature.get()) : draft;
        return Optional.of(CaseFile.resume(ports, at, matter.get(), whole));
    }

    /// The slip that asked for a signature in this case; empty for an ordinary case.
    static Optional<CaseFile.Slip> asked(CaseFile file) throws StoreException {
        for (JournalEntry entry : file.ports().store().entries(file.id())) {
            Map<String, Object> body =
                    entry.effect().equals(CaseFile.CASE) ? Json.read(entry.body()) : Map.of();
            if (body.get("code") instanceof String code && body.containsKey("cosign")) {
                return Optional.of(new CaseFile.Slip(code, EventJson.object(body, "cosign")));
            }
        }
        return Optional.empty();
    }

    /// Keeps a signature made here for a case elsewhere, under the slip's code and as long as the
    /// draft that waits for it. The slip stands in this case: nobody need be asked for it again.
    void signed(CaseFile file, CaseFile.Slip slip, Event.Signed event) throws StoreException {
        CoSigning asked = DraftJson.asked(slip.held());
        Object draftUntil = slip.held().get(DRAFT_UNTIL);
        String until = draftUntil == null ? asked.till().toString() : draftUntil.toString();
        Draft.Saved saved = asked.signed(event.documentHash(), ports.central().now());
        Map<String, Object> held = new LinkedHashMap<>(DraftJson.write(saved));
        held.put(UNTIL, until);
        String body = Json.write(held);
        String owner = "sign:" + slip.code();
        String key = slip.code() + SIGNED;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", key);
        out.put("ownerRef", owner);
        out.put("kind", SIGNATURE);
        out.put("body", body);
        out.put(UNTIL, until);
        Keepsake keepsake = new Keepsake(owner, asked.caseId(), key, SIGNATURE, body, true);
        OutboundEvent kept = file.event("document.kept", asked.caseId(), 1, out);
        ports.store().append(List.of(), List.of(kept), List.of(keepsake));
        ports.central().nudge();
    }
}
