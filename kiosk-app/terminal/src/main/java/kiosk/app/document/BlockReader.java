package kiosk.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import org.jspecify.annotations.Nullable;

/// Reads the body of a template and checks every field it uses.
final class BlockReader {
    private static final Set<String> BLOCKS =
            Set.of("text", "facts", "amount", "table", "lines", "next", "rule", "space");

    private final Template.Kind kind;
    private final Map<String, Field> fields;

    BlockReader(Template.Kind kind, Map<String, Field> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    List<Block> body(YamlNode node) throws PackException {
        var blocks = new ArrayList<Block>();
        for (YamlNode item : node.list()) {
            blocks.add(block(item));
        }
        return List.copyOf(blocks);
    }

    Template.Seal seal(YamlNode node) throws PackException {
        if (kind != Template.Kind.PAGE) {
            throw node.wrong("only pages carry a seal");
        }
        var map = node.map(Set.of("issuer", "purpose"));
        return new Template.Seal(
                pattern(YamlNode.need(node, map, "issuer"), fields, Condition.ALWAYS),
                pattern(YamlNode.need(node, map, "purpose"), fields, Condition.ALWAYS));
    }

    private Block block(YamlNode node) throws PackException {
        if (!node.isMap()) {
            return switch (node.text()) {
                case "rule" -> new Block.Rule(Condition.ALWAYS);
                case "space" -> new Block.Space(Condition.ALWAYS);
                default -> throw node.wrong("unknown block " + node.text());
            };
        }
        Map<String, YamlNode> map = node.map();
        List<String> kinds = map.keySet().stream().filter(BLOCKS::contains).toList();
        if (kinds.size() != 1) {
            throw node.wrong("needs exactly one of " + BLOCKS.stream().sorted().toList());
        }
        Condition when = when(map.get("when"));
        String name = kinds.getFirst();
        YamlNode content = YamlNode.need(node, map, name);
        return switch (name) {
            case "text" -> {
                node.map(Set.of("text", "when", "align", "style"));
                yield new Block.Paragraph(
                        when,
                        pattern(content, fields, when),
                        align(map.get("align"), Filled.Align.LEFT),
                        style(map.get("style")));
            }
            case "facts" -> {
                node.map(Set.of("facts", "when", "columns"));
                YamlNode columns = map.get("columns");
                yield new Block.Facts(
                        when, facts(content, when), columns == null ? 1 : columns.number(1, 2));
            }
            case "amount" -> {
                node.map(Set.of("amount", "when"));
                yield amount(content, when);
            }
            case "table" -> {
                node.map(Set.of("table", "when"));
                yield table(content, when);
            }
            case "lines" -> {
                node.map(Set.of("lines", "when"));
                yield lines(content, when);
            }
            case "next" -> {
                node.map(Set.of("next", "when"));
                yield new Block.Next(when, pattern(content, fields, when));
            }
            default -> {
                node.map(Set.of("rule", "space", "when"));
                yield name.equals("rule") ? new Block.Rule(when) : new Block.Space(when);
            }
        };
    }

    private List<Block.Fact> facts(YamlNode node, Condition around) throws PackException {
        var facts = new ArrayList<Block.Fact>();
        for (YamlNode item : node.list()) {
            var map = item.map(Set.of("label", "value", "when"));
            Condition own = when(map.get("when"));
            Condition proof = around.and(own);
            facts.add(
                    new Block.Fact(
                            own,
                            pattern(YamlNode.need(item, map, "label"), fields, proof),
                            pattern(YamlNode.need(item, map, "value"), fields, proof)));
        }
        return List.copyOf(facts);
    }

    private Block lines(YamlNode node, Condition when) throws PackException {
        Field field = fields.get(node.text());
        if (field == null || field.type() != FieldType.LINES) {
            throw node.wrong("no lines field " + node.text());
        }
        if (field.optional() && !when.proves(field.name())) {
            throw node.wrong("may be missing, needs when: " + field.name());
        }
        return new Block.Lines(when, field.name());
    }

    private Block amount(YamlNode node, Condition when) throws PackException {
        var map = node.map(Set.of("label", "fen"));
        YamlNode fen = YamlNode.need(node, map, "fen");
        Field field = fields.get(fen.text());
        if (field == null || field.type() != FieldType.MONEY) {
            throw fen.wrong("no money field " + fen.text());
        }
        if (field.optional() && !when.proves(field.name())) {
            throw fen.wrong("may be missing, needs when: " + field.name());
        }
        return new Block.Amount(
                when, pattern(YamlNode.need(node, map, "label"), fields, when), field.name());
    }

    private Block table(YamlNode node, Condition when) throws PackException {
        if (kind != Template.Kind.PAGE) {
            throw node.wrong("a receipt has no table");
        }
        var map = node.map(Set.of("rows", "columns", "total", "empty"));
        YamlNode rows = YamlNode.need(node, map, "rows");
        Field list = fields.get(rows.text());
        if (list == null || list.type() != FieldType.LIST) {
            throw rows.wrong("no list field " + rows.text());
        }
        var scope = new HashMap<>(fields);
        scope.putAll(list.columns());
        var columns = new ArrayList<Block.Column>();
        for (YamlNode item : YamlNode.need(node, map, "columns").list()) {
            columns.add(column(item, scope));
        }
        YamlNode total = map.get("total");
        return new Block.Table(
                when,
                list.name(),
                List.copyOf(columns),
                total == null ? Optional.empty() : Optional.of(total(total, list)),
                pattern(YamlNode.need(node, map, "empty"), fields, when));
    }

    private Block.Column column(YamlNode node, Map<String, Field> scope) throws PackException {
        var map = node.map(Set.of("label", "value", "width", "align"));
        Pattern value = pattern(YamlNode.need(node, map, "value"), scope, Condition.ALWAYS);
        boolean figures =
                value.slots().stream()
                        .anyMatch(slot -> {
                            Field field = scope.get(slot.field());
                            return field != null && field.type() == FieldType.MONEY;
                        });
        return new Block.Column(
                pattern(YamlNode.need(node, map, "label"), fields, Condition.ALWAYS),
                value,
                YamlNode.need(node, map, "width").number(1, 100),
                align(map.get("align"), figures ? Filled.Align.RIGHT : Filled.Align.LEFT));
    }

    private Block.Total total(YamlNode node, Field list) throws PackException {
        var map = node.map(Set.of("label", "sum"));
        var sum = new ArrayList<String>();
        for (YamlNode item : YamlNode.need(node, map, "sum").list()) {
            Field column = list.columns().get(item.text());
            if (column == null || column.type() != FieldType.MONEY || column.optional()) {
                throw item.wrong("no money column " + item.text());
            }
            sum.add(item.text());
        }
        return new Block.Total(
                pattern(YamlNode.need(node, map, "label"), fields, Condition.ALWAYS),
                List.copyOf(sum));
    }

    /// A text whose every `{field}` is declared, fits its format and is proven to be there.
    private Pattern pattern(YamlNode node, Map<String, Field> scope, Condition when)
            throws PackException {
        Texts texts = TemplateReader.texts(node);
        var byLanguage = new LinkedHashMap<String, List<Pattern.Part>>();
        for (var entry : texts.byLanguage().entrySet()) {
            Pattern.Parsed parsed = Pattern.parse(entry.getValue());
            if (!parsed.problem().isEmpty()) {
                throw node.wrong(parsed.problem());
            }
            byLanguage.put(entry.getKey(), parsed.parts());
        }
        Pattern pattern = Pattern.of(byLanguage);
        for (Pattern.Slot slot : pattern.slots()) {
            Field field = scope.get(slot.field());
            if (field == null) {
                throw node.wrong("unknown field {" + slot.field() + "}");
            }
            if (!slot.format().fits(field.type())) {
                throw node.wrong(
                        "{" + slot.field() + "} is " + field.type() + ", not for " + slot.format());
            }
            boolean needed = pattern.neededSlots().contains(slot);
            if (needed && field.optional() && !when.proves(field.name())) {
                throw node.wrong("{" + slot.field() + "} may be missing, needs when");
            }
        }
        return pattern;
    }

    private Condition when(@Nullable YamlNode node) throws PackException {
        if (node == null) {
            return Condition.ALWAYS;
        }
        Condition condition =
                Condition.parse(node.text())
                        .orElseThrow(() -> node.wrong("write field, !field or field == value"));
        for (String field : condition.fields()) {
            if (!fields.containsKey(field)) {
                throw node.wrong("unknown field " + field);
            }
        }
        return condition;
    }

    private static Filled.Align align(@Nullable YamlNode node, Filled.Align without)
            throws PackException {
        if (node == null) {
            return without;
        }
        return switch (node.text()) {
            case "left" -> Filled.Align.LEFT;
            case "center" -> Filled.Align.CENTER;
            case "right" -> Filled.Align.RIGHT;
            default -> throw node.wrong("align is left, center or right");
        };
    }

    private static Filled.Style style(@Nullable YamlNode node) throws PackException {
        if (node == null) {
            return Filled.Style.NORMAL;
        }
        return switch (node.text()) {
            case "normal" -> Filled.Style.NORMAL;
            case "strong" -> Filled.Style.STRONG;
            case "large" -> Filled.Style.LARGE;
            case "small" -> Filled.Style.SMALL;
            default -> throw node.wrong("style is normal, strong, large or small");
        };
    }
}
