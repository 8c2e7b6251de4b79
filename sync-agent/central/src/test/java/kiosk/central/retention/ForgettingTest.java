package kiosk.central.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiosk.central.store.CallTable;
import kiosk.central.store.Database;
import kiosk.central.store.DocumentTable;
import kiosk.central.store.DueTable;
import kiosk.central.store.IdentityTable;
import kiosk.central.store.StorePlace;
import kiosk.central.store.Tx;
import kiosk.central.store.UploadTable;
import kiosk.central.testing.HandedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What central forgets, and what it does not.
class ForgettingTest {
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private final String name = "forget-" + UUID.randomUUID();
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory(name), Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private <T> T does(Tx.Work<T, RuntimeException> work) throws Exception {
        return database.<T, RuntimeException>inTransaction(work);
    }

    private int runsAfter(Duration time) throws Exception {
        Instant then = START.plus(time);
        return does(tx -> Forgetting.run(tx, then));
    }

    private void keeps(String code, String until) throws Exception {
        does(tx -> {
            tx.documents()
                    .keep(
                            new DocumentTable.Kept(
                                    code, "owner", "case-1", "draft-slip", "{}", START, until));
            return code;
        });
    }

    private boolean there(String code) throws Exception {
        return does(tx -> tx.documents().keptAs(code).isPresent());
    }

    @Test
    void aCaseLaidAsideGoesAfterItsLastDayAndNotOnIt() throws Exception {
        keeps("aside", "2026-12-05");
        keeps("receipt", "");

        assertThat(runsAfter(Duration.ofDays(15))).isZero();
        assertThat(there("aside")).isTrue();
        assertThat(runsAfter(Duration.ofDays(16))).isEqualTo(1);
        assertThat(there("aside")).isFalse();
        assertThat(there("receipt")).isTrue();
    }

    @Test
    void whatWasLaidAsideGoesWhenTheCaseIsHandedIn() throws Exception {
        keeps("aside", "2026-12-05");
        keeps("receipt", "");
        does(tx -> {
            tx.documents().dropAside("case-1");
            return 0;
        });

        assertThat(there("aside")).isFalse();
        assertThat(there("receipt")).isTrue();
    }

    @Test
    void copiesForReprintingGoAfterAYear() throws Exception {
        keeps("receipt", "");

        assertThat(runsAfter(Forgetting.COPIES)).isZero();
        assertThat(runsAfter(Forgetting.COPIES.plusDays(1))).isEqualTo(1);
        assertThat(there("receipt")).isFalse();
    }

    @Test
    void theLogOfCallsIsKeptThreeYearsAndGoesThen() throws Exception {
        does(tx -> {
            tx.calls()
                    .add(
                            new CallTable.Call(
                                    "c1", START, "t-1", "case-1", "SSI.person", "", "", ""));
            return 0;
        });

        Instant threeYears = START.atOffset(ZoneOffset.UTC).plusYears(3).toInstant();
        assertThat(runsAfter(Duration.between(START, threeYears))).isZero();
        assertThat(runsAfter(Forgetting.CALLS)).isZero();
        assertThat(runsAfter(Forgetting.CALLS.plusDays(1))).isEqualTo(1);
        List<CallTable.Call> left = does(tx -> tx.calls().ofCase("case-1"));
        assertThat(left).isEmpty();
    }

    @Test
    void inputsOfAnOperationGoWithTheOperationAndOpenOnesStay() throws Exception {
        for (String id : new String[] {"done", "open"}) {
            does(tx -> {
                tx.due()
                        .add(
                                new DueTable.Due(
                                        id,
                                        DueTable.Kind.SUBMISSION,
                                        "HPF.apply",
                                        id,
                                        "{\"idNo\":\"x\"}",
                                        "case-1",
                                        "t-1",
                                        START,
                                        "suzhou"));
                return 0;
            });
        }
        does(tx -> {
            tx.due().done("done");
            return 0;
        });

        assertThat(input("done")).isEqualTo("{}");
        assertThat(input("open")).contains("idNo");
    }

    private String input(String due) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name);
                PreparedStatement wanted =
                        connection.prepareStatement("select input from due where id = ?")) {
            wanted.setString(1, due);
            try (ResultSet row = wanted.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private void keptFor(String code, String caseId) throws Exception {
        does(tx -> {
            tx.uploads()
                    .open(
                            new UploadTable.Link(
                                    code, "t-1", caseId, "m1", "", "", "png", 5, START, true));
            return code;
        });
    }

    @Test
    void filesOfACaseThatWasNeverHandedInGoAndThoseOfTheOthersStay() throws Exception {
        keptFor("never", "case-1");
        keptFor("whole", "case-2");
        keptFor("bundle", "case-3");
        does(tx -> {
            tx.cases().open(HandedIn.of("case-2", START), START);
            return tx.cases().open(HandedIn.of("case-3-part", START), START);
        });

        assertThat(runsAfter(Forgetting.FILES)).isZero();
        assertThat(runsAfter(Forgetting.FILES.plusDays(1))).isEqualTo(1);
        Optional<UploadTable.Link> never = does(tx -> tx.uploads().hold("never"));
        assertThat(never).isEmpty();
        for (String code : List.of("whole", "bundle")) {
            Optional<UploadTable.Link> stays = does(tx -> tx.uploads().hold(code));
            assertThat(stays).as(code).isPresent();
        }
    }

    @Test
    void oneTimeCodesGoAfterADay() throws Exception {
        does(tx -> {
            tx.identity()
                    .sent(
                            new IdentityTable.Code(
                                    "o1",
                                    "person",
                                    "hash",
                                    0,
                                    true,
                                    START,
                                    START.plusSeconds(300)));
            return 0;
        });

        assertThat(runsAfter(Forgetting.CODES.plusMinutes(1))).isEqualTo(1);
        Optional<IdentityTable.Code> left = does(tx -> tx.identity().newest("person"));
        assertThat(left).isEmpty();
    }
}
