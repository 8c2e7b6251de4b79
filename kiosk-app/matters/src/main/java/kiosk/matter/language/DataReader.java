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
import kiosk.matter.yaml.Keys;
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
                    "rows",
                    "entry",
                    "deliver",
                    "video",
                    "part",
                    "condition",
                    "situation",
                    "agency",
                    "principal",
                    "deadline");

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
            Fields parts = all.need(name).fields(Keys.DATA);
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
        boolean list = type.text().equals("list");
        if (list != parts.find("entry").isPresent()) {
            throw (list ? type.at() : parts.keyAt("entry"))
                    .refuse("type list and the key 'entry' belong together");
        }
        if (list) {
            Map<String, ValueType> columns = new LinkedHashMap<>();
            Fields entry = parts.need("entry").fields();
            for (String name : entry.keys()) {
                if (!name.matches("[a-z][A-Za-z0-9]*")) {
                    throw entry.keyAt(name)
                            .refuse("a name is a small letter, then letters and digits");
                }
                Fields field = entry.need(name).fields(Keys.ENTRY_DATA);
                ValueType column = single(field);
                columns.put(
                        name, field.flag("optional", false) ? new ValueType.Maybe(column) : column);
            }
            return new ValueType.Rows(columns);
        }
        return single(parts);
    }

    private static ValueType single(Fields parts) throws PackException {
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
                Fields both = option.fields(Keys.OPTION);
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
            ValueType type = expressions.scope().type(name).orElse(ValueType.Simple.ANY);
            rules.put(
                    name,
                    new MatterModel.DataRule(
                            name,
                            type,
                            TextValue.read(parts.need("label")),
                            pattern(parts),
                            when,
                            preset,
                            dataClass(parts, type),
                            parts.flag("evidence", false),
                            entry(parts, type)));
        }
        return rules;
    }

    /// The fields of one entry of a list; none for other types.
    private static Map<String, MatterModel.DataRule> entry(Fields parts, ValueType type)
            throws PackException {
        Map<String, MatterModel.DataRule> rules = new LinkedHashMap<>();
        if (!(type instanceof ValueType.Rows rows)) {
            return rules;
        }
        Fields entry = parts.need("entry").fields();
        for (Map.Entry<String, ValueType> column : rows.columns().entrySet()) {
            Fields field = entry.need(column.getKey()).fields(Keys.ENTRY_DATA);
            rules.put(
                    column.getKey(),
                    new MatterModel.DataRule(
                            column.getKey(),
                            column.getValue(),
                            TextValue.read(field.need("label")),
                            pattern(field),
                            Optional.empty(),
                            Optional.empty(),
                            dataClass(field, column.getValue()),
                            false,
                            Map.of()));
        }
        return rules;
    }

    private static int dataClass(Fields parts, ValueType type) throws PackException {
        long said = parts.integer("class", DataClasses.usual(type));
        if (said < 0 || said > 3) {
            throw parts.need("class").at().refuse("0 (no personal data) to 3 (most delicate)");
        }
        if (said < 3 && type.equals(ValueType.Simple.PIN)) {
            throw parts.need("class").at().refuse("a pin is of class 3");
        }
        return (int) said;
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
