package kiosk.matter.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.MapLayer;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackException;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads the steps over records: repeated groups, lists to choose from, maps.
final class RecordReader {

    /// More entries than this no person types at a kiosk.
    private static final long ENTRIES_MAX = 50;

    private RecordReader() {}

    static Step list(StepReader reader, Fields fields, StepContext context) throws PackException {
        Value ask = fields.need("ask");
        MatterModel.DataRule rule = context.variable(ask);
        if (!(rule.type() instanceof ValueType.Rows) || rule.entry().isEmpty()) {
            throw ask.at().refuse("'" + rule.name() + "' is no list: declare type list and entry");
        }
        StepContext inside = inside(context, rule);
        List<Step.FieldRule> asked = new ArrayList<>();
        for (Value item : fields.need("fields").list()) {
            asked.add(entryField(item, inside, rule));
        }
        for (MatterModel.DataRule field : rule.entry().values()) {
            if (asked.stream().noneMatch(found -> found.name().equals(field.name()))
                    && !(field.type() instanceof ValueType.Maybe)) {
                throw fields.need("fields")
                        .at()
                        .refuse("the field '" + field.name() + "' of an entry is never asked");
            }
        }
        return new Step.Entries(
                reader.head(fields, OfflineClass.LOCAL),
                rule.name(),
                context.text(fields, "entry", Texts.of("一项", "Entry")),
                asked,
                TextTemplate.compile(fields.need("summary"), inside.expressions()),
                count(fields, "min", 0, context),
                count(fields, "max", ENTRIES_MAX, context),
                check(fields, context));
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

    private static StepContext inside(StepContext context, MatterModel.DataRule list) {
        Map<String, ValueType> names = new LinkedHashMap<>();
        list.entry().forEach((name, field) -> names.put("entry." + name, field.type()));
        Expressions expressions = new Expressions(context.expressions().scope().with(names));
        return context.over(expressions, list.entry());
    }

    private static Step.FieldRule entryField(
            Value item, StepContext inside, MatterModel.DataRule list) throws PackException {
        Step.FieldRule read = FieldReader.read(item, inside);
        MatterModel.DataRule field = inside.variable(read.name(), item);
        boolean optional = field.type() instanceof ValueType.Maybe;
        if (!read.required() && !optional) {
            throw item.at()
                    .refuse(
                            "'"
                                    + read.name()
                                    + "' may be left empty: write optional: true in data."
                                    + list.name()
                                    + ".entry");
        }
        return optional ? read.left() : read;
    }

    private static Source count(Fields fields, String key, long otherwise, StepContext context)
            throws PackException {
        Optional<Source> source = context.source(fields, key);
        if (source.isEmpty()) {
            return Source.constant(otherwise);
        }
        return source.get().mustGive(ValueType.Simple.INT, fields.need(key));
    }

    static Step pick(StepReader reader, Fields fields, StepContext context) throws PackException {
        return new Step.Pick(reader.head(fields, OfflineClass.LOCAL), records(fields, context));
    }

    static Step map(StepReader reader, Fields fields, StepContext context) throws PackException {
        Step.Records records = records(fields, context);
        ValueType.Rows table = table(fields.need("source"), context);
        Value shape = fields.need("shape");
        if (!ValueType.Simple.STRING.accepts(column(table, shape).cel())) {
            throw shape.at().refuse("a shape is text: \"x,y x,y x,y\" in degrees, as in the layer");
        }
        MapLayer layer = context.pack().layer(fields.need("layer"));
        Map<String, ValueType> names = new LinkedHashMap<>();
        table.columns().forEach((name, type) -> names.put("row." + name, type));
        Expressions inside = new Expressions(context.expressions().scope().with(names));
        List<Step.PlotRule> rules = new ArrayList<>();
        for (Value item : fields.list("rules")) {
            Fields parts = item.fields(Keys.MAP_RULE);
            rules.add(
                    new Step.PlotRule(
                            inside.condition(parts.need("when")),
                            TextTemplate.compile(parts.need("text"), inside)));
        }
        return new Step.Plot(
                reader.head(fields, OfflineClass.LOCAL), records, layer, shape.text(), rules);
    }

    private static ValueType.Rows table(Value source, StepContext context) throws PackException {
        ValueType type =
                context.expressions().scope().type(source.source()).orElse(ValueType.Simple.ANY);
        if (!(type instanceof ValueType.Rows table)) {
            throw source.at().refuse("the name of a list of records expected");
        }
        return table;
    }

    private static ValueType column(ValueType.Rows table, Value field) throws PackException {
        ValueType column = table.columns().get(field.text());
        if (column == null) {
            throw field.at().refuse("the records have no field '" + field.text() + "'");
        }
        return column;
    }

    private static Step.Records records(Fields fields, StepContext context) throws PackException {
        Value source = fields.need("source");
        Expression rows = context.expressions().any(source);
        ValueType.Rows table = table(source, context);
        List<Page.Column> columns = new ArrayList<>();
        for (Value item : fields.need("columns").list()) {
            Fields parts = item.fields(Keys.COLUMN);
            Value field = parts.need("field");
            Texts label = TextValue.read(parts.need("label"));
            columns.add(
                    new Page.Column(field.text(), label, FieldReader.kind(column(table, field))));
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
        Fields empty = fields.need("empty").fields(Keys.EMPTY);
        Step.Stop stop =
                new Step.Stop(
                        context.text(empty.need("reason")), context.text(empty.need("remedy")));
        return new Step.Records(rows, columns, into, stop);
    }
}
