package kiosk.matter.language;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.IdWay;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.Value;

/// Reads one entry of `steps:`.
final class StepReader {

    private static final Map<String, IdWay> WAYS =
            Map.of(
                    "idCard", IdWay.ID_CARD,
                    "idCard+staffWitness", IdWay.ID_CARD_STAFF_WITNESS,
                    "idCard+smsCode", IdWay.ID_CARD_SMS_CODE,
                    "idCard+face", IdWay.ID_CARD_FACE,
                    "phoneQrFace", IdWay.PHONE_QR_FACE);

    private final StepContext context;
    private final Value value;
    private final String type;

    private StepReader(StepContext context, Value value, String type) {
        this.context = context;
        this.value = value;
        this.type = type;
    }

    static Step read(Value value, StepContext context) throws PackException {
        Value type = value.fields().need("type");
        String word = type.text();
        StepReader reader = new StepReader(context, value, word);
        Keys keys =
                Keys.step(word)
                        .orElseThrow(() ->
                                type.at()
                                        .refuse(
                                                "unknown step type '"
                                                        + word
                                                        + "'; known: "
                                                        + Keys.stepTypes()));
        Fields fields = value.fields(Keys.ofStep(keys));
        return switch (keys) {
            case STEP_NOTICE -> reader.notice(fields);
            case STEP_CHOOSE -> reader.choose(fields);
            case STEP_IDENTIFY -> reader.identify(fields);
            case STEP_CONSENT -> reader.consent(fields);
            case STEP_FETCH -> reader.fetch(fields);
            case STEP_FORM -> reader.form(fields);
            case STEP_LIST -> RecordReader.list(reader, fields, context);
            case STEP_PICK -> RecordReader.pick(reader, fields, context);
            case STEP_MAP -> RecordReader.map(reader, fields, context);
            case STEP_DIVISION, STEP_ADDRESS -> PlaceReader.place(reader, fields, context);
            case STEP_MATERIAL -> reader.material(fields);
            case STEP_COMPUTE -> reader.compute(fields);
            case STEP_REVIEW -> ActReader.review(reader, fields, context);
            case STEP_PAY -> ActReader.pay(reader, fields, context);
            case STEP_SIGN -> HandReader.sign(reader, fields, context);
            case STEP_SUBMIT -> HandReader.submit(reader, fields, context);
            case STEP_WAIT -> reader.waiting(fields);
            case STEP_VIDEO -> HandReader.video(reader, fields, context);
            case STEP_PRINT -> ActReader.print(reader, fields, context);
            case STEP_DELIVER -> HandReader.deliver(reader, fields, context);
            case STEP_RATE -> new Step.Rate(reader.head(fields, OfflineClass.LOCAL));
            case STEP_END -> ActReader.end(reader, fields, context);
            default -> throw type.at().refuse("unknown step type '" + type.text() + "'");
        };
    }

    Value value() {
        return value;
    }

    private Step notice(Fields fields) throws PackException {
        return new Step.Notice(head(fields, OfflineClass.LOCAL), fields.flag("mustRead", false));
    }

    Step.Head head(Fields fields, OfflineClass usual) throws PackException {
        Value id = fields.need("id");
        if (!id.text().matches("[a-z][A-Za-z0-9-]{0,30}")) {
            throw id.at().refuse("a step's id is a small letter, then letters and digits");
        }
        if (fields.find("title").isEmpty() && !StandardTexts.has(type)) {
            throw fields.at().refuse("the key 'title' is missing");
        }
        TextTemplate title = context.text(fields, "title", StandardTexts.title(type));
        List<Step.Goto> gotos = new ArrayList<>();
        for (Value item : fields.list("goto")) {
            Fields parts = item.fields(Keys.GOTO);
            gotos.add(
                    new Step.Goto(
                            context.expressions().condition(parts.need("when")),
                            parts.need("to").text()));
        }
        OfflineClass offline = usual;
        if (fields.find("offline").isPresent()) {
            offline = offlineWord(fields.need("offline"));
        }
        return new Step.Head(
                id.text(),
                value.at(),
                context.condition(fields, "when"),
                title,
                context.spoken(fields, title),
                gotos,
                offline);
    }

    private static OfflineClass offlineWord(Value word) throws PackException {
        for (OfflineClass found : OfflineClass.values()) {
            if (found.name().toLowerCase(Locale.ROOT).equals(word.text())) {
                return found;
            }
        }
        throw word.at().refuse("local, cached, queue or online expected");
    }

