package kiosk.matter.journey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kiosk.matter.Ability;
import kiosk.matter.CallRequest;
import kiosk.matter.ConsentItem;
import kiosk.matter.IdWay;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Fills the page of a step with what is known.
final class Pages {

    private final MatterModel model;
    private final Ledger ledger;
    private final Known known;
    private final List<Step> path;

    Pages(MatterModel model, Ledger ledger, Known known, List<Step> path) {
        this.model = model;
        this.ledger = ledger;
        this.known = known;
        this.path = path;
    }

    Page page(Step step) {
        return switch (step) {
            case Step.Notice notice -> guide(notice);
            case Step.Choose choose -> question(choose);
            case Step.Identify identify ->
                    new Page.Identify(
                            frame(step), identify.who(), identify.level(), ways(identify));
            case Step.Consent consent -> consent(consent);
            case Step.Fetch fetch -> fetch(fetch);
            case Step.Form form ->
                    new Page.Form(
                            frame(step),
                            fields().of(Fieldset.of(form.fields(), model), kept(step)));
            case Step.Entries list -> entries(list);
            case Step.Pick pick ->
                    new Page.Pick(
                            frame(step),
                            pick.records().columns(),
                            Choices.rows(pick.records(), known));
            case Step.Plot plot -> plot(plot);
            case Step.Place place -> place(place);
            case Step.Deliver deliver -> deliver(deliver);
            case Step.Material material ->
                    new Page.Materials(
                            frame(step),
                            MaterialState.of(material, model, ledger, known)
                                    .lines(material, kept(step)));
            case Step.Compute _ -> throw new IllegalStateException("a computation has no page");
            case Step.Review review -> review(review);
            case Step.Pay pay ->
                    new Page.Pay(frame(step), Bills.of(pay, known), ledger.attempts() + 1);
            case Step.Sign sign -> sign(sign);
            case Step.Bundle bundle -> Bundles.page(frame(step), bundle, ledger, known);
            case Step.Video video ->
                    new Page.Video(
                            frame(step),
                            video.queue(),
                            known.fill(video.purpose()),
                            video.stills(),
                            video.most());
            case Step.Submit submit ->
                    new Page.Submit(frame(step), Bills.must(submit.call(), known));
            case Step.Wait wait -> new Page.Wait(frame(step), wait.most(), wait.mayLeave());
            case Step.Print print -> print(print);
            case Step.Rate _ -> new Page.Rate(frame(step), model.guide().ratingReasons());
            case Step.End end -> new Page.End(frame(step), end.take(), ending(end), recommended(_ -> true));
        };
    }

    Page.Stopped stopped(Step step, String code, Texts reason, Texts remedy) {
        Page.Frame frame = frame(step);
        Texts title = Texts.of("暂时不能办理", "We cannot go on");
        return new Page.Stopped(
                new Page.Frame(
                        frame.step(),
                        frame.matterName(),
                        title,
                        frame.number(),
                        frame.number(),
                        frame.backAllowed(),
                        reason),
                code,
                reason,
                remedy,
                billKey(),
                new Lacks(model, ledger, known).all(),
                recommended(rule -> rule.when().isPresent()));
    }

    private Optional<String> billKey() {
        return model.steps().stream()
                .filter(Step.Pay.class::isInstance)
                .map(Step.Pay.class::cast)
                .findFirst()
                .flatMap(pay -> known.value(pay.billKey()))
                .map(String::valueOf);
    }

    Page.Frame frame(Step step) {
        int number = (int) path.stream().filter(Pages::visible).count();
        boolean last = step instanceof Step.End;
        Texts title = known.fill(step.head().title());
        Texts speech = known.fill(step.head().speech());
        return new Page.Frame(
                step.id(),
                model.head().name(),
                title,
                Math.max(1, number),
                Math.max(1, number) + (last ? 0 : ahead(step)),
                !last && Turns.backTarget(path, ledger).isPresent(),
                known.note().filter(_ -> !last).orElse(speech));
    }

    /// How many visible steps lie ahead, as far as can be told now.
    private int ahead(Step step) {
        int count = 0;
        boolean after = false;
        for (Step other : model.steps()) {
            if (after && visible(other) && known.holds(other.head().when())) {
                boolean sourced =
                        other instanceof Step.Choose choose
                                && known.sourceOf(choose.field()).isPresent();
                count += sourced ? 0 : 1;
            }
            after = after || other.id().equals(step.id());
        }
        return count;
    }

    private static boolean visible(Step step) {
        return !(step instanceof Step.Compute
                || step instanceof Step.Fetch
                || step instanceof Step.End);
    }

    private FieldPages fields() {
        return new FieldPages(known);
    }

    private Map<String, Object> kept(Step step) {
        return ledger.entry(step.id()).map(Walk::answers).orElse(Map.of());
    }

    private Page entries(Step.Entries step) {
        EntryList list = new EntryList(step, model, ledger, known);
        Page.Frame frame = frame(step);
        if (list.work().editing() < 0) {
            return list.page(frame);
        }
        Page.Frame inside =
                new Page.Frame(
                        frame.step(),
                        frame.matterName(),
                        list.editingTitle(),
                        frame.number(),
                        frame.of(),
                        true,
                        frame.speech());
        return new Page.Form(inside, fields().of(list.fields(), list.editing()));
    }

