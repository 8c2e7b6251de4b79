package kiosk.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.device.sim.SimulatedTime;
import kiosk.matter.department.Department;
import kiosk.matter.department.Department.BadCall;
import kiosk.matter.department.Department.FollowUp;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.MemoryTables;

/// The sample departments of a pack with their tables, shared by all terminals of a scenario, and
/// the faults scripted for them.
///
/// Thread rule: one thread.
final class City {
    private final SimulatedTime time;
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, MemoryTables> tables = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final List<Map<String, Object>> kept = new ArrayList<>();

    /// A changing operation that was carried out.
    record Done(String operation, Map<String, Object> in) {}

    /// How an operation misbehaves (`domain.md` §2.7a).
    ///
    /// @param at which call, from 1; 0 = each
    record Fault(int at, Duration delay, boolean down, String refuse, boolean answerLost) {}

    /// What came back from a department.
    sealed interface Came {
        record Said(Reply reply) implements Came {}

        /// Nothing came back; whether it was carried out is not known to the caller.
        record Nothing() implements Came {}
    }

    City(List<Department> declared, SimulatedTime time, ZoneId zone) {
        this.time = time;
        LocalDate today = LocalDate.ofInstant(time.instant().instant(), zone);
        declared.forEach(department -> {
            departments.put(department.id(), department);
            tables.computeIfAbsent(department.home(), _ -> new MemoryTables(department, today));
        });
    }

    Instant now() {
        return time.instant().instant();
    }

    /// Replaces or adds a row before the scenario starts.
    void put(String department, String table, Object key, Map<String, Object> row) {
        tables(department).put(table, key, row);
    }

    MemoryTables tables(String department) {
        MemoryTables found = tables.get(department(department).home());
        if (found == null) {
            throw new IllegalArgumentException("no rows of " + department);
        }
        return found;
    }

    private Department department(String id) {
        Department found = departments.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no department " + id);
        }
        return found;
    }

    /// Rows of a table; none where there is no such department.
    List<Map<String, Object>> rows(String department, String table) {
        return departments.containsKey(department) ? tables(department).rows(table) : List.of();
    }

    /// An operation `DEPT.op`, or a whole department `DEPT`.
    void fault(String operation, Fault fault) {
        faults.put(operation, fault);
    }

    Came call(String operation, Map<String, Object> in, Duration atMost) {
        Fault fault = fault(operation);
        if (fault.down()) {
            time.pause(atMost);
            return new Came.Nothing();
        }
        if (fault.delay().compareTo(atMost) > 0) {
            // Nobody waits any more, but the message is still on its way.
            time.after(fault.delay(), () -> execute(operation, in));
            time.pause(atMost);
            return new Came.Nothing();
        }
        time.pause(fault.delay());
        if (!fault.refuse().isEmpty()) {
            return new Came.Said(
                    new Reply.Refusal(
                            fault.refuse(), kiosk.matter.Texts.same(fault.refuse()), false));
        }
        Came came = new Came.Said(execute(operation, in));
        return fault.answerLost() ? new Came.Nothing() : came;
    }

    private Fault fault(String operation) {
        String department = operation.substring(0, operation.indexOf('.'));
        Fault fault = faults.getOrDefault(operation, faults.get(department));
        int count = calls.merge(operation, 1, Integer::sum);
        return fault != null && (fault.at() == 0 || fault.at() == count)
                ? fault
                : new Fault(0, Duration.ZERO, false, "", false);
    }

    Reply execute(String operation, Map<String, Object> in) {
        int dot = operation.indexOf('.');
        String op = operation.substring(dot + 1);
        try {
            String id = operation.substring(0, dot);
            Reply reply = tables(id).execute(department(id), op, in, now());
            if (reply instanceof Reply.Answer) {
                done.add(new Done(operation, in));
            }
            return reply;
        } catch (BadCall e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps a document any terminal can print again.
    void keep(Map<String, Object> document) {
        kept.add(document);
    }

    /// Kept documents whose `by` is `value`.
    List<Map<String, Object>> kept(String by, Object value) {
        return kept.stream().filter(document -> value.equals(document.get(by))).toList();
    }

    /// A decision the department takes later.
    void plan(String department, FollowUp followUp, java.util.function.Consumer<Reply> then) {
        time.after(
                followUp.after(),
                () -> then.accept(execute(department + "." + followUp.operation(), followUp.in())));
    }

    /// Different inputs an operation was carried out with.
    long effects(String operation) {
        return done.stream().filter(d -> d.operation().equals(operation)).distinct().count();
    }
}
