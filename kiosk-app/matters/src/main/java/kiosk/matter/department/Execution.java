package kiosk.matter.department;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.Surroundings;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.cel.Variables;
import org.jspecify.annotations.Nullable;

/// One run of one operation over the tables.
final class Execution implements Surroundings {

    /// Legal days are computed here, wherever the machine stands.
    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");

    private final Map<String, DepartmentCompiler.Table> declared;
    private final Tables tables;
    private final Map<String, Map<String, Object>> dictionaries;
    private final LocalDate today;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Map<String, Object>> current = new HashMap<>();
    private @Nullable String firstTable;

    Execution(
            Map<String, DepartmentCompiler.Table> declared,
            Tables tables,
            Map<String, Map<String, Object>> dictionaries,
            Instant now,
            Map<String, Object> inputs) {
        this.declared = declared;
        this.tables = tables;
        this.dictionaries = dictionaries;
        this.today = LocalDate.ofInstant(now, LEGAL);
        values.putAll(inputs);
        values.put("now", now);
        values.put("now.date", today.toString());
        values.put("now.month", YearMonth.from(today).toString());
    }

    Object value(Expression expression) {
        return expression.must(variables(), this);
    }

    Texts fill(TextTemplate template) {
        return template.fill(variables(), this);
    }

    private Variables variables() {
        return name -> Optional.ofNullable(values.get(name));
    }

    void read(Operation.Read read) {
        DepartmentCompiler.Table table = table(read.table());
        List<Map<String, Object>> matches = new ArrayList<>();
        if (read.key().isPresent()) {
            tables.row(read.table(), value(read.key().get())).ifPresent(matches::add);
        } else {
            for (Map<String, Object> row : tables.rows(read.table())) {
                if ((Boolean) read.filter().must(candidate(table, row), this)) {
                    matches.add(row);
                }
            }
        }
        if (firstTable == null) {
            firstTable = read.table();
        }
        values.put(read.table() + "s", matches);
        show(read.table(), matches.isEmpty() ? null : matches.get(0));
        if (read.table().equals(firstTable)) {
            values.put("rows", matches);
        }
    }

    /// The names of a filter: this row, else what is known already.
    private Variables candidate(DepartmentCompiler.Table table, Map<String, Object> row) {
        return name -> {
            if (!name.startsWith("row.")) {
                return Optional.ofNullable(name.equals("row") ? row : values.get(name));
            }
            String column = name.substring("row.".length());
            ValueType type = table.columns().get(column);
            return type == null ? Optional.empty() : JsonValues.toCel(type, row.get(column));
        };
    }

    void write(Operation.Write write) {
        DepartmentCompiler.Table table = table(write.table());
        Map<String, Object> row =
                write.insert()
                        ? new LinkedHashMap<>()
                        : new LinkedHashMap<>(current.getOrDefault(write.table(), Map.of()));
        Map<String, Object> changes = new LinkedHashMap<>();
        write.columns().forEach((column, expression) -> changes.put(column, value(expression)));
        changes.forEach((column, value) -> {
            Object json = JsonValues.toJson(value);
            if (json == null) {
                row.remove(column);
            } else {
                row.put(column, json);
            }
        });
        Object key = row.get(table.key());
        if (key == null) {
            throw new ExpressionFault(write.table(), "there is no row to set");
        }
        tables.put(write.table(), key, row);
        if (write.insert()) {
            bind(values, "new", table, row);
        } else {
            show(write.table(), row);
        }
    }

    private void show(String name, @Nullable Map<String, Object> row) {
        DepartmentCompiler.Table table = table(name);
        if (row != null) {
            current.put(name, row);
        }
        bind(values, name, table, row);
        if (name.equals(firstTable)) {
            bind(values, "row", table, row);
        }
    }

    private static void bind(
            Map<String, Object> into,
            String prefix,
            DepartmentCompiler.Table table,
            @Nullable Map<String, Object> row) {
        into.put(prefix, row == null ? JsonValues.nothing() : row);
        for (Map.Entry<String, ValueType> column : table.columns().entrySet()) {
            String name = prefix + "." + column.getKey();
            if (row == null) {
                into.remove(name);
            } else {
                JsonValues.toCel(column.getValue(), row.get(column.getKey()))
                        .ifPresent(value -> into.put(name, value));
            }
        }
    }

    private DepartmentCompiler.Table table(String name) {
        DepartmentCompiler.Table table = declared.get(name);
        if (table == null) {
            throw new ExpressionFault(name, "no such table");
        }
        return table;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public @Nullable Object entry(String dictionary, String key) {
        return dictionary(dictionary).get(key);
    }

    @Override
    public Map<String, Object> dictionary(String name) {
        return dictionaries.getOrDefault(name, Map.of());
    }

    @Override
    public long serial(String series) {
        return tables.serial(series);
    }
}