    private Step choose(Fields fields) throws PackException {
        MatterModel.DataRule rule = context.variable(fields.need("ask"));
        if (!(rule.type() instanceof ValueType.Choice)
                && !rule.type().equals(ValueType.Simple.BOOL)) {
            throw fields.need("ask").at().refuse("only an enum or a bool can be a question");
        }
        return new Step.Choose(
                head(fields, OfflineClass.LOCAL),
                rule.name(),
                context.text(fields, "help", StandardTexts.noWord()));
    }

    private Step identify(Fields fields) throws PackException {
        Value word = fields.need("level");
        Assurance level =
                switch (word.text()) {
                    case "L2" -> Assurance.L2;
                    case "L3" -> Assurance.L3;
                    default -> throw word.at().refuse("L2 or L3 expected");
                };
        List<IdWay> ways = new ArrayList<>();
        for (Value item : fields.need("ways").list()) {
            IdWay way = WAYS.get(item.text());
            if (way == null || way.reaches().compareTo(level) < 0) {
                throw item.at().refuse("'" + item.text() + "' does not reach " + level);
            }
            ways.add(way);
        }
        Optional<Step.Check> check = Optional.empty();
        if (fields.find("check").isPresent()) {
            Fields parts = fields.need("check").fields(Keys.CHECK);
            check =
                    Optional.of(
                            new Step.Check(
                                    context.expressions().condition(parts.need("expr")),
                                    context.text(parts.need("message"))));
        }
        String who = fields.text("who", "applicant");
        return new Step.Identify(head(fields, OfflineClass.LOCAL), who, level, ways, check);
    }

    private List<String> calls(Fields fields) throws PackException {
        List<String> calls = new ArrayList<>();
        for (Value item : fields.need("calls").list()) {
            if (!context.calls().containsKey(item.text())) {
                throw item.at().refuse("there is no call '" + item.text() + "'");
            }
            calls.add(item.text());
        }
        return calls;
    }

    private Step consent(Fields fields) throws PackException {
        Optional<Step.Refusal> refusal = Optional.empty();
        if (fields.find("refuse").isPresent()) {
            Fields parts = fields.need("refuse").fields(Keys.REFUSE);
            refusal =
                    Optional.of(
                            new Step.Refusal(
                                    parts.need("goto").text(), context.text(parts.need("say"))));
        }
        return new Step.Consent(
                head(fields, OfflineClass.LOCAL),
                calls(fields),
                context.text(fields.need("text")),
                refusal);
    }

    private Step fetch(Fields fields) throws PackException {
        return new Step.Fetch(head(fields, OfflineClass.ONLINE), calls(fields));
    }

    private Step form(Fields fields) throws PackException {
        List<Step.FieldRule> rules = new ArrayList<>();
        for (Value item : fields.need("fields").list()) {
            rules.add(FieldReader.read(item, context));
        }
        return new Step.Form(head(fields, OfflineClass.LOCAL), rules);
    }

    private Step material(Fields fields) throws PackException {
        for (Value item : fields.need("items").list()) {
            if (!context.materials().contains(item.text())) {
                throw item.at().refuse("there is no material '" + item.text() + "'");
            }
        }
        return new Step.Material(head(fields, OfflineClass.LOCAL), fields.texts("items"));
    }

    private Step compute(Fields fields) throws PackException {
        Map<String, Expression> set = new LinkedHashMap<>();
        Fields targets = fields.need("set").fields();
        for (String variable : targets.keys()) {
            Value source = targets.need(variable);
            MatterModel.DataRule rule = context.variable(variable, source);
            Expression expression = context.expressions().any(source);
            Expressions.requireType(expression, rule.type(), "must give " + rule.type().celName());
            set.put(variable, expression);
        }
        return new Step.Compute(head(fields, OfflineClass.LOCAL), set);
    }

    private Step waiting(Fields fields) throws PackException {
        Value most = fields.need("maxSec");
        if (most.integer() < 1 || most.integer() > 600) {
            throw most.at().refuse("1 to 600 seconds expected");
        }
        return new Step.Wait(
                head(fields, OfflineClass.ONLINE),
                context.expressions().condition(fields.need("until")),
                Duration.ofSeconds(most.integer()),
                fields.flag("leave", true));
    }

    static Set<String> words(Fields fields, String key, Set<String> known) throws PackException {
        for (Value item : fields.list(key)) {
            if (!known.contains(item.text())) {
                throw item.at().refuse("unknown word '" + item.text() + "'; known: " + known);
            }
        }
        return Set.copyOf(fields.texts(key));
    }
}
