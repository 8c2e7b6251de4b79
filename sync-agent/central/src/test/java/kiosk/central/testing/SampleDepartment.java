package kiosk.central.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Texts;
import kiosk.matter.department.Department;
import kiosk.matter.department.Tables;

/// A department whose operations are written in Java; repeated keys give the remembered answer, as
/// the declared ones do.
public final class SampleDepartment implements Department {
    private final String id;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> seed = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    /// A department without operations.
    public SampleDepartment(String id) {
        this.id = id;
    }

    /// Does the work of an operation.
    @FunctionalInterface
    public interface Work {
        /// Runs.
        Reply run(Map<String, Object> in, Tables tables, Instant now) throws BadCall;
    }

    private record Operation(Optional<String> key, Work work) {}

    /// Adds an operation that only reads.
    public SampleDepartment reads(String name, Work work) {
        operations.put(name, new Operation(Optional.empty(), work));
        return this;
    }

    /// Adds an operation that changes something; `key` names its idempotency input.
    public SampleDepartment writes(String name, String key, Work work) {
        operations.put(name, new Operation(Optional.of(key), work));
        return this;
    }

    /// Adds a table.
    public SampleDepartment table(String name, String key, List<Map<String, Object>> rows) {
        seed.put(name, rows);
        keys.put(name, key);
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Texts name() {
        return Texts.same(id);
    }

    @Override
    public Set<String> operations() {
        return operations.keySet();
    }

    @Override
    public boolean writes(String operation) {
        return Optional.ofNullable(operations.get(operation)).orElseThrow().key().isPresent();
    }

    @Override
    public Map<String, List<Map<String, Object>>> seed(LocalDate today) {
        return seed;
    }

    @Override
    public Map<String, String> tableKeys() {
        return keys;
    }

    @Override
    public Reply execute(String name, Map<String, Object> in, Tables tables, Instant now)
            throws BadCall {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw new BadCall(id + "." + name);
        }
        if (operation.key().isEmpty()) {
            return operation.work().run(in, tables, now);
        }
        Object key = in.get(operation.key().get());
        if (key == null) {
            throw new BadCall(id + "." + name + "." + operation.key().get());
        }
        Optional<Map<String, Object>> before = tables.remembered(name, key.toString());
        if (before.isPresent()) {
            return new Reply.Answer(before.get(), Optional.empty());
        }
        Reply reply = operation.work().run(in, tables, now);
        if (reply instanceof Reply.Answer(var body, var _)) {
            tables.remember(name, key.toString(), body);
        }
        return reply;
    }
}
