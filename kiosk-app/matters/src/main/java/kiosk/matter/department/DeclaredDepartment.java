package kiosk.matter.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.cel.ValueType;

/// A department that a pack declares.
public final class DeclaredDepartment implements Department {

    private final String id;
    private final Texts name;
    private final Map<String, DepartmentCompiler.Table> tables;
    private final Map<String, Operation> operations;
    private final Map<String, Map<String, Object>> dictionaries;

    DeclaredDepartment(
            String id,
            Texts name,
            Map<String, DepartmentCompiler.Table> tables,
            Map<String, Operation> operations,
            Map<String, Map<String, Object>> dictionaries) {
        this.id = id;
        this.name = name;
        this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        this.operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        this.dictionaries = dictionaries;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Texts name() {
        return name;
    }

    @Override
    public Set<String> operations() {
        return operations.keySet();
    }

    /// Types of an operation, for matters that call it.
    public Optional<Signature> signature(String operation) {
        return Optional.ofNullable(operations.get(operation))
                .map(found ->
                        new Signature(
                                found.in(),
                                found.out(),
                                found.later()
                                        .map(Operation.Later::operation)
                                        .map(operations::get)
                                        .map(Operation::out)
                                        .orElse(Map.of()),
                                writes(operation)));
    }

    @Override
    public boolean writes(String operation) {
        Operation found = operations.get(operation);
        return found != null && (!found.writes().isEmpty() || found.later().isPresent());
    }

    @Override
    public Map<String, List<Map<String, Object>>> seed(LocalDate today) {
        Map<String, List<Map<String, Object>>> seed = new LinkedHashMap<>();
        tables.forEach((table, declared) -> seed.put(table, declared.seed().rows(today)));
        return seed;
    }

    @Override
    public Map<String, String> tableKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        tables.forEach((table, declared) -> keys.put(table, declared.key()));
        return keys;
    }

    @Override
    public Reply execute(String operation, Map<String, Object> in, Tables tables, Instant now)
            throws BadCall {
        Operation found = operations.get(operation);
        if (found == null) {
            throw new BadCall(id + " has no operation '" + operation + "'");
        }
        Execution execution =
                new Execution(this.tables, tables, dictionaries, now, inputs(found, in));
        Optional<String> key = found.key().map(expression -> (String) execution.value(expression));
        Optional<Map<String, Object>> before =
                key.flatMap(known -> tables.remembered(operation, known));
        if (before.isPresent()) {
            return new Reply.Answer(before.get(), Optional.empty());
        }
        for (Operation.Read read : found.reads()) {
            execution.read(read);
        }
        for (Operation.Refuse refuse : found.refuses()) {
            if ((Boolean) execution.value(refuse.when())) {
                return new Reply.Refusal(
                        refuse.code(), execution.fill(refuse.say()), refuse.alarm());
            }
        }
        for (Operation.Write write : found.writes()) {
            execution.write(write);
        }
        Map<String, Object> body = fields(execution, found.answer());
        check(found, body);
        key.ifPresent(known -> tables.remember(operation, known, body));
        return new Reply.Answer(body, followUp(found, execution));
    }

    private static Optional<FollowUp> followUp(Operation operation, Execution execution) {
        return operation
                .later()
                .map(later ->
                        new FollowUp(
                                later.after(), later.operation(), fields(execution, later.in())));
    }

    private static Map<String, Object> fields(
            Execution execution, Map<String, Expression> expressions) {
        Map<String, Object> body = new LinkedHashMap<>();
        expressions.forEach((field, expression) -> {
            Object json = JsonValues.toJson(execution.value(expression));
            if (json != null) {
                body.put(field, json);
            }
        });
        return body;
    }

    private void check(Operation operation, Map<String, Object> body) {
        operation
                .out()
                .forEach((field, type) -> {
                    if (JsonValues.toCel(type, body.get(field)).isEmpty()) {
                        throw new ExpressionFault(
                                id + "." + operation.name(),
                                "the answer's '" + field + "' does not fit its type");
                    }
                });
    }

    private Map<String, Object> inputs(Operation operation, Map<String, Object> in) throws BadCall {
        String where = id + "." + operation.name();
        for (String field : in.keySet()) {
            if (!operation.in().containsKey(field)) {
                throw new BadCall(where + " has no input '" + field + "'");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, ValueType> field : operation.in().entrySet()) {
            Object value =
                    JsonValues.toCel(field.getValue(), in.get(field.getKey()))
                            .orElseThrow(() ->
                                    new BadCall(
                                            where
                                                    + ": input '"
                                                    + field.getKey()
                                                    + "' is missing or of the wrong type"));
            values.put("in." + field.getKey(), value);
        }
        return values;
    }
}
