package kiosk.matter.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads `materials:`, and the ways each may come in.
final class MaterialReader {

    private static final List<String> WAYS =
            List.of("data", "ecert", "upload", "scan", "promise", "later");
    private static final Set<String> FORMATS = Set.of("pdf", "jpg", "png");
    private static final long PAGES_MAX = 20;

    private final Surrounding pack;
    private final Expressions expressions;

    MaterialReader(Surrounding pack, Expressions expressions) {
        this.pack = pack;
        this.expressions = expressions;
    }

    Map<String, MatterModel.MaterialRule> all(List<Value> values) throws PackException {
        Map<String, MatterModel.MaterialRule> materials = new LinkedHashMap<>();
        for (Value value : values) {
            MatterModel.MaterialRule rule = one(value.fields(Keys.MATERIAL));
            if (materials.put(rule.id(), rule) != null) {
                throw value.at().refuse("the material '" + rule.id() + "' stands here twice");
            }
        }
        return materials;
    }

    private MatterModel.MaterialRule one(Fields parts) throws PackException {
        List<MatterModel.Way> ways = new ArrayList<>();
        for (Value way : parts.need("ways").list()) {
            ways.add(way(way));
        }
        long late = parts.integer("lateDays", 0);
        if (late < 0 || late > 90) {
            throw parts.need("lateDays").at().refuse("0 to 90 working days expected");
        }
        if (late == 0 && ways.stream().anyMatch(way -> way.name().equals("later"))) {
            throw parts.keyAt("ways").refuse("the way 'later' needs 'lateDays'");
        }
        Set<String> formats = StepReader.words(parts, "formats", FORMATS);
        String sample = parts.text("sample", "");
        if (!sample.isEmpty() && !pack.hasFile(sample)) {
            throw parts.need("sample").at().refuse("the pack has no file '" + sample + "'");
        }
        return new MatterModel.MaterialRule(
                parts.need("id").text(),
                TextValue.read(parts.need("name")),
                need(parts),
                ways,
                template(parts, "note", StandardTexts.noWord()),
                formats.isEmpty() ? List.of("jpg", "pdf", "png") : List.copyOf(formats),
                pages(parts),
                sample,
                parts.find("standard").isPresent()
                        ? TextValue.read(parts.need("standard"))
                        : StandardTexts.noWord(),
                template(parts, "promise", StandardTexts.promise()),
                (int) late);
    }

    private Optional<Expression> need(Fields parts) throws PackException {
        Optional<Value> need = parts.find("need");
        return need.isPresent() ? Optional.of(expressions.condition(need.get())) : Optional.empty();
    }

    private static int pages(Fields parts) throws PackException {
        if (parts.find("pages").isEmpty()) {
            return (int) PAGES_MAX;
        }
        Value most = parts.need("pages").fields(Keys.PAGES).need("max");
        if (most.integer() < 1 || most.integer() > PAGES_MAX) {
            throw most.at().refuse("1 to " + PAGES_MAX + " pages expected");
        }
        return (int) most.integer();
    }

    private TextTemplate template(Fields parts, String key, Texts otherwise) throws PackException {
        return parts.find(key).isPresent()
                ? TextTemplate.compile(parts.need(key), expressions)
                : TextTemplate.fixed(otherwise);
    }

    private MatterModel.Way way(Value value) throws PackException {
        String name = value.isMap() ? String.join("", value.fields().keys()) : value.text();
        if (!WAYS.contains(name)) {
            throw value.at().refuse("unknown way '" + name + "'; known: " + WAYS);
        }
        return new MatterModel.Way(
                name,
                value.isMap()
                        ? Optional.of(expressions.condition(value.fields().need(name)))
                        : Optional.empty());
    }
}