    private Page plot(Step.Plot step) {
        List<Map<String, Object>> rows = Choices.rows(step.records(), known);
        List<Texts> closed = Choices.closed(step, known);
        if (!known.facts().abilities().contains(Ability.MAP)) {
            return new Page.Pick(frame(step), step.records().columns(), rows);
        }
        return new Page.Plot(
                frame(step), step.layer(), step.shape(), step.records().columns(), rows, closed);
    }

    private Page place(Step.Place step) {
        Optional<String> chosen =
                Optional.ofNullable(kept(step).get(step.field()))
                        .or(() -> known.find("data." + step.field()))
                        .map(String::valueOf);
        return new Page.Place(
                frame(step),
                step.field(),
                Places.divisions(known),
                Places.within(step, known),
                step.depth(),
                chosen,
                known.fill(step.help()),
                fields().of(Places.street(step, model), kept(step)).stream().findFirst());
    }

    private Page deliver(Step.Deliver step) {
        List<Page.Delivery> ways =
                Deliveries.open(step, known).stream()
                        .map(way ->
                                new Page.Delivery(
                                        way.id(),
                                        way.name(),
                                        known.fill(way.note()),
                                        known.fen(way.fee()),
                                        Deliveries.by(way, known),
                                        fields().of(Fieldset.of(way.fields(), model), kept(step))))
                        .toList();
        Optional<String> chosen = Optional.ofNullable(kept(step).get("way")).map(String::valueOf);
        return new Page.Deliver(frame(step), known.fill(step.what()), ways, chosen);
    }

    private Page sign(Step.Sign step) {
        Texts name = known.fill(step.name());
        Texts text = known.fill(step.text());
        Object basis = List.of(name, text);
        List<Page.Signatory> signatories =
                Signing.signatories(step, Signing.made(step, ledger, basis), known);
        String signer = Signing.next(signatories).orElse("applicant");
        return new Page.Sign(
                frame(step),
                name,
                text,
                step.template(),
                signer,
                Signing.here(signer, known) && Signing.toRead(step, ledger, basis, signer),
                signatories,
                step.elsewhere() && step.signers().size() > 1
                        ? Optional.of(known.today().plusDays(step.days()))
                        : Optional.empty());
    }

    private Page guide(Step.Notice step) {
        return new GuidePage(model).of(step, frame(step));
    }

    private List<Page.Recommendation> recommended(Predicate<MatterModel.Recommend> rules) {
        return model.policy().recommendations().stream()
                .filter(rules)
                .filter(rule -> known.holds(rule.when()))
                .map(rule -> new Page.Recommendation(rule.matter(), known.fill(rule.why())))
                .toList();
    }

    private Page question(Step.Choose step) {
        ValueType type = model.scope().type(step.field()).orElse(ValueType.Simple.ANY);
        Optional<String> chosen =
                ledger.entry(step.id())
                        .map(Walk::answers)
                        .map(values -> values.get(step.field()))
                        .or(() -> known.find("data." + step.field()))
                        .map(String::valueOf);
        return new Page.Question(
                frame(step), step.field(), known.fill(step.help()), Choices.options(type), chosen);
    }

    List<IdWay> ways(Step.Identify step) {
        return step.ways().stream().filter(known.facts().ways()::contains).toList();
    }

    private Page consent(Step.Consent step) {
        List<ConsentItem> items =
                Calls.applicable(step.calls(), model, known).stream()
                        .map(rule ->
                                new ConsentItem(
                                        rule.id(),
                                        rule.department(),
                                        rule.data(),
                                        rule.purpose(),
                                        rule.certificate()
                                                .flatMap(_ -> Calls.request(rule, known)),
                                        Texts.same("")))
                        .toList();
        return new Page.Consent(frame(step), known.fill(step.text()), items);
    }

    private Page fetch(Step.Fetch step) {
        List<CallRequest> due = Calls.due(step, model, known);
        Set<Texts> departments = new LinkedHashSet<>();
        for (Step.CallRule rule : Calls.applicable(step.calls(), model, known)) {
            departments.add(rule.department());
        }
        return new Page.Fetch(frame(step), due, List.copyOf(departments));
    }

    Page.Review review(Step.Review step) {
        return new ReviewPages(model, known, path).of(step, frame(step));
    }

    private Page print(Step.Print step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("matter", model.head().name().in(Texts.BASE));
        fields.put("matterEn", model.head().name().in("en"));
        fields.put("consult", model.guide().consult());
        fields.put("complaint", model.guide().complaint());
        fields.put("caseId", known.facts().caseId());
        fields.put("printedDate", known.today().toString());
        fields.putAll(Bundles.lines(path, ledger, known));
        known.find("kiosk.outlet").ifPresent(outlet -> fields.put("outlet", outlet));
        known.find("kiosk.id").ifPresent(id -> fields.put("terminal", id));
        step.fields()
                .forEach((name, source) ->
                        known.value(source)
                                .map(JsonValues::toJson)
                                .ifPresent(value -> fields.put(name, value)));
        return new Page.Print(
                frame(step), step.template(), step.tray(), fields, step.alternatives());
    }

    private Texts ending(Step.End step) {
        return known.note()
                .orElseGet(() ->
                        step.endings().stream()
                                .filter(ending -> known.holds(ending.when()))
                                .findFirst()
                                .map(ending -> known.fill(ending.text()))
                                .orElse(Texts.same("")));
    }
}
