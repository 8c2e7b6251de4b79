package kiosk.matter.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads the steps in which something is confirmed, paid, signed, handed in or printed.
final class ActReader {

    private static final Set<String> TAKE = Set.of("idCard", "bankCard", "hardWallet", "paper");
    private static final Set<String> ALTERNATIVES = Set.of("download", "sms");

    private ActReader() {}

    static Step review(StepReader reader, Fields fields, StepContext context) throws PackException {
        List<Step.RowRule> rows = new ArrayList<>();
        for (Value item : fields.need("rows").list()) {
            rows.add(row(item, context));
        }
        Optional<Step.AmountRule> amount = Optional.empty();
        if (fields.find("amount").isPresent()) {
            Fields parts = fields.need("amount").fields(Keys.AMOUNT);
            Source fen =
                    Source.read(parts.need("fen"), context.expressions())
                            .mustGive(ValueType.Simple.MONEY, parts.need("fen"));
            amount =
                    Optional.of(
                            new Step.AmountRule(
                                    context.text(parts.need("label")),
                                    fen,
                                    parts.text("edit", "")));
        }
        Optional<Step.Warning> warning = Optional.empty();
        if (fields.find("warn").isPresent()) {
            Fields parts = fields.need("warn").fields(Keys.WARN);
            warning =
                    Optional.of(
                            new Step.Warning(
                                    context.expressions().condition(parts.need("when")),
                                    context.text(parts.need("text"))));
        }
        return new Step.Review(
                reader.head(fields, OfflineClass.LOCAL),
                rows,
                amount,
                warning,
                context.text(fields.need("whatNext")));
    }

    private static Step.RowRule row(Value item, StepContext context) throws PackException {
        Fields parts = item.fields(Keys.ROW);
        String source = parts.text("source", "");
        if (!source.isEmpty() && !context.calls().containsKey(source)) {
            throw parts.need("source").at().refuse("there is no call '" + source + "'");
        }
        TextTemplate label;
        TextTemplate value;
        if (parts.find("field").isPresent()) {
            MatterModel.DataRule rule = context.variable(parts.need("field"));
            label = context.text(parts, "label", rule.label());
            value =
                    TextTemplate.compile(
                            Texts.same("{" + rule.name() + "}"), item, context.expressions());
        } else {
            label = context.text(parts.need("label"));
            Value text = parts.need("value");
            value =
                    text.isMap()
                            ? context.text(text)
                            : TextTemplate.compile(
                                    Texts.same(text.text()), text, context.expressions());
        }
        return new Step.RowRule(
                label, value, context.condition(parts, "when"), parts.text("edit", ""), source);
    }

    static Step pay(StepReader reader, Fields fields, StepContext context) throws PackException {
        Fields bill = fields.need("bill").fields(Keys.BILL);
        List<Step.Method> methods = new ArrayList<>();
        for (Value item : fields.need("methods").list()) {
            methods.add(method(item, context));
        }
        for (Step.Method method : methods) {
            for (String other : method.offerInstead()) {
                if (methods.stream().noneMatch(known -> known.id().equals(other))) {
                    throw fields.need("methods").at().refuse("no method '" + other + "'");
                }
            }
        }
        Optional<Step.CallRule> release = Optional.empty();
        if (fields.find("release").isPresent()) {
            release = Optional.of(call(fields.need("release"), "release", context));
        }
        return new Step.Pay(
                reader.head(fields, OfflineClass.ONLINE),
                source(bill, "key", ValueType.Simple.STRING, context),
                source(bill, "amount", ValueType.Simple.MONEY, context),
                source(bill, "code", ValueType.Simple.STRING, context),
                context.text(bill.need("subject")),
                context.text(bill.need("account")),
                methods,
                call(fields.need("reserve"), "reserve", context),
                release,
                splits(bill, context));
    }

    private static List<Step.SplitRule> splits(Fields bill, StepContext context)
            throws PackException {
        List<Step.SplitRule> splits = new ArrayList<>();
        for (Value item : bill.list("split")) {
            Fields parts = item.fields(Keys.SPLIT);
            splits.add(
                    new Step.SplitRule(
                            context.text(parts.need("name")),
                            source(parts, "amount", ValueType.Simple.MONEY, context),
                            context.text(parts.need("account")),
                            source(parts, "code", ValueType.Simple.STRING, context)));
        }
        if (splits.size() == 1) {
            throw bill.keyAt("split").refuse("a split has two parts or more");
        }
        return splits;
    }

    private static Step.CallRule call(Value value, String id, StepContext context)
            throws PackException {
        return context.callReader().inline(value.fields(Keys.STEP_CALL), id, "use");
    }

    private static Source source(Fields fields, String key, ValueType type, StepContext context)
            throws PackException {
        Value value = fields.need(key);
        return Source.read(value, context.expressions()).mustGive(type, value);
    }

    private static Step.Method method(Value item, StepContext context) throws PackException {
        Fields parts = item.fields(Keys.METHOD);
        boolean checked = parts.find("precheck").isPresent();
        if (checked && parts.find("limits").isEmpty()) {
            throw parts.keyAt("precheck")
                    .refuse("a precheck needs 'limits', the words for a pad that cannot read");
        }
        return new Step.Method(
                parts.need("id").text(),
                TextValue.read(parts.need("name")),
                context.condition(parts, "precheck"),
                context.text(parts, "limits", StandardTexts.noWord()),
                parts.texts("offer"));
    }

    static Step print(StepReader reader, Fields fields, StepContext context) throws PackException {
        Map<String, Source> sources = new LinkedHashMap<>();
        Fields declared = fields.need("fields").fields();
        for (String name : declared.keys()) {
            Source source = Source.read(declared.need(name), context.expressions());
            sources.put(name, source);
        }
        Value word = fields.need("tray");
        Page.Tray tray =
                switch (word.text()) {
                    case "receipt" -> Page.Tray.RECEIPT;
                    case "a4" -> Page.Tray.A4;
                    default -> throw word.at().refuse("receipt or a4 expected");
                };
        return new Step.Print(
                reader.head(fields, OfflineClass.LOCAL),
                file(fields.need("template"), context, true),
                tray,
                sources,
                StepReader.words(fields, "alt", ALTERNATIVES));
    }

    private static String file(Value template, StepContext context, boolean must)
            throws PackException {
        String path = template.text();
        if (must && !context.pack().hasFile(path)) {
            throw template.at().refuse("the pack has no file '" + path + "'");
        }
        return path;
    }

    static Step end(StepReader reader, Fields fields, StepContext context) throws PackException {
        List<Step.Ending> endings = new ArrayList<>();
        for (Value item : fields.need("say").list()) {
            Fields parts = item.fields(Keys.SAY);
            endings.add(
                    new Step.Ending(
                            context.condition(parts, "when"), context.text(parts.need("text"))));
        }
        if (endings.isEmpty() || endings.get(endings.size() - 1).when().isPresent()) {
            throw fields.need("say").at().refuse("the last sentence must hold always");
        }
        Set<String> take = new LinkedHashSet<>(StepReader.words(fields, "take", TAKE));
        return new Step.End(reader.head(fields, OfflineClass.LOCAL), take, endings);
    }
}
