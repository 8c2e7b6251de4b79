package kiosk.matter.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.yaml.At;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;

/// Every name that the expressions of a matter's file use, with its place.
///
/// In texts only what stands between braces counts; anywhere else every word does.
final class Uses {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    /// Their values are ids and words, no expressions.
    private static final Set<String> WORDS =
            Set.of(
                    "id",
                    "type",
                    "use",
                    "level",
                    "template",
                    "tray",
                    "take",
                    "edit",
                    "goto",
                    "class",
                    "calls",
                    "items",
                    "alt",
                    "formats",
                    "signer",
                    "who",
                    "offline",
                    "by_law",
                    "onFail",
                    "queue",
                    "layer",
                    "shape",
                    "pattern",
                    "law",
                    "ask",
                    "out",
                    "into",
                    "columns");

    private static final List<String> SECTIONS =
            List.of(
                    "conditions",
                    "situations",
                    "agency",
                    "minors",
                    "data",
                    "calls",
                    "materials",
                    "steps",
                    "recommend",
                    "speech");

    private final List<Use> all = new ArrayList<>();

    /// One name.
    ///
    /// @param owner the step, call or other thing it stands in, or empty
    /// @param must whether the owner cannot do without its value; a condition can
    record Use(String name, At at, String owner, boolean must) {
        /// The first word of a dotted name; for `data.x` it is `x`.
        String root() {
            String plain = name.startsWith("data.") ? name.substring(5) : name;
            int dot = plain.indexOf('.');
            return dot < 0 ? plain : plain.substring(0, dot);
        }
    }

    private record Place(String owner, boolean must) {
        Place condition() {
            return new Place(owner, false);
        }
    }

    private Uses() {}

    static Uses of(Fields matter) throws PackException {
        Uses uses = new Uses();
        for (String section : SECTIONS) {
            if (matter.find(section).isPresent()) {
                Value value = matter.need(section);
                if (value.isList()) {
                    for (Value item : value.list()) {
                        uses.walk(
                                item,
                                new Place(item.isMap() ? item.fields().text("id", "") : "", true));
                    }
                } else {
                    uses.walk(value, new Place("", true));
                }
            }
        }
        return uses;
    }

    List<Use> all() {
        return all;
    }

    private void walk(Value value, Place place) throws PackException {
        if (value.isMap()) {
            map(value.fields(), place);
        } else if (value.isList()) {
            for (Value item : value.list()) {
                walk(item, place);
            }
        } else {
            names(value.source(), value.textAt(), place);
        }
    }

    private void map(Fields fields, Place place) throws PackException {
        if (fields.keys().contains("zh-Hans")) {
            for (String language : fields.keys()) {
                Value text = fields.need(language);
                Matcher braces = BRACES.matcher(text.source());
                while (braces.find()) {
                    names(braces.group(1), text.textAt(), place);
                }
            }
            return;
        }
        for (String key : fields.keys()) {
            Value value = fields.need(key);
            if (key.equals("fields") && value.isList()) {
                asked(value, place);
            } else if (!WORDS.contains(key) || (key.equals("goto") && value.isList())) {
                walk(value, key.equals("when") ? place.condition() : place);
            }
        }
    }

    /// The variables of a form are asked, not used; the rules of a field are expressions.
    private void asked(Value fields, Place place) throws PackException {
        for (Value field : fields.list()) {
            if (field.isMap()) {
                walk(field, place);
            }
        }
    }

    private void names(String source, At at, Place place) {
        Matcher names = NAME.matcher(QUOTED.matcher(source).replaceAll(" "));
        while (names.find()) {
            all.add(new Use(names.group(), at, place.owner(), place.must()));
        }
    }
}
