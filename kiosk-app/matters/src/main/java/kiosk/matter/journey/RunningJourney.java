package kiosk.matter.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kiosk.matter.Bill;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Lack;
import kiosk.matter.Matter;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.SignatureMade;
import kiosk.matter.Texts;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.ValueType;
import kiosk.matter.cel.Variables;
import kiosk.matter.language.Step;
import org.jspecify.annotations.Nullable;

/// A journey as the sum of its events.
final class RunningJourney implements Journey {

    private final CompiledMatter matter;
    private final JourneyFacts facts;
    private final List<Event> events;
    private final Ledger ledger;
    private final Resumption resumption;
    private final Standing standing;

    RunningJourney(
            CompiledMatter matter,
            JourneyFacts facts,
            List<Event> events,
            Ledger ledger,
            Resumption resumption) {
        this.resumption = resumption;
        this.matter = matter;
        this.facts = facts;
        this.events = List.copyOf(events);
        this.ledger = ledger;
        this.standing = Walk.of(matter.model(), facts, ledger);
    }

    @Override
    public Matter matter() {
        return matter;
    }

    @Override
    public Page page() {
        return standing.page();
    }

    @Override
    public Move apply(Event event, Instant now) {
        List<Move.Problem> problems = new ArrayList<>(resumption.problems(event));
        problems.addAll(EventCheck.problems(event, standing, matter.model(), ledger));
        Optional<Ledger> next = problems.isEmpty() ? after(event, now) : Optional.empty();
        if (next.isEmpty()) {
            return new Move.Rejected(problems.isEmpty() ? List.of(EventCheck.notHere()) : problems);
        }
        return new Move.Moved(with(event, next.get(), resumption).settled(now));
    }

