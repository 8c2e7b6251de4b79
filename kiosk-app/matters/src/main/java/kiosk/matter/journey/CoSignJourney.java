package kiosk.matter.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kiosk.matter.Assurance;
import kiosk.matter.Bill;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Lack;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.SignatureMade;
import kiosk.matter.Texts;

/// Identify and sign for a case that waits elsewhere.
record CoSignJourney(
        CompiledMatter matter,
        CoSigning asked,
        JourneyFacts facts,
        UnaryOperator<String> ref,
        List<Event> events)
        implements Journey {

    private static final String WHO = "identify";
    private static final String END = "end";

    CoSignJourney {
        events = List.copyOf(events);
    }

    private Page.Frame frame(String step, int number, Texts title) {
        return new Page.Frame(step, matter.name(), title, number, 2, false, title);
    }

    @Override
    public Page page() {
        List<IdWay> ways =
                Arrays.stream(IdWay.values())
                        .filter(way -> facts.ways().contains(way))
                        .filter(way -> way.reaches().compareTo(Assurance.L3) >= 0)
                        .toList();
        return switch (events.size()) {
            case 0 ->
                    new Page.Identify(
                            frame(WHO, 1, Texts.of("请出示身份证", "Show your ID card")),
                            "applicant",
                            Assurance.L3,
                            ways);
            case 1, 2 -> document(events.size() == 1);
            default ->
                    new Page.End(
                            frame(END, 2, Texts.of("已签名", "Signed")),
                            Set.of("idCard"),
                            Texts.of("申请人可以继续办理了。", "The applicant can go on now."),
                            List.of());
        };
    }

    /// Who did not see the case begin reads its text to the end before signing.
    private Page document(boolean toRead) {
        return new Page.Sign(
                frame(asked.step(), 2, Texts.of("请签名", "Please sign")),
                asked.documentName(),
                asked.documentText(),
                asked.template(),
                asked.signer(),
                toRead,
                List.of(new Page.Signatory(asked.signer(), Texts.same(""), true, false)),
                Optional.empty());
    }

    @Override
    public Move apply(Event event, Instant now) {
        boolean fits =
                switch (event) {
                    case Event.Identified who ->
                            events.isEmpty()
                                    && who.step().equals(WHO)
                                    && who.level().compareTo(Assurance.L3) >= 0;
                    case Event.Answered read ->
                            events.size() == 1
                                    && read.step().equals(asked.step())
                                    && Boolean.TRUE.equals(read.values().get("read"));
                    case Event.Signed signed ->
                            events.size() == 2
                                    && signed.step().equals(asked.step())
                                    && signed.signer().equals(asked.signer())
                                    && signed.documentHash().matches("[0-9a-f]{64}");
                    default -> false;
                };
        if (!fits) {
            return new Move.Rejected(List.of(EventCheck.notHere()));
        }
        if (event instanceof Event.Identified who
                && !ref.apply(String.valueOf(who.facts().get("idNo"))).equals(asked.personRef())) {
            return new Move.Rejected(
                    List.of(
                            new Move.Problem(
                                    "", Texts.of("请使用签名人本人的证件", "Use the signer's own card"))));
        }
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Move.Moved(new CoSignJourney(matter, asked, facts, ref, more));
    }

    @Override
    public boolean walletAllows(Bill.Method method, Map<String, Object> wallet) {
        return false;
    }

    @Override
    public List<Lack> lacks() {
        return List.of();
    }

    @Override
    public Optional<Draft> draft(UnaryOperator<String> others, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<CoSigning> cosigning(String signer, UnaryOperator<String> others) {
        return Optional.empty();
    }

    @Override
    public List<SignatureMade> signatures() {
        return List.of();
    }

    @Override
    public boolean committed() {
        return events.size() > 2;
    }

    @Override
    public Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("case", Map.of("id", asked.caseId()));
        if (!events.isEmpty() && events.get(0) instanceof Event.Identified who) {
            variables.put("applicant", who.facts());
        }
        return variables;
    }

    /// Answers are personal.
    @Override
    public String toString() {
        return matter.id() + " signing after " + events.size() + " events";
    }
}
