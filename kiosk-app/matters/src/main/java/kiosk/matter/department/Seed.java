package kiosk.matter.department;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.ValueType;

/// The rows a table starts with, from a CSV file; `today-25d` and `month-3m` are relative.
final class Seed {

    private static final Pattern RELATIVE =
            Pattern.compile("(today|month)(?:([+-]\\d{1,4})([dm]))?");

    private final Map<String, ValueType> columns;
    private final List<Map<String, String>> rows;

    private Seed(Map<String, ValueType> columns, List<Map<String, String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static Seed none() {
        return new Seed(Map.of(), List.of());
    }

    static Seed read(String file, String csv, Map<String, ValueType> columns) throws PackException {
        String[] lines = csv.strip().split("\r?\n");
        List<String> header = cells(lines[0]);
        for (String name : header) {
            if (!columns.containsKey(name)) {
                throw new PackException(file, 1, 1, "the table has no column '" + name + "'");
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            List<String> cells = cells(lines[i]);
            if (cells.size() != header.size()) {
                throw new PackException(
                        file, i + 1, 1, header.size() + " cells expected, found " + cells.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.size(); c++) {
                row.put(header.get(c), cells.get(c));
            }
            rows.add(row);
        }
        Seed seed = new Seed(columns, rows);
        seed.check(file);
        return seed;
    }

    private void check(String file) throws PackException {
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, ValueType> column : columns.entrySet()) {
                String cell = rows.get(i).getOrDefault(column.getKey(), "");
                Object value = value(column.getValue(), cell, LocalDate.of(2026, 1, 1));
                boolean empty = cell.isEmpty() && column.getValue() instanceof ValueType.Maybe;
                if (!empty && JsonValues.toCel(column.getValue(), value).isEmpty()) {
                    throw new PackException(
                            file, i + 2, 1, "'" + cell + "' is no value of " + column.getKey());
                }
            }
        }
    }

    List<Map<String, Object>> rows(LocalDate today) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            row.forEach((name, cell) -> {
                ValueType type = columns.get(name);
                if (type != null && !cell.isEmpty()) {
                    values.put(name, value(type, cell, today));
                }
            });
            result.add(values);
        }
        return result;
    }

    private static Object value(ValueType type, String cell, LocalDate today) {
        return switch (type) {
            case ValueType.Maybe maybe -> value(maybe.type(), cell, today);
            case ValueType.Simple.INT, ValueType.Simple.MONEY ->
                    cell.matches("-?\\d{1,18}") ? Long.valueOf(cell) : cell;
            case ValueType.Simple.BOOL ->
                    cell.equals("true") || cell.equals("false") ? Boolean.valueOf(cell) : cell;
            case ValueType.Simple.DATE, ValueType.Simple.MONTH -> relative(cell, today);
            default -> cell;
        };
    }

    static String relative(String cell, LocalDate today) {
        Matcher matcher = RELATIVE.matcher(cell);
        if (!matcher.matches()) {
            return cell;
        }
        long n = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
        return matcher.group(1).equals("today")
                ? today.plusDays(n).toString()
                : YearMonth.from(today).plusMonths(n).toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
