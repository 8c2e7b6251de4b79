package kiosk.central.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kiosk.central.accounts.Seat.Stage;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.store.UserTable.User;
import kiosk.central.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String PASSWORD = "four quiet green chairs";
    private static final String OTHER = "seven loud blue benches";

    private final MovableClock clock = new MovableClock();
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory("a-" + UUID.randomUUID()), clock);
        SecureRandom random = new SecureRandom();
        accounts = new Accounts(database, new Passwords(1000, random), random, clock);
        accounts.first("wang", "王敏", PASSWORD.toCharArray());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Step login(String name, String password, String address) throws Exception {
        return accounts.login(name, password.toCharArray(), address);
    }

    private Seat seat(Step step) throws Exception {
        return accounts.seat(((Step.On) step).id(), true).orElseThrow();
    }

    private User user() throws Exception {
        return database.read(tx -> tx.users().find("wang")).orElseThrow();
    }

    private Step in() throws Exception {
        Seat enrol = seat(login("wang", PASSWORD, "a"));
        String secret = enrol.session().secret();
        return accounts.code(enrol, Totp.code(secret, Totp.step(clock.instant())));
    }

    private String code() throws Exception {
        return Totp.code(user().totpSecret(), Totp.step(clock.instant()));
    }

    private Step inAgain() throws Exception {
        clock.advance(Duration.ofSeconds(30));
        return accounts.code(seat(login("wang", PASSWORD, "a")), code());
    }

    @Test
    void firstLoginEnrolsTheSecondFactor() throws Exception {
        Seat enrol = seat(login("WANG ", PASSWORD, "a"));

        assertThat(enrol.stage()).isEqualTo(Stage.ENROL);
        assertThat(enrol.roles()).isEmpty();
        assertThat(seat(in()).roles()).containsOnly(Role.VIEWER, Role.OPERATOR, Role.APPROVER);
    }

    @Test
    void everyStepHasANewIdAndTheOldOneIsDead() throws Exception {
        Step first = login("wang", PASSWORD, "a");
        Seat enrol = seat(first);
        String secret = enrol.session().secret();
        Step second = accounts.code(enrol, Totp.code(secret, Totp.step(clock.instant())));

        assertThat(((Step.On) second).id()).isNotEqualTo(((Step.On) first).id());
        assertThat(accounts.seat(((Step.On) first).id(), true)).isEmpty();
    }

    @Test
    void codeIsTakenOnce() throws Exception {
        in();
        clock.advance(Duration.ofSeconds(30));
        String code = code();

        assertThat(accounts.code(seat(login("wang", PASSWORD, "a")), code))
                .isInstanceOf(Step.On.class);
        assertThat(accounts.code(seat(login("wang", PASSWORD, "a")), code))
                .isInstanceOf(Step.Wrong.class);
    }

    @Test
    void fiveWrongPasswordsLockAndTheWaitGrows() throws Exception {
        in();
        for (int i = 0; i < 4; i++) {
            assertThat(login("wang", "x", "a" + i)).isInstanceOf(Step.Wrong.class);
        }
        assertThat(login("wang", "x", "b")).isInstanceOf(Step.Locked.class);
        assertThat(login("wang", PASSWORD, "c")).isInstanceOf(Step.Locked.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(login("wang", "x", "b")).isInstanceOf(Step.Locked.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(login("wang", PASSWORD, "c")).isInstanceOf(Step.Locked.class);
        clock.advance(Duration.ofSeconds(61));
        assertThat(login("wang", PASSWORD, "c")).isInstanceOf(Step.On.class);
        List<Alert> alerts = database.read(tx -> tx.alerts().open());
        assertThat(alerts).extracting(Alert::subject).containsExactly("user wang");
    }

    @Test
    void wrongCodesLockThoughThePasswordIsKnown() throws Exception {
        in();
        Step last = new Step.Wrong();
        for (int i = 0; i < 5; i++) {
            last = accounts.code(seat(login("wang", PASSWORD, "a")), "000000");
        }
        assertThat(last).isInstanceOf(Step.Locked.class);
        assertThat(login("wang", PASSWORD, "a")).isInstanceOf(Step.Locked.class);
    }

    @Test
    void anAddressThatTriesManyNamesIsLocked() throws Exception {
        for (int i = 0; i < 19; i++) {
            assertThat(login("nobody" + i, "x", "evil")).isInstanceOf(Step.Wrong.class);
        }
        assertThat(login("nobody", "x", "evil")).isInstanceOf(Step.Locked.class);
        assertThat(login("wang", PASSWORD, "good")).isInstanceOf(Step.On.class);
    }

    @Test
    void sessionEndsIdleAndInAnyCase() throws Exception {
        String id = ((Step.On) in()).id();
        clock.advance(Duration.ofMinutes(14));
        assertThat(accounts.seat(id, true)).isPresent();
        clock.advance(Duration.ofMinutes(14));
        assertThat(accounts.seat(id, false)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(accounts.seat(id, true)).isEmpty();

        String long8 = ((Step.On) inAgain()).id();
        for (int i = 0; i < 48; i++) {
            assertThat(accounts.seat(long8, true)).isPresent();
            clock.advance(Duration.ofMinutes(10));
        }
        assertThat(accounts.seat(long8, true)).isEmpty();
    }

    @Test
    void logoutKillsTheSession() throws Exception {
        String id = ((Step.On) in()).id();
        accounts.logout(accounts.seat(id, true).orElseThrow());

        assertThat(accounts.seat(id, true)).isEmpty();
    }

    @Test
    void newPasswordEndsTheOtherSessions() throws Exception {
        String other = ((Step.On) in()).id();
        Seat here = seat(inAgain());
        assertThat(accounts.password(here, "wrong".toCharArray(), OTHER.toCharArray()))
                .isInstanceOf(Step.Wrong.class);
        assertThat(accounts.password(here, PASSWORD.toCharArray(), "short".toCharArray()))
                .isEqualTo(new Step.Unfit(Passwords.Fault.SHORT));
        assertThat(accounts.password(here, PASSWORD.toCharArray(), OTHER.toCharArray()))
                .isInstanceOf(Step.On.class);
        assertThat(accounts.seat(other, true)).isEmpty();
        assertThat(login("wang", PASSWORD, "a")).isInstanceOf(Step.Wrong.class);
    }

    @Test
    void givenPasswordMustBeChangedFirst() throws Exception {
        in();
        clock.advance(Duration.ofSeconds(30));
        String given = new Passwords(1000, new SecureRandom()).encode(OTHER.toCharArray());
        database.inTransaction(tx -> {
            tx.users().password("wang", given, true);
            return 1;
        });
        Seat change = seat(accounts.code(seat(login("wang", OTHER, "a")), code()));

        assertThat(change.stage()).isEqualTo(Stage.PASSWORD);
        assertThat(change.roles()).isEmpty();
        assertThat(accounts.password(change, new char[0], OTHER.toCharArray()))
                .isInstanceOf(Step.Unfit.class);
        assertThat(seat(accounts.password(change, new char[0], PASSWORD.toCharArray())).stage())
                .isEqualTo(Stage.IN);
    }

    @Test
    void provingAgainIsGoodForFiveMinutes() throws Exception {
        Seat seat = seat(in());
        assertThat(accounts.proved(seat)).isTrue();
        clock.advance(Duration.ofMinutes(6));
        assertThat(accounts.proved(seat)).isFalse();
        assertThat(accounts.prove(seat, "123456")).isPresent();
        assertThat(accounts.prove(seat, code())).isEmpty();
        Optional<Seat> again =
                database.read(tx -> tx.sessions().find(seat.session().idHash()))
                        .map(s -> new Seat(seat.user(), s));
        assertThat(accounts.proved(again.orElseThrow())).isTrue();
    }

    @Test
    void deactivatedUserIsOut() throws Exception {
        String id = ((Step.On) in()).id();
        database.inTransaction(tx -> {
            tx.users().change("wang", "viewer", "", false);
            return 1;
        });

        assertThat(accounts.seat(id, true)).isEmpty();
        assertThat(login("wang", PASSWORD, "a")).isInstanceOf(Step.Wrong.class);
    }
}
