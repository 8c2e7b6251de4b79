package kiosk.matter.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.CallResult;
import kiosk.matter.Texts;

/// All departments of a pack in memory: for scenarios and tests. Follow-ups run when [#runDue] is
/// told that their time has come.
///
/// Thread rule: any thread; calls run one after the other.
public final class SampleDepartments {

    private record Due(Instant at, String caseId, String department, Department.FollowUp what) {}

    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, MemoryTables> tables = new LinkedHashMap<>();
    private final List<Due> due = new ArrayList<>();
    private final Set<String> down = new LinkedHashSet<>();

    /// Seeded as of `today`.
    public SampleDepartments(List<Department> departments, LocalDate today) {
        for (Department department : departments) {
            this.departments.put(department.id(), department);
            tables.put(department.id(), new MemoryTables(department, today));
        }
    }

    /// News on a case.
    public record News(String caseId, Map<String, Object> body) {}

    /// Switches a department off.
    public synchronized void down(String department) {
        down.add(department);
    }

    /// Rows of a department, to look at or to change.
    public MemoryTables tables(String department) {
        MemoryTables found = tables.get(department);
        if (found == null) {
            throw new IllegalArgumentException("no department " + department);
        }
        return found;
    }

    /// Calls `DEPT.operation` for a case.
    public synchronized CallResult call(
            String operation, Map<String, Object> in, String caseId, Instant now) {
        String id = operation.substring(0, Math.max(0, operation.indexOf('.')));
        Department department = departments.get(id);
        if (department == null || down.contains(id)) {
            return new CallResult.Unavailable("down");
        }
        String name = operation.substring(id.length() + 1);
        try {
            return switch (tables(id).execute(name, in, now)) {
                case Department.Reply.Answer answer -> {
                    answer.followUp()
                            .ifPresent(later ->
                                    due.add(new Due(now.plus(later.after()), caseId, id, later)));
                    yield new CallResult.Answered(answer.body(), now);
                }
                case Department.Reply.Refusal refusal ->
                        new CallResult.Refused(refusal.code(), refusal.say());
            };
        } catch (Department.BadCall e) {
            return new CallResult.Refused(
                    "BAD_CALL", Texts.of("请求有误，请找工作人员", "Wrong request. Please ask our staff"));
        }
    }

    /// Runs follow-ups that are due, oldest first; what they answered.
    public synchronized List<News> runDue(Instant now) {
        List<News> news = new ArrayList<>();
        for (Due next : List.copyOf(due)) {
            if (next.at().isAfter(now)) {
                continue;
            }
            due.remove(next);
            CallResult result =
                    call(
                            next.department() + "." + next.what().operation(),
                            next.what().in(),
                            next.caseId(),
                            now);
            if (result instanceof CallResult.Answered answered) {
                news.add(new News(next.caseId(), answered.body()));
            }
        }
        return news;
    }
}
