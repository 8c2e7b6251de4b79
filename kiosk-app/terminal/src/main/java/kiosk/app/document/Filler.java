package kiosk.app.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills a template's blocks with values.
final class Filler {
    private final Template template;
    private final Values values;
    private final String language;

    Filler(Template template, Map<String, ?> given, String language) throws DocumentException {
        this.template = template;
        this.values = Values.of(template.id(), template.fields(), given);
        this.language = language;
    }

    List<Filled> fill() throws DocumentException {
        var filled = new ArrayList<Filled>();
        for (Block block : template.body()) {
            if (block.when().holds(values)) {
                filled.add(fill(block));
            }
        }
        return List.copyOf(filled);
    }

    Words words(Pattern pattern) throws DocumentException {
        return pattern.fill(values, language);
    }

    private Filled fill(Block block) throws DocumentException {
        return switch (block) {
            case Block.Paragraph text ->
                    new Filled.Paragraph(words(text.words()), text.align(), text.style());
            case Block.Facts facts -> facts(facts);
            case Block.Amount amount -> {
                long fen = values.whole(amount.fen());
                yield new Filled.Amount(
                        words(amount.label()), Money.figures(fen), Money.capitals(fen));
            }
            case Block.Table table -> grid(table);
            case Block.Lines lines ->
                    new Filled.Lines(
                            values.rows(lines.from()).stream().map(Object::toString).toList());
            case Block.Next next -> new Filled.Next(words(next.words()));
            case Block.Rule _ -> new Filled.Rule();
            case Block.Space _ -> new Filled.Space();
        };
    }

    private Filled facts(Block.Facts facts) throws DocumentException {
        var filled = new ArrayList<Filled.Fact>();
        for (Block.Fact fact : facts.facts()) {
            if (fact.when().holds(values)) {
                filled.add(new Filled.Fact(words(fact.label()), words(fact.value())));
            }
        }
        return new Filled.Facts(filled, facts.columns());
    }

    private Filled grid(Block.Table table) throws DocumentException {
        var columns = new ArrayList<Filled.Column>();
        for (Block.Column column : table.columns()) {
            columns.add(new Filled.Column(words(column.label()), column.width(), column.align()));
        }
        Field list = template.fields().get(table.rows());
        if (list == null) {
            throw new DocumentException(template.id() + ": no list " + table.rows());
        }
        var rows = new ArrayList<List<Words>>();
        var sums = new HashMap<String, Long>();
        for (Object item : values.rows(table.rows())) {
            if (!(item instanceof Map<?, ?> row)) {
                throw new DocumentException(template.id() + ": " + list.name() + " holds no rows");
            }
            Values own = values.with(list.columns(), row);
            var cells = new ArrayList<Words>();
            for (Block.Column column : table.columns()) {
                cells.add(column.value().fill(own, language));
            }
            rows.add(cells);
            for (String sum : table.total().map(Block.Total::sum).orElse(List.of())) {
                sums.merge(sum, own.whole(sum), Long::sum);
            }
        }
        return new Filled.Grid(columns, rows, total(table, sums), words(table.empty()));
    }

    private List<Words> total(Block.Table table, Map<String, Long> sums) throws DocumentException {
        if (table.total().isEmpty()) {
            return List.of();
        }
        var cells = new ArrayList<Words>();
        for (Block.Column column : table.columns()) {
            cells.add(
                    column.value().slots().stream()
                            .map(Pattern.Slot::field)
                            .filter(table.total().get().sum()::contains)
                            .findFirst()
                            .map(field -> Words.of(Money.figures(sums.getOrDefault(field, 0L))))
                            .orElse(Words.of("")));
        }
        cells.set(0, words(table.total().get().label()));
        return cells;
    }
}
