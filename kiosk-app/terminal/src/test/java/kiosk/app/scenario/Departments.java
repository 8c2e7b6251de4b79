package kiosk.app.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kiosk.matter.department.Department.BadCall;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.MemoryTables;

/// One declared department of the sample city, asked without a terminal.
final class Departments {
    static final Instant NOW = Instant.parse("2026-11-20T01:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final MemoryTables tables;

    Departments(String id) throws Exception {
        tables =
                new MemoryTables(
                        Suzhou.pack().departments().stream()
                                .filter(d -> d.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        TODAY);
    }

    MemoryTables tables() {
        return tables;
    }

    /// What it answers, or the code of its refusal.
    String ask(String operation, Map<String, Object> in) throws BadCall {
        return switch (tables.execute(operation, in, NOW)) {
            case Reply.Answer _ -> "ok";
            case Reply.Refusal refusal -> refusal.code();
        };
    }

    Map<String, Object> answer(String operation, Map<String, Object> in) throws BadCall {
        if (tables.execute(operation, in, NOW) instanceof Reply.Answer answer) {
            return answer.body();
        }
        throw new IllegalStateException(operation + " refused " + in);
    }

    static long fen(Map<String, Object> row, String column) {
        return ((Number) row.getOrDefault(column, 0L)).longValue();
    }
}
