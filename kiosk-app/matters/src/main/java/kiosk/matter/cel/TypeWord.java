package kiosk.matter.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.Page.Option;
import kiosk.matter.Texts;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.Value;

/// Reads the words for types: `string`, `date?`, `{enum: [a, b]}`, `{list: {year: int}}`.
public final class TypeWord {

    private TypeWord() {}

    /// One type.
    public static ValueType read(Value value) throws PackException {
        if (!value.isMap()) {
            String word = value.text();
            return word.endsWith("?")
                    ? new ValueType.Maybe(simple(value, word.substring(0, word.length() - 1)))
                    : simple(value, word);
        }
        Fields fields = value.fields(Keys.TYPE);
        if (fields.find("list").isPresent()) {
            return new ValueType.Rows(all(fields.need("list")));
        }
        List<Option> options = new ArrayList<>();
        for (Value option : fields.need("enum").list()) {
            Texts same = Texts.same(option.text());
            options.add(new Option(option.text(), same, Texts.same("")));
        }
        return new ValueType.Choice(options);
    }

    /// Names and their types.
    public static Map<String, ValueType> all(Value value) throws PackException {
        Map<String, ValueType> types = new LinkedHashMap<>();
        Fields fields = value.fields();
        for (String name : fields.keys()) {
            if (!name.matches("[a-z][A-Za-z0-9]*")) {
                throw fields.keyAt(name)
                        .refuse("a name is a small letter, then letters and digits");
            }
            types.put(name, read(fields.need(name)));
        }
        return types;
    }

    /// A type without options.
    public static ValueType.Simple simple(Value value, String word) throws PackException {
        List<String> known = new ArrayList<>();
        for (ValueType.Simple type : ValueType.Simple.values()) {
            if (type.word().equals(word)) {
                return type;
            }
            known.add(type.word());
        }
        throw value.at().refuse("unknown type '" + word + "'; known: " + String.join(", ", known));
    }
}
