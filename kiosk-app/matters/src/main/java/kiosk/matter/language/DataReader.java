package kiosk.matter.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kiosk.matter.PackException;
import kiosk.matter.Page.Option;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TypeWord;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads `data:`, the typed variables of a matter: types first, expressions when all names are
/// known.
final class DataReader {

    /// Roots of other names: a variable must not hide them.
    private static final Set<String> ROOTS =
            Set.of(
                    "data",
                    "call",
                    "applicant",
                    "spouse",
                    "org",
                    "kiosk",
                    "wallet",
                    "pay",
                    "case",
                    "session",
                    "now",
                    "material",
                    "row",
                    "rows");

    private final Map<String, Fields> declared = new LinkedHashMap<>();
    private final Map<String, ValueType> types = new LinkedHashMap<>();

    private DataReader() {}

    static DataReader read(Value value) throws PackException {
        DataReader reader = new DataReader();
        Fields all = value.fields();
        for (String name : all.keys()) {
            if (!name.matches("[a-z][A-Za-z0-9]*") || ROOTS.contains(name)) {
                throw all.keyAt(name).refuse("'" + name + "' cannot be the name of a variable");
            }
            Fields parts =
                    all.need(name)
                            .fields(
                                    "type", "label", "values", "pattern", "when", "default", "pii",
                                    "mask");
            reader.declared.put(name, parts);
            reader.types.put(name, type(parts));
        }
        return reader;
    }

    Map<String, ValueType> types() {
        return types;
    }

    private static ValueType type(Fields parts) throws PackException {
        Value type = parts.need("type");
        if (!type.text().equals("enum")) {
            return TypeWord.simple(type, type.text());
        }
        List<Option> options = new ArrayList<>();
        Fields values = parts.need("values").fields();
        for (String word : values.keys()) {
            Value option = values.need(word);
            boolean noted = option.isMap() && option.fields().find("label").isPresent();
            if (noted) {
                Fields both = option.fields("label", "note");
                options.add(
                        new Option(
                                word,
                                TextValue.read(both.need("label")),
                                TextValue.read(both.need("note"))));
            } else {
                options.add(new Option(word, TextValue.read(option), StandardTexts.noWord()));
            }
        }
        return new ValueType.Choice(options);
    }

    Map<String, MatterModel.DataRule> rules(Expressions expressions) throws PackException {
        Map<String, MatterModel.DataRule> rules = new LinkedHashMap<>();
        for (Map.Entry<String, Fields> entry : declared.entrySet()) {
            Fields parts = entry.getValue();
            String name = entry.getKey();
            Optional<Expression> when = Optional.empty();
            if (parts.find("when").isPresent()) {
                when = Optional.of(expressions.condition(parts.need("when")));
            }
            Optional<Source> preset = Optional.empty();
            if (parts.find("default").isPresent()) {
                Value value = parts.need("default");
                ValueType type = expressions.scope().type(name).orElse(ValueType.Simple.ANY);
                preset = Optional.of(Source.read(value, expressions).mustGive(type, value));
            }
            rules.put(
                    name,
                    new MatterModel.DataRule(
                            name,
                            expressions.scope().type(name).orElse(ValueType.Simple.ANY),
                            TextValue.read(parts.need("label")),
                            pattern(parts),
                            when,
                            preset));
        }
        return rules;
    }

    private static String pattern(Fields parts) throws PackException {
        Optional<Value> pattern = parts.find("pattern");
        if (pattern.isEmpty()) {
            return "";
        }
        try {
            return Pattern.compile(pattern.get().text()).pattern();
        } catch (PatternSyntaxException e) {
            throw pattern.get().at().refuse("no regular expression: " + e.getDescription());
        }
    }
}
