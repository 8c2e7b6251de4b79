package kiosk.matter.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.Ability;
import kiosk.matter.Assurance;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.ConsentItem;
import kiosk.matter.Divisions;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Piece;
import kiosk.matter.department.SampleDepartments;

/// Walks a journey with prepared answers over departments in memory; no devices.
public final class Player {

    public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    public static final String CASE = "01937f00-0000-7000-8000-000000000001";

    private final SampleDepartments departments;
    private final Map<String, Object> answers;
    private final List<Map<String, Object>> people;
    private Map<?, ?> editing = Map.of();
    private Journey journey;
    private Instant now = NOW;
    private final List<Page> pages = new ArrayList<>();

    public Player(
            Matter matter,
            Map<String, Map<String, Object>> dictionaries,
            SampleDepartments departments,
            Map<String, Object> answers,
            List<Map<String, Object>> people) {
        this.departments = departments;
        this.answers = answers;
        this.people = people;
        this.journey = matter.begin(facts(dictionaries));
    }

    public static JourneyFacts facts(Map<String, Map<String, Object>> dictionaries) {
        return new JourneyFacts(
                CASE,
                Map.of("id", "T-320582-0001", "outlet", "杨舍支行"),
                dictionaries,
                Set.of(IdWay.ID_CARD, IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS),
                ZoneId.of("Asia/Shanghai"),
                NOW,
                EnumSet.complementOf(EnumSet.of(Ability.VIDEO)));
    }

    public Journey journey() {
        return journey;
    }

    public List<Page> pages() {
        return pages;
    }

    /// Applies one event that must be accepted.
    public Player send(Event event) {
        Move move = journey.apply(event, now);
        if (!(move instanceof Move.Moved(Journey next))) {
            throw new AssertionError(event.getClass().getSimpleName() + " refused: " + move);
        }
        journey = next;
        return this;
    }

    /// Goes on until a page of this kind, the end, a stop, or a page that takes no answer.
    public Player until(Class<? extends Page> kind) {
        for (int i = 0; i < 60; i++) {
            Page page = journey.page();
            pages.add(page);
            if (kind.isInstance(page) || page instanceof Page.End || page instanceof Page.Stopped) {
                return this;
            }
            Move move = journey.apply(answer(page), now);
            if (!(move instanceof Move.Moved(Journey next))) {
                return this;
            }
            journey = next;
            now = now.plusSeconds(7);
        }
        throw new AssertionError("no end after 60 pages");
    }

    private Event answer(Page page) {
        String step = page.frame().step();
        return switch (page) {
            case Page.Identify identify -> identified(identify);
            case Page.Consent consent ->
                    new Event.Consented(
                            step,
                            new TreeSet<>(
                                    consent.items().stream().map(ConsentItem::call).toList()));
            case Page.Fetch fetch -> new Event.Fetched(step, fetched(fetch));
            case Page.Question question ->
                    new Event.Answered(
                            step,
                            Map.of(
                                    question.field(),
                                    answers.getOrDefault(
                                            question.field(), question.options().get(0).value())));
            case Page.Form form -> new Event.Answered(step, filled(form.fields()));
            case Page.Pick _, Page.Plot _ ->
                    new Event.Answered(step, Map.of("row", answers.getOrDefault("row", 0L)));
            case Page.Guide guide when guide.mustRead() ->
                    new Event.Answered(step, Map.of("read", true));
            case Page.Entries list -> entry(list);
            case Page.Place place -> new Event.Answered(step, placed(place));
            case Page.Deliver deliver -> new Event.Answered(step, delivered(deliver));
            case Page.Materials materials -> material(materials);
            case Page.HandIns handIns -> handedIn(handIns);
            case Page.Video _ ->
                    new Event.VideoEnded(step, Event.VideoEnded.Verdict.PASSED, "E1", List.of());
            case Page.Pay pay -> paid(pay);
            case Page.Sign sign when sign.toRead() ->
                    new Event.Answered(step, Map.of("read", true));
            case Page.Sign sign -> new Event.Signed(step, sign.signer(), "ab".repeat(32));
            case Page.Submit submit -> submitted(submit.call(), step);
            case Page.Wait _ -> waited(step);
            case Page.Print print -> new Event.Printed(step, "D1", print.template(), true);
            case Page.Rate _ -> new Event.Rated(step, 5, Set.of());
            default -> new Event.Answered(step, Map.of());
        };
    }

    private Event identified(Page.Identify page) {
        Map<String, Object> person = people.get(page.who().equals("applicant") ? 0 : 1);
        boolean high = page.level() == Assurance.L3;
        return new Event.Identified(
                page.frame().step(),
                page.who(),
                high ? IdWay.ID_CARD_STAFF_WITNESS : IdWay.ID_CARD,
                page.level(),
                person);
    }

