package kiosk.central.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.testing.SampleDepartment;
import kiosk.matter.department.Department;
import kiosk.matter.department.Department.FollowUp;
import kiosk.matter.department.Department.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two cities at one central: no call of one reaches a department as the other has it.
class DepartmentDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final List<String> ran = new ArrayList<>();
    private Database database;
    private DepartmentDesk desk;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory("desk-" + UUID.randomUUID()), clock);
        Map<String, List<Department>> cities = new LinkedHashMap<>();
        cities.put("east", List.of(fund("east"), new SampleDepartment("PSB").reads("ask", said())));
        cities.put("west", List.of(fund("west")));
        desk = new DepartmentDesk(cities, new Faults(clock), _ -> {}, clock);
        desk.seed(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SampleDepartment.Work said() {
        return (_, _, _) -> new Reply.Answer(Map.of(), Optional.empty());
    }

    private Department fund(String city) {
        FollowUp later = new FollowUp(Duration.ZERO, "decide", Map.of("key", "k1"));
        return new SampleDepartment("HPF")
                .reads(
                        "city",
                        (_, _, _) -> new Reply.Answer(Map.of("city", city), Optional.empty()))
                .writes("apply", "key", (_, _, _) -> new Reply.Answer(Map.of(), Optional.of(later)))
                .writes(
                        "decide",
                        "key",
                        (_, _, _) -> {
                            ran.add(city);
                            return new Reply.Answer(Map.of(), Optional.empty());
                        });
    }

    private DeskAnswer asks(String operation, String pack) throws Exception {
        return desk.request(
                database, new DeskCall(operation, "k1", Map.of("key", "k1"), "", "t-1", pack));
    }

    @Test
    void aCallReachesTheDepartmentOfItsOwnPack() throws Exception {
        assertThat(asks("HPF.city", "east")).isEqualTo(new DeskAnswer.Done(Map.of("city", "east")));
        assertThat(asks("HPF.city", "west")).isEqualTo(new DeskAnswer.Done(Map.of("city", "west")));
    }

    @Test
    void aPackCentralDoesNotServeIsRefused() throws Exception {
        assertThat(asks("HPF.city", "north")).isInstanceOf(DeskAnswer.Refused.class);
    }

    @Test
    void aDepartmentOnlyAnotherCityHasIsRefused() throws Exception {
        assertThat(asks("PSB.ask", "west")).isInstanceOf(DeskAnswer.Refused.class);
        assertThat(asks("PSB.ask", "east")).isInstanceOf(DeskAnswer.Done.class);
    }

    @Test
    void whoDoesNotSayReachesTheFirst() throws Exception {
        assertThat(asks("HPF.city", "")).isEqualTo(new DeskAnswer.Done(Map.of("city", "east")));
    }

    @Test
    void whatADepartmentDoesLaterIsDoneInTheSameCity() throws Exception {
        asks("HPF.apply", "west");
        new CaseDesk(desk, clock).runDue(database);
        assertThat(ran).containsExactly("west");
    }
}
