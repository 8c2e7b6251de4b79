package kiosk.matter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Page.Kind;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads one field of a form: a name, or `{name: {…rules}}`.
public final class FieldReader {

    private static final Set<String> WAYS = Set.of("scanBarcode", "insertCard", "nfc", "type");

    private FieldReader() {}

    static Step.FieldRule read(Value value, StepContext context) throws PackException {
        if (value.isText()) {
            String name = typed(context.variable(value), value);
            return new Step.FieldRule(
                    name,
                    true,
                    StandardTexts.noWord(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of("type"));
        }
        Fields outer = value.fields();
        String name = String.join(" ", outer.keys());
        MatterModel.DataRule rule = context.variable(name, value);
        typed(rule, value);
        Fields fields = outer.need(name).fields(Keys.FIELD);
        List<Source> quick = new ArrayList<>();
        for (Value item : fields.list("quick")) {
            quick.add(
                    Source.read(item, context.expressions())
                            .mustGive(ValueType.Simple.MONEY, item));
        }
        Texts hint =
                fields.find("hint").isPresent()
                        ? TextValue.read(fields.need("hint"))
                        : StandardTexts.noWord();
        Optional<Source> preset = context.source(fields, "default");
        if (preset.isPresent()) {
            preset.get().mustGive(rule.type(), fields.need("default"));
        }
        Set<String> ways = StepReader.words(fields, "ways", WAYS);
        return new Step.FieldRule(
                name,
                !fields.flag("optional", false),
                hint,
                preset,
                bound(fields, "min", context),
                bound(fields, "max", context),
                quick,
                check(fields, context),
                ways.isEmpty() ? List.of("type") : fields.texts("ways"));
    }

    private static String typed(MatterModel.DataRule rule, Value at) throws PackException {
        if (rule.type() instanceof ValueType.Rows) {
            throw at.at().refuse("a list is asked by a step of type list");
        }
        if (rule.type().equals(ValueType.Simple.DIVISION)) {
            throw at.at().refuse("a division is asked by a step of type division or address");
        }
        return rule.name();
    }

    private static Optional<Source> bound(Fields fields, String key, StepContext context)
            throws PackException {
        Optional<Source> source = context.source(fields, key);
        if (source.isPresent()) {
            source.get().mustGive(ValueType.Simple.INT, fields.need(key));
        }
        return source;
    }

    private static Optional<Step.Check> check(Fields fields, StepContext context)
            throws PackException {
        if (fields.find("check").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Step.Check(
                        context.expressions().condition(fields.need("check")),
                        context.text(fields.need("message"))));
    }

    /// How a type is typed and shown.
    public static Kind kind(ValueType type) {
        return switch (type) {
            case ValueType.Choice _ -> Kind.CHOICE;
            case ValueType.Maybe maybe -> kind(maybe.type());
            case ValueType.Rows _ -> Kind.TEXT;
            case ValueType.Simple simple ->
                    switch (simple) {
                        case MONEY -> Kind.MONEY;
                        case DIGITS, INT -> Kind.DIGITS;
                        case BOOL -> Kind.YES_NO;
                        case DATE -> Kind.DATE;
                        case ID_NO -> Kind.ID_NUMBER;
                        case PHONE -> Kind.PHONE;
                        case BANK_CARD -> Kind.BANK_CARD;
                        case PIN -> Kind.PIN;
                        case STRING, MONTH, INSTANT, USCC, DIVISION, ANY -> Kind.TEXT;
                    };
        };
    }
}