    private Map<String, CallResult> fetched(Page.Fetch page) {
        Map<String, CallResult> results = new HashMap<>();
        for (CallRequest call : page.calls()) {
            results.put(call.id(), departments.call(call.operation(), call.in(), CASE, now));
        }
        return results;
    }

    /// Adds the entries of the answer one by one, then goes on.
    private Event entry(Page.Entries list) {
        int there = list.entries().size();
        if (answers.get(list.field()) instanceof List<?> wanted
                && there < wanted.size()
                && wanted.get(there) instanceof Map<?, ?> entry) {
            editing = entry;
            return new Event.EntryOpened(list.frame().step(), there);
        }
        editing = Map.of();
        return new Event.Answered(list.frame().step(), Map.of());
    }

    private Map<String, Object> placed(Page.Place place) {
        Map<String, Object> values = filled(place.street().stream().toList());
        Object code = answers.get(place.field());
        if (code == null) {
            String at = place.within();
            while (!place.divisions().children(at).isEmpty()
                    && Divisions.level(at) < place.depth()) {
                at = place.divisions().children(at).get(0);
            }
            code = at;
        }
        values.put(place.field(), code);
        return values;
    }

    private Map<String, Object> delivered(Page.Deliver page) {
        Object id = answers.getOrDefault("way", page.ways().get(0).id());
        Map<String, Object> values = new LinkedHashMap<>();
        page.ways().stream()
                .filter(way -> way.id().equals(id))
                .forEach(way -> values.putAll(filled(way.fields())));
        values.put("way", id);
        return values;
    }

    private Event material(Page.Materials page) {
        String step = page.frame().step();
        Map<String, Object> ways = new LinkedHashMap<>();
        for (Page.MaterialLine line : page.items()) {
            Object way = answers.getOrDefault(line.id(), line.way());
            boolean missing =
                    line.standing().state() == Page.MaterialStanding.State.MISSING
                            || !line.way().equals(way);
            if (missing && (way.equals("scan") || way.equals("upload"))) {
                String type = line.formats().contains("pdf") ? "application/pdf" : "image/jpeg";
                Piece piece = new Piece("ab".repeat(32), type, 1);
                return new Event.MaterialTaken(
                        step, line.id(), String.valueOf(way), List.of(piece));
            }
            ways.put(line.id(), way);
        }
        return new Event.Answered(step, ways);
    }

    private Event handedIn(Page.HandIns page) {
        String step = page.frame().step();
        for (Page.HandIn one : page.cases()) {
            if (one.result() == Page.HandIn.Result.OPEN) {
                return switch (submitted(one.call(), step)) {
                    case Event.SubmitRefused refused ->
                            new Event.CaseRefused(step, one.id(), refused.code(), refused.say());
                    case Event.Submitted taken ->
                            new Event.CaseAccepted(step, one.id(), taken.ack());
                    default -> throw new AssertionError("no answer to " + one.id());
                };
            }
        }
        return new Event.Answered(step, Map.of());
    }

    private Map<String, Object> filled(List<Page.Field> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Page.Field field : fields) {
            Object value =
                    editing.isEmpty() ? answers.get(field.name()) : editing.get(field.name());
            if (field.source().isEmpty() && (value != null || field.value().isPresent())) {
                values.put(field.name(), value != null ? value : field.value().orElseThrow());
            }
        }
        return values;
    }

    private Event paid(Page.Pay pay) {
        departments.call(pay.bill().reserve().operation(), pay.bill().reserve().in(), CASE, now);
        String method = String.valueOf(answers.getOrDefault("method", "ecny"));
        return new Event.Paid(
                pay.frame().step(),
                method,
                Map.of(
                        "flowNo", "F20261121000001",
                        "amountFen", pay.bill().amountFen(),
                        "paidAt", now.toString()));
    }

    private Event submitted(CallRequest call, String step) {
        return switch (departments.call(call.operation(), call.in(), CASE, now)) {
            case CallResult.Answered answered -> new Event.Submitted(step, answered.body());
            case CallResult.Refused refused ->
                    new Event.SubmitRefused(step, refused.code(), refused.say());
            case CallResult.Unavailable down -> throw new AssertionError(down.reason());
        };
    }

    private Event waited(String step) {
        List<SampleDepartments.News> news = departments.runDue(now.plusSeconds(10));
        return news.isEmpty()
                ? new Event.Waited(step, Map.of(), Event.Waited.Outcome.TIME_OVER)
                : new Event.Waited(step, news.get(0).body(), Event.Waited.Outcome.NEWS);
    }
}