    private RunningJourney with(Event event, Ledger next, Resumption rest) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new RunningJourney(matter, facts, more, next, rest);
    }

    /// Applies what a draft kept for the steps reached now. An answer that is no longer complete
    /// only fills its page.
    RunningJourney settled(Instant now) {
        RunningJourney journey = this;
        while (true) {
            Optional<Draft.Saved> found = journey.resumption.next(journey.standing.step().id());
            if (found.isEmpty()) {
                return journey;
            }
            journey = journey.taken(found.get(), now);
        }
    }

    private RunningJourney taken(Draft.Saved saved, Instant now) {
        Resumption rest = resumption.without(saved);
        Event event = saved.event();
        if (event instanceof Event.Signed signed) {
            boolean same = saved.basis().equals(Drafting.digest(standing.basis()));
            return same && standing.page() instanceof Page.Sign
                    ? with(signed, signed(signed, saved.at()), rest)
                    : new RunningJourney(matter, facts, events, ledger, rest);
        }
        boolean fits = EventCheck.problems(event, standing, matter.model(), ledger).isEmpty();
        Optional<Ledger> next = fits ? after(event, now) : Optional.empty();
        if (next.isPresent()) {
            return with(event, next.get(), rest);
        }
        Ledger filled =
                event instanceof Event.Answered
                        ? ledger.with(event.step(), new Entry(event, now, "", true))
                        : ledger;
        return new RunningJourney(matter, facts, events, filled, rest);
    }

    private Optional<Ledger> after(Event event, Instant now) {
        return switch (event) {
            case Event.WentBack back when editing() -> entries(back.step(), e -> e.opened(-1));
            case Event.WentBack _ -> Turns.backTarget(standing.path(), ledger).map(this::backTo);
            case Event.EntryOpened opened -> entries(opened.step(), e -> e.opened(opened.index()));
            case Event.EntryRemoved gone -> entries(gone.step(), e -> e.without(gone.index()));
            case Event.Answered answered when standing.page() instanceof Page.Sign page ->
                    Optional.of(
                            ledger.working(
                                    answered.step(),
                                    signatures(answered.step())
                                            .readBy(page.signer(), standing.basis())));
            case Event.Answered answered when editing() ->
                    entries(answered.step(), e -> e.filled(answered.values()));
            case Event.MaterialTaken taken ->
                    Optional.of(
                            ledger.working(
                                    taken.step(),
                                    taken().with(
                                                    taken.material(),
                                                    new Work.Files(taken.way(), taken.pieces()))));
            case Event.MaterialDropped dropped ->
                    Optional.of(
                            ledger.working(dropped.step(), taken().without(dropped.material())));
            case Event.CaseAccepted one ->
                    outcome(one.id(), new Work.Outcome(true, one.ack(), "", Texts.same("")));
            case Event.CaseRefused one ->
                    outcome(one.id(), new Work.Outcome(false, Map.of(), one.code(), one.say()));
            case Event.Signed signed -> Optional.of(signed(signed, now));
            case Event.WentTo to -> Optional.of(ledger.opened(to.target()));
            case Event.PayAttemptFailed _ -> Optional.of(ledger.failedAttempt());
            case Event.Waited waited -> Optional.of(put(waited, now).heard(waited.news()));
            default -> Optional.of(put(event, now));
        };
    }

    private boolean editing() {
        return standing.page() instanceof Page.Form && standing.step() instanceof Step.Entries;
    }

    private Optional<Ledger> entries(String step, UnaryOperator<Work.Entries> change) {
        if (!(standing.step() instanceof Step.Entries list)) {
            return Optional.empty();
        }
        Work.Entries now = new EntryList(list, matter.model(), ledger, standing.known()).work();
        return Optional.of(ledger.working(step, change.apply(now)));
    }

    private Work.Taken taken() {
        return ledger.work(standing.step().id(), Work.Taken.class)
                .orElseGet(() -> new Work.Taken(Map.of()));
    }

    private Optional<Ledger> outcome(String id, Work.Outcome outcome) {
        String step = standing.step().id();
        Work.Outcomes all =
                ledger.work(step, Work.Outcomes.class).orElseGet(() -> new Work.Outcomes(Map.of()));
        return Optional.of(ledger.working(step, all.with(id, outcome)));
    }

    private Work.Signatures signatures(String step) {
        return ledger.work(step, Work.Signatures.class)
                .orElseGet(() -> new Work.Signatures(List.of(), Map.of()));
    }

    /// A signature under another text than the one before begins anew.
    private Ledger signed(Event.Signed event, Instant now) {
        List<SignatureMade> before =
                standing.step() instanceof Step.Sign sign
                        ? Signing.made(sign, ledger, standing.basis())
                        : List.of();
        SignatureMade made =
                new SignatureMade(event.step(), event.signer(), event.documentHash(), now);
        Work.Signatures all = new Work.Signatures(before, signatures(event.step()).read());
        return put(event, now).working(event.step(), all.with(made));
    }

    private Ledger put(Event event, Instant now) {
        return ledger.with(event.step(), new Entry(event, now, standing.basis(), false));
    }

    /// From a stop, the calls made since are asked again: their answers were the reason.
    private Ledger backTo(String target) {
        Ledger next = ledger.opened(target);
        if (standing.page() instanceof Page.Stopped) {
            boolean after = false;
            for (Step step : standing.path()) {
                if (after && step instanceof Step.Fetch) {
                    next = next.without(step.id());
                }
                after = after || step.id().equals(target);
            }
        }
        return next;
    }

    @Override
    public boolean walletAllows(Bill.Method method, Map<String, Object> wallet) {
        Variables both =
                name ->
                        name.startsWith("wallet.")
                                ? JsonValues.toCel(
                                        ValueType.Simple.MONEY,
                                        wallet.get(name.substring("wallet.".length())))
                                : standing.known().find(name);
        return matter.model().steps().stream()
                .filter(Step.Pay.class::isInstance)
                .flatMap(step -> ((Step.Pay) step).methods().stream())
                .filter(known -> known.id().equals(method.id()))
                .findFirst()
                .flatMap(Step.Method::precheck)
                .flatMap(precheck -> precheck.holds(both, standing.known()))
                .orElse(true); // no rule, or a wallet without that limit
    }

    @Override
    public List<Lack> lacks() {
        return new Lacks(matter.model(), ledger, standing.known()).all();
    }

    @Override
    public Optional<Draft> draft(UnaryOperator<String> ref, Instant now) {
        return new Drafting(matter.model(), ledger, standing)
                .draft(matter, facts.caseId(), ref, now);
    }

    @Override
    public Optional<CoSigning> cosigning(String signer, UnaryOperator<String> ref) {
        if (!(standing.step() instanceof Step.Sign step)
                || !(standing.page() instanceof Page.Sign page)
                || page.elsewhereTill().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(step.idNos().get(signer))
                .flatMap(source -> standing.known().value(source))
                .map(idNo ->
                        new CoSigning(
                                matter.id(),
                                matter.pack(),
                                matter.version(),
                                facts.caseId(),
                                step.id(),
                                signer,
                                ref.apply(String.valueOf(idNo)),
                                page.documentName(),
                                page.documentText(),
                                step.template(),
                                Drafting.digest(standing.basis()),
                                page.elsewhereTill().get()));
    }

    @Override
    public boolean committed() {
        return Turns.committed(ledger);
    }

    @Override
    public List<SignatureMade> signatures() {
        return Signing.all(standing, ledger);
    }

    @Override
    public List<Event> events() {
        return events;
    }

    @Override
    public Map<String, Object> variables() {
        return standing.known().tree();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunningJourney journey
                && matter.id().equals(journey.matter.id())
                && matter.version().equals(journey.matter.version())
                && matter.pack().equals(journey.matter.pack())
                && facts.equals(journey.facts)
                && events.equals(journey.events)
                && ledger.equals(journey.ledger);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matter.id(), matter.version(), facts, events);
    }

    /// Step and count of events only: answers are personal.
    @Override
    public String toString() {
        return matter.id() + " at " + standing.step().id() + " after " + events.size() + " events";
    }
}
