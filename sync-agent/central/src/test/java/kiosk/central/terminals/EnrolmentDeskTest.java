package kiosk.central.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.StorePlace;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.terminals.EnrolmentDesk.Answer;
import kiosk.central.terminals.EnrolmentDesk.Why;
import kiosk.central.testing.Device;
import kiosk.central.testing.MovableClock;
import kiosk.sync.Central.Reply;
import kiosk.sync.identity.Pem;
import kiosk.sync.identity.SigningRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Codes, requests, renewals: what is given, and to whom it is not.
class EnrolmentDeskTest {
    private static final EnrolmentDesk.Order ORDER =
            new EnrolmentDesk.Order("t-1", "o-1", "hall", "amy");

    private final MovableClock clock = new MovableClock();
    private final List<String> counted = new ArrayList<>();
    private Database database;
    private Path folder;
    private EnrolmentDesk desk;
    private RenewalDesk renewals;

    @BeforeEach
    void open(@TempDir Path given) throws Exception {
        folder = given;
        database = Database.open(new StorePlace.Memory("enrol-" + given.getFileName()), clock);
        CertificateAuthority authority = CertificateAuthority.in(folder, clock);
        desk = new EnrolmentDesk(database, authority, "demo", counted::add, clock);
        renewals = new RenewalDesk(database, authority, "demo", counted::add, clock);
        database.inTransaction(tx -> {
            tx.outlets()
                    .save(
                            new Outlet("o-1", "一", "one", "", "", "", 0, 0, List.of(), ""),
                            clock.instant());
            return true;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String request(KeyPair pair) {
        return SigningRequest.of(pair, "demo/t-1").pem();
    }

    private List<Certificate> certificates() throws Exception {
        return database.read(tx -> tx.certificates().of("t-1"));
    }

    private State state() throws Exception {
        return database.<State, RuntimeException>read(
                tx -> tx.identities().find("t-1").orElseThrow().state());
    }

    private void refused(Answer answer, Why why) {
        assertThat(answer).isEqualTo(new Answer.Refused(why));
        assertThat(counted).contains("enrol." + why.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void authorityKeyIsForItsOwnerAloneAndStays() throws Exception {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("authority.key"))))
                .isEqualTo("rw-------");
        assertThat(CertificateAuthority.in(folder, clock).fingerprint())
                .isEqualTo(desk.newCode(ORDER).fingerprint());
    }

    @Test
    void codeIsTypedInAnyWay() throws Exception {
        String code = desk.newCode(ORDER).code();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(desk.look(" " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void lostAnswerIsGivenAgainToTheSameKeyOnly() throws Exception {
        String code = desk.newCode(ORDER).code();
        KeyPair pair = Device.pair();

        Answer first = desk.enrol(code, request(pair), "SN-1");
        Answer again = desk.enrol(code, request(pair), "SN-1");

        assertThat(first).isInstanceOf(Answer.Enrolled.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Enrolled.class,
                        e -> assertThat(e.chain()).isEqualTo(((Answer.Enrolled) first).chain()));
        refused(desk.enrol(code, request(Device.pair()), "SN-1"), Why.USED);
        assertThat(certificates()).hasSize(1);
        assertThat(state()).isEqualTo(State.ENROLLED);
    }

    @Test
    void fiveWrongTriesLockTheCodeAndAlarm() throws Exception {
        String code = desk.newCode(ORDER).code();
        String wrong = code.substring(0, 13) + (code.endsWith("0") ? "1" : "0");
        for (int i = 0; i < 4; i++) {
            refused(desk.look(wrong), Why.WRONG_CODE);
        }
        refused(desk.enrol(wrong, request(Device.pair()), ""), Why.LOCKED);

        refused(desk.enrol(code, request(Device.pair()), ""), Why.LOCKED);
        assertThat(certificates()).isEmpty();
        assertThat(state()).isEqualTo(State.EXPECTED);
        assertThat(
                        database.<Integer, RuntimeException>read(tx ->
                                (int)
                                        tx.alerts().open().stream()
                                                .filter(a -> a.code().equals("enrolment.locked"))
                                                .count()))
                .isEqualTo(1);
    }

    @Test
    void oldAndFollowedCodesAreOver() throws Exception {
        String followed = desk.newCode(ORDER).code();
        String code = desk.newCode(ORDER).code();
        refused(desk.look(followed), Why.EXPIRED);
        clock.advance(EnrolmentDesk.CODE_LIFE);

        refused(desk.enrol(code, request(Device.pair()), ""), Why.EXPIRED);
        refused(desk.look("0000-0000-0000"), Why.WRONG_CODE);
        refused(desk.look("' or 1=1 --"), Why.WRONG_CODE);
    }

    @Test
    void requestsThatAreNoneOfOursChangeNothing() throws Exception {
        String code = desk.newCode(ORDER).code();
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPairGenerator wide = KeyPairGenerator.getInstance("EC");
        wide.initialize(new ECGenParameterSpec("secp384r1"));
        byte[] forged = SigningRequest.of(Device.pair(), "demo/t-1").der();
        forged[forged.length - 3] ^= 1;
        for (String bad :
                List.of(
                        "",
                        "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----",
                        Pem.text("CERTIFICATE REQUEST", new byte[40_000]),
                        "x".repeat(5_000_000),
                        Pem.text("CERTIFICATE REQUEST", forged),
                        request(wide.generateKeyPair()))) {
            refused(desk.enrol(code, bad, ""), Why.BAD_REQUEST);
        }
        refused(
                desk.enrol(code, SigningRequest.of(Device.pair(), "demo/t-2").pem(), ""),
                Why.OTHER_NAME);
        assertThatThrownBy(() -> request(rsa.generateKeyPair()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(certificates()).isEmpty();
    }

    @Test
    void unknownOutletGetsNoCode() {
        assertThatThrownBy(() ->
                        desk.newCode(new EnrolmentDesk.Order("t-1", "nowhere", "hall", "amy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void renewalNeedsThePresentKey() throws Exception {
        KeyPair present = Device.pair();
        desk.enrol(desk.newCode(ORDER).code(), request(present), "");
        KeyPair next = Device.pair();
        SigningRequest fresh = SigningRequest.of(next, "demo/t-1");

        Reply stranger = renew(fresh, Device.pair());
        Reply renewed = renew(fresh, present);
        Reply again = renew(fresh, present);
        Reply other = renew(SigningRequest.of(next, "demo/t-2"), present);

        assertThat(stranger)
                .isInstanceOfSatisfying(
                        Reply.Refusal.class, r -> assertThat(r.code()).isEqualTo("RENEW_PROOF"));
        assertThat(renewed).isInstanceOf(Reply.Answer.class).isEqualTo(again);
        assertThat(other)
                .isInstanceOfSatisfying(
                        Reply.Refusal.class, r -> assertThat(r.code()).isEqualTo("RENEW_NAME"));
        assertThat(certificates()).hasSize(2);
        clock.advance(Duration.ofDays(91));
        assertThat(renew(SigningRequest.of(Device.pair(), "demo/t-1"), present))
                .isInstanceOf(Reply.Refusal.class);
    }

    private Reply renew(SigningRequest request, KeyPair by) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by.getPrivate());
        signature.update(request.der());
        String proof = Base64.getEncoder().encodeToString(signature.sign());
        return renewals.renew("t-1", Map.of("csr", request.pem(), "proof", proof));
    }

    @Test
    void certificatesAboutToEndAreShown() throws Exception {
        desk.enrol(desk.newCode(ORDER).code(), request(Device.pair()), "");
        CertificateWatch watch = new CertificateWatch(database, clock);

        assertThat(watch.look()).isZero();
        clock.advance(Duration.ofDays(77));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(
                        database.<Boolean, RuntimeException>read(tx ->
                                tx.alerts().open().stream()
                                        .anyMatch(a -> a.code().equals(CertificateWatch.EXPIRING))))
                .isTrue();
    }
}
