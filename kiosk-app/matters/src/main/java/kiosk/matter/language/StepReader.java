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
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads one entry of `steps:`.
final class StepReader {

    private static final List<String> COMMON =
            List.of("id", "type", "when", "title", "speech", "goto", "offline");
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
        StepReader reader = new StepReader(context, value, type.text());
        return switch (type.text()) {
            case "notice" -> new Step.Notice(reader.head(reader.fields(), OfflineClass.LOCAL));
            case "choose" -> reader.choose(reader.fields("ask", "help"));
            case "identify" -> reader.identify(reader.fields("level", "ways", "who", "check"));
            case "consent" -> reader.consent(reader.fields("calls", "text", "refuse"));
            case "fetch" -> reader.fetch(reader.fields("calls"));
            case "form" -> reader.form(reader.fields("fields"));
            case "pick" -> reader.pick(reader.fields("source", "columns", "into", "empty"));
            case "material" -> reader.material(reader.fields("items"));
            case "compute" -> reader.compute(reader.fields("set"));
            case "review" ->
                    ActReader.review(
                            reader, reader.fields("rows", "amount", "warn", "whatNext"), context);
            case "pay" ->
                    ActReader.pay(
                            reader,
                            reader.fields("bill", "methods", "reserve", "release"),
                            context);
            case "sign" ->
                    ActReader.sign(
                            reader,
                            reader.fields("document", "text", "template", "signer"),
                            context);
            case "submit" ->
                    ActReader.submit(
                            reader,
                            reader.fields("to", "in", "key", "timeoutMs", "remedy"),
                            context);
            case "wait" -> reader.waiting(reader.fields("until", "maxSec", "leave"));
            case "print" ->
                    ActReader.print(
                            reader, reader.fields("template", "tray", "fields", "alt"), context);
            case "rate" -> new Step.Rate(reader.head(reader.fields(), OfflineClass.LOCAL));
            case "end" -> ActReader.end(reader, reader.fields("take", "say"), context);
            default -> throw type.at().refuse("unknown step type '" + type.text() + "'");
        };
    }

    Value value() {
        return value;
    }

    private Fields fields(String... own) throws PackException {
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(List.of(own));
        return value.fields(known.toArray(new String[0]));
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
            Fields parts = item.fields("when", "to");
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
            Fields parts = fields.need("check").fields("expr", "message");
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
            Fields parts = fields.need("refuse").fields("goto", "say");
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

    private Step pick(Fields fields) throws PackException {
        Value source = fields.need("source");
        Expression rows = context.expressions().any(source);
        ValueType type =
                context.expressions().scope().type(source.source()).orElse(ValueType.Simple.ANY);
        if (!(type instanceof ValueType.Rows table)) {
            throw source.at().refuse("the name of a list of records expected");
        }
        List<Page.Column> columns = new ArrayList<>();
        for (Value item : fields.need("columns").list()) {
            Fields parts = item.fields("field", "label");
            Value field = parts.need("field");
            ValueType column = table.columns().get(field.text());
            if (column == null) {
                throw field.at().refuse("the records have no field '" + field.text() + "'");
            }
            Texts label = TextValue.read(parts.need("label"));
            columns.add(new Page.Column(field.text(), label, FieldReader.kind(column)));
        }
        Map<String, String> into = new LinkedHashMap<>();
        Fields targets = fields.need("into").fields();
        for (String variable : targets.keys()) {
            Value field = targets.need(variable);
            MatterModel.DataRule rule = context.variable(variable, field);
            ValueType found = table.columns().get(field.text());
            if (found == null || !rule.type().accepts(found.cel())) {
                throw field.at().refuse("'" + field.text() + "' does not fit " + variable);
            }
            into.put(variable, field.text());
        }
        Fields empty = fields.need("empty").fields("reason", "remedy");
        Step.Stop stop =
                new Step.Stop(
                        context.text(empty.need("reason")), context.text(empty.need("remedy")));
        return new Step.Pick(head(fields, OfflineClass.LOCAL), rows, columns, into, stop);
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
