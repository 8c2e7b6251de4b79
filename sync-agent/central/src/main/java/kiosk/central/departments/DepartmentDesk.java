package kiosk.central.departments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.central.json.Json;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DueTable;
import kiosk.central.store.SqlTables;
import kiosk.central.store.Tx;
import kiosk.matter.department.Department;
import kiosk.matter.department.Department.BadCall;
import kiosk.matter.department.Department.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs operations of the declared departments over the store. Operations that write are run one
/// after the other within a department (a row lock until the commit), so two machines that reserve
/// the same bill see each other.
///
/// Thread rule: any thread.
public final class DepartmentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DepartmentDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ONE_CITY = "";
    private static final Map<String, String> NOT_OFFERED =
            Map.of("zh-Hans", "暂不能办理，请联系工作人员", "en", "Not available now. Please ask staff");

    private final Map<String, Map<String, Department>> byPack = new LinkedHashMap<>();
    private final Faults faults;
    private final Pause pause;
    private final Clock clock;

    /// A desk for the departments of one city.
    public DepartmentDesk(List<Department> declared, Faults faults, Pause pause, Clock clock) {
        this(Map.of(ONE_CITY, declared), faults, pause, clock);
    }

    /// A desk for several cities: each pack's matters reach the departments as that pack has them,
    /// which may be behind its own connectors. Rows belong to a department, whichever pack names
    /// it.
    ///
    /// @param declared by id of the pack; whoever names none reaches the first that has the
    ///   department
    /// @throws IllegalArgumentException two departments of one id in a pack
    public DepartmentDesk(
            Map<String, List<Department>> declared, Faults faults, Pause pause, Clock clock) {
        declared.forEach((pack, departments) -> {
            Map<String, Department> known = new LinkedHashMap<>();
            for (Department department : departments) {
                if (known.put(department.id(), department) != null) {
                    throw new IllegalArgumentException("two departments " + department.id());
                }
            }
            byPack.put(pack, known);
        });
        this.faults = faults;
        this.pause = pause;
        this.clock = clock;
    }

    /// Gives new departments their first rows; rows of known ones stay as they are.
    public void seed(Database database) throws CentralStoreException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (Department department : all().toList()) {
            database.inTransaction(tx -> seed(tx.department(department.home()), department, today));
        }
    }

    private Stream<Department> all() {
        return byPack.values().stream().flatMap(departments -> departments.values().stream());
    }

    /// The department as the pack of the call has it: never as another city's pack has it. A call
    /// that names no pack, or a desk of one city only, has no choice.
    private Optional<Department> of(DeskCall call) {
        boolean any = call.pack().isEmpty() || byPack.containsKey(ONE_CITY);
        return (any
                        ? byPack.values().stream()
                        : Optional.ofNullable(byPack.get(call.pack())).stream())
                .map(departments -> departments.get(call.department()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean seed(SqlTables tables, Department department, LocalDate today) {
        if (!tables.found()) {
            return false;
        }
        department
                .seed(today)
                .forEach((table, rows) -> {
                    String key =
                            Optional.ofNullable(department.tableKeys().get(table)).orElseThrow();
                    for (Map<String, Object> row : rows) {
                        tables.put(table, String.valueOf(row.get(key)), row);
                    }
                });
        return true;
    }

    /// Ids of all departments.
    public Set<String> ids() {
        return all().map(Department::id).collect(Collectors.toUnmodifiableSet());
    }

    /// A request from a terminal, in a transaction of its own; waits where a fault says so.
    public DeskAnswer request(Database database, DeskCall call)
            throws CentralStoreException, InterruptedException {
        Optional<Fault.Kind> fault = faults.next(call.operation());
        if (fault.isPresent()) {
            switch (fault.get()) {
                case Fault.Kind.Delay(var by) -> pause.of(by);
                case Fault.Kind.Down _ -> {
                    return new DeskAnswer.Silence();
                }
                case Fault.Kind.Refuse(var code) -> {
                    return new DeskAnswer.Refused(code, NOT_OFFERED, false);
                }
                case Fault.Kind.DoneButAnswerLost _ -> {
                    database.inTransaction(tx -> run(tx, call));
                    return new DeskAnswer.Silence();
                }
                case Fault.Kind.Twice _ -> database.inTransaction(tx -> run(tx, call));
            }
        }
        return writes(call)
                ? database.inTransaction(tx -> run(tx, call))
                : database.read(tx -> run(tx, call));
    }

    /// A submission inside the caller's transaction. A department that is down or slow makes
    /// [DeskAnswer.Silence]: the caller keeps the submission and tries again.
    DeskAnswer submission(Tx tx, DeskCall call) {
        Optional<Fault.Kind> fault = faults.next(call.operation());
        if (fault.isPresent()) {
            switch (fault.get()) {
                case Fault.Kind.Delay _, Fault.Kind.Down _ -> {
                    return new DeskAnswer.Silence();
                }
                case Fault.Kind.Refuse(var code) -> {
                    return new DeskAnswer.Refused(code, NOT_OFFERED, false);
                }
                case Fault.Kind.DoneButAnswerLost _ -> {
                    run(tx, call);
                    return new DeskAnswer.Silence();
                }
                case Fault.Kind.Twice _ -> run(tx, call);
            }
        }
        return run(tx, call);
    }

    /// Locks all these departments in one order, so that transactions over several never wait for
    /// each other in a circle.
    public void lock(Tx tx, Set<String> ids) {
        all().filter(department -> ids.contains(department.id()))
                .map(Department::home)
                .sorted()
                .distinct()
                .forEach(home -> tx.department(home).lock());
    }

    private boolean writes(DeskCall call) {
        return of(call).filter(d -> d.offers(call.name()) && d.writes(call.name())).isPresent();
    }

    DeskAnswer run(Tx tx, DeskCall call) {
        Optional<Department> found = of(call).filter(d -> d.offers(call.name()));
        if (found.isEmpty()) {
            LOG.warn("no such operation: {} for the pack '{}'", call.operation(), call.pack());
            return bad();
        }
        Department department = found.get();
        SqlTables tables = tx.department(department.home());
        if (department.writes(call.name())) {
            tables.lock();
        }
        try {
            return tx.nested(inner -> reply(inner, call, department));
        } catch (BadCall e) {
            LOG.warn("call refused: {}", e.getMessage());
            return bad();
        } catch (RuntimeException e) {
            // A mistake in a pack's expressions must not take the terminal's other events with it.
            if (Tx.storeTrouble(e)) {
                throw e;
            }
            LOG.error("operation {} failed", call.operation(), e);
            return bad();
        }
    }

    private DeskAnswer reply(Tx tx, DeskCall call, Department department) throws BadCall {
        Reply reply =
                department.execute(
                        call.name(), call.in(), tx.department(department.home()), clock.instant());
        return switch (reply) {
            case Reply.Refusal(var code, var say, boolean alarm) ->
                    new DeskAnswer.Refused(code, say.byLanguage(), alarm);
            case Reply.Answer(var body, var followUp) -> {
                followUp.ifPresent(later -> plan(tx, call, later));
                yield new DeskAnswer.Done(body);
            }
        };
    }

    /// The id makes a repeated answer plan nothing twice.
    private void plan(Tx tx, DeskCall call, Department.FollowUp later) {
        String operation =
                later.operation().contains(".")
                        ? later.operation()
                        : call.department() + "." + later.operation();
        String about = call.caseId().isEmpty() ? call.key() : call.caseId();
        String id =
                about.isEmpty()
                        ? operation + "/" + Json.text(later.in()).hashCode()
                        : about + "/" + operation;
        tx.due()
                .add(
                        new DueTable.Due(
                                id,
                                DueTable.Kind.FOLLOW_UP,
                                operation,
                                id,
                                Json.text(later.in()),
                                call.caseId(),
                                call.terminal(),
                                clock.instant().plus(later.after()),
                                call.pack()));
    }

    /// All rows with both columns, for the phones on record.
    public Map<String, String> column(Database database, String keyColumn, String valueColumn)
            throws CentralStoreException {
        return database.read(tx ->
                all().flatMap(d ->
                                d.tableKeys().keySet().stream()
                                        .flatMap(t -> tx.department(d.home()).rows(t).stream()))
                        .filter(row -> row.get(keyColumn) != null && row.get(valueColumn) != null)
                        .collect(
                                Collectors.toMap(
                                        row -> String.valueOf(row.get(keyColumn)),
                                        row -> String.valueOf(row.get(valueColumn)),
                                        (first, _) -> first)));
    }

    private static DeskAnswer bad() {
        return new DeskAnswer.Refused("BAD_CALL", NOT_OFFERED, true);
    }
}
