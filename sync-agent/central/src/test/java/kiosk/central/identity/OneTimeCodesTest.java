package kiosk.central.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.central.identity.OneTimeCodes.Result;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.testing.MovableClock;
import kiosk.sync.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {
    private static final String ID_NO = "320582199003070019";
    private static final String PHONE = "13800138000";

    private final MovableClock clock = new MovableClock();
    private final SimulatedPhones phones = new SimulatedPhones(clock);
    private Database database;
    private OneTimeCodes codes;
    private StaffDesk staff;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(new StorePlace.Memory("codes-" + System.nanoTime()), clock);
        SecureRandom random = new SecureRandom();
        codes =
                new OneTimeCodes(
                        database,
                        id -> id.equals(ID_NO) ? Optional.of(PHONE) : Optional.empty(),
                        phones,
                        new OwnerRef(new byte[32]),
                        new OneTimeCodes.Source(Ids.v7(random, clock), random, clock));
        staff = new StaffDesk(database, clock);
        staff.seed(List.of(Staff.of("1001", "王敏", "246810".toCharArray(), new byte[16])));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String sent() throws Exception {
        assertThat(codes.send(ID_NO)).isInstanceOf(Result.Sent.class);
        Matcher matcher =
                Pattern.compile("\\d{6}").matcher(phones.messages(PHONE).getFirst().text());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private String refusal(String typed) throws Exception {
        return codes.check(ID_NO, typed) instanceof Result.Refused(var code, var _) ? code : "";
    }

    @Test
    void rightCodeFitsOnce() throws Exception {
        String code = sent();

        assertThat(codes.check(ID_NO, code)).isInstanceOf(Result.Right.class);
        assertThat(refusal(code)).isEqualTo("NO_CODE");
    }

    @Test
    void threeWrongTriesEndIt() throws Exception {
        String code = sent();
        for (int i = 0; i < 3; i++) {
            assertThat(refusal(other(code))).isEqualTo("WRONG");
        }

        assertThat(refusal(code)).isEqualTo("TOO_MANY");
    }

    @Test
    void expiresAfterFiveMinutes() throws Exception {
        String code = sent();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(refusal(code)).isEqualTo("EXPIRED");
    }

    @Test
    void fourthCodeInTenMinutesIsRefused() throws Exception {
        for (int i = 0; i < 3; i++) {
            sent();
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(codes.send(ID_NO)).isInstanceOf(Result.Refused.class);
        clock.advance(Duration.ofMinutes(10));

        assertThat(sent()).hasSize(6);
    }

    @Test
    void withoutPhoneAnotherWayIsOffered() throws Exception {
        assertThat(codes.send("320582195001010016"))
                .isInstanceOfSatisfying(
                        Result.Refused.class, r -> assertThat(r.code()).isEqualTo("NO_PHONE"));
    }

    @Test
    void phoneIsMasked() throws Exception {
        assertThat(codes.send(ID_NO))
                .isInstanceOfSatisfying(
                        Result.Sent.class,
                        s -> assertThat(s.maskedPhone()).isEqualTo("138****8000"));
    }

    @Test
    void staffPinIsLockedAfterFiveWrongOnes() throws Exception {
        assertThat(staff.check("1001", "246810".toCharArray()))
                .isEqualTo(new StaffDesk.Result.Known("王敏"));
        for (int i = 0; i < 4; i++) {
            assertThat(staff.check("1001", "000000".toCharArray()))
                    .isInstanceOf(StaffDesk.Result.Wrong.class);
        }
        assertThat(staff.check("1001", "000000".toCharArray()))
                .isInstanceOf(StaffDesk.Result.Locked.class);
        assertThat(staff.check("1001", "246810".toCharArray()))
                .isInstanceOf(StaffDesk.Result.Locked.class);
        clock.advance(Duration.ofMinutes(11));
        assertThat(staff.check("1001", "246810".toCharArray()))
                .isInstanceOf(StaffDesk.Result.Known.class);
    }

    @Test
    void unknownStaffIsWrongLikeAnyOther() throws Exception {
        assertThat(staff.check("9999", "246810".toCharArray()))
                .isInstanceOf(StaffDesk.Result.Wrong.class);
        assertThat(staff.check("9999\u0000", "246810".toCharArray()))
                .isInstanceOf(StaffDesk.Result.Wrong.class);
    }

    @Test
    void ownerReferenceIsKeyed() {
        String mine = new OwnerRef(new byte[32]).person(ID_NO);
        String theirs =
                new OwnerRef("k".repeat(32).getBytes(StandardCharsets.US_ASCII)).person(ID_NO);

        assertThat(mine).hasSize(64).isNotEqualTo(theirs);
    }
}
