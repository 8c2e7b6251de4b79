package kiosk.matter.department;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.Surroundings;
import kiosk.matter.cel.ValueType;
import org.jspecify.annotations.Nullable;

/// A department as the matters know it, answered by one of another shape: a connector translates
/// operations, fields and codes. Its rows are those of the other one.
final class ConnectedDepartment implements Department {
    /// Marks an operation the other department runs later by itself.
    private static final String LATER = "/later";

    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");
    private static final Texts NOT_OFFERED =
            Texts.of("本市暂未开通这项业务，请到窗口办理", "Not offered in this city yet. Please go to the counter");

    private final DeclaredDepartment standard;
    private final DeclaredDepartment by;
    private final Map<String, Adapted> operations;
    private final Map<String, Map<String, Object>> dictionaries;

    /// One operation in the other department's words.
    ///
    /// @param use its operation
    /// @param in its inputs, over `in.*`
    /// @param out the fields the matters know, over `answer.*`
    /// @param codes its refusal codes → those the matters know
    /// @param news what it says later, in the fields the matters know, over `answer.*`
    record Adapted(
            String use,
            Map<String, Expression> in,
            Map<String, Expression> out,
            Map<String, String> codes,
            Map<String, Expression> news) {}

    ConnectedDepartment(
            DeclaredDepartment standard,
            DeclaredDepartment by,
            Map<String, Adapted> operations,
            Map<String, Map<String, Object>> dictionaries) {
        this.standard = standard;
        this.by = by;
        this.operations = Map.copyOf(operations);
        this.dictionaries = dictionaries;
    }

    @Override
    public String id() {
        return standard.id();
    }

    @Override
    public String home() {
        return by.id();
    }

    @Override
    public Texts name() {
        return by.name();
    }

    /// All that the standard has: what the connector lacks is refused in words.
    @Override
    public Set<String> operations() {
        return standard.operations();
    }

    @Override
    public boolean offers(String operation) {
        return operation.endsWith(LATER) || operations().contains(operation);
    }

    @Override
    public boolean writes(String operation) {
        if (operation.endsWith(LATER)) {
            return true;
        }
        Adapted adapted = operations.get(operation);
        return adapted != null && by.writes(adapted.use());
    }

    @Override
    public Map<String, List<Map<String, Object>>> seed(LocalDate today) {
        return by.seed(today);
    }

    @Override
    public Map<String, String> tableKeys() {
        return by.tableKeys();
    }

    @Override
    public Reply execute(String operation, Map<String, Object> in, Tables tables, Instant now)
            throws BadCall {
        if (operation.endsWith(LATER)) {
            return later(operation, in, tables, now);
        }
        if (!standard.operations().contains(operation)) {
            throw new BadCall(id() + " has no operation '" + operation + "'");
        }
        Adapted adapted = operations.get(operation);
        if (adapted == null) {
            return new Reply.Refusal("NOT_OFFERED", NOT_OFFERED, false);
        }
        Names names = new Names(now, dictionaries);
        names.take("in.", standard.signature(operation).orElseThrow().in(), in);
        return switch (by.execute(adapted.use(), names.json(adapted.in()), tables, now)) {
            case Reply.Refusal(var code, var say, boolean alarm) ->
                    new Reply.Refusal(adapted.codes().getOrDefault(code, code), say, alarm);
            case Reply.Answer(var body, var followUp) -> {
                names.take("answer.", by.signature(adapted.use()).orElseThrow().out(), body);
                yield new Reply.Answer(
                        names.json(adapted.out()),
                        followUp.map(next ->
                                new FollowUp(
                                        next.after(),
                                        operation + "/" + next.operation() + LATER,
                                        next.in())));
            }
        };
    }

    /// `submit/decide/later`: the other department's own operation, its answer as news.
    private Reply later(String operation, Map<String, Object> in, Tables tables, Instant now)
            throws BadCall {
        String[] parts = operation.split("/", -1);
        Adapted adapted = operations.get(parts[0]);
        if (adapted == null || parts.length != 3) {
            throw new BadCall(id() + " has no operation '" + operation + "'");
        }
        Reply reply = by.execute(parts[1], in, tables, now);
        if (!(reply instanceof Reply.Answer(var body, var followUp))) {
            return reply;
        }
        Names names = new Names(now, dictionaries);
        names.take("answer.", by.signature(adapted.use()).orElseThrow().news(), body);
        return new Reply.Answer(names.json(adapted.news()), followUp);
    }

    /// Values under their names, and expressions over them.
    private static final class Names implements Surroundings {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> dictionaries;
        private final LocalDate today;

        Names(Instant now, Map<String, Map<String, Object>> dictionaries) {
            this.dictionaries = dictionaries;
            this.today = LocalDate.ofInstant(now, LEGAL);
            values.put("now", now);
            values.put("now.date", today.toString());
        }

        void take(String prefix, Map<String, ValueType> types, Map<String, Object> json) {
            types.forEach((field, type) ->
                    JsonValues.toCel(type, json.get(field))
                            .ifPresent(value -> values.put(prefix + field, value)));
        }

        Map<String, Object> json(Map<String, Expression> expressions) {
            Map<String, Object> body = new LinkedHashMap<>();
            expressions.forEach((field, expression) -> {
                Object value =
                        JsonValues.toJson(
                                expression.must(
                                        name -> Optional.ofNullable(values.get(name)), this));
                if (value != null) {
                    body.put(field, value);
                }
            });
            return body;
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
            throw new ExpressionFault(series, "a connector counts nothing");
        }
    }
}
