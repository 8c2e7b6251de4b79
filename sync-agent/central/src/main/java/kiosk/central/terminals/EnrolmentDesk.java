package kiosk.central.terminals;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable;
import kiosk.central.store.Database;
import kiosk.central.store.EnrolmentTable;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.Tx;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.Names;
import kiosk.sync.identity.Pem;
import kiosk.sync.identity.SigningRequest;

/// Makes one-time codes, and turns a code and a signing request into a certificate. A code lasts 30
/// minutes, works for one key, and is locked after five wrong tries; the same key with the same
/// code gets the same certificate again, since answers get lost.
///
/// Thread rule: any thread.
public final class EnrolmentDesk {
    /// A code lasts so long.
    public static final Duration CODE_LIFE = Duration.ofMinutes(30);

    private static final int WRONG_MAX = 5;

    private final Database database;
    private final CertificateAuthority authority;
    private final String tenant;
    private final Consumer<String> count;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// @param count hears each outcome's name
    public EnrolmentDesk(
            Database database,
            CertificateAuthority authority,
            String tenant,
            Consumer<String> count,
            Clock clock) {
        this.database = database;
        this.authority = authority;
        this.tenant = tenant;
        this.count = count;
        this.clock = clock;
    }

    /// Which terminal a code is for.
    ///
    /// @param terminal `[a-z0-9-]{1,40}`
    /// @param outlet an outlet that is known
    /// @param place where in the outlet
    public record Order(String terminal, String outlet, String place, String by) {}

    /// What is handed to whoever sets the terminal up: shown once, never kept.
    ///
    /// @param fingerprint of the authority, against which the first contact is checked
    public record CodeSheet(String code, Order order, Instant expiresAt, String fingerprint) {
        @Override
        public String toString() {
            return "CodeSheet[" + order.terminal() + "]";
        }
    }

    /// An answer to whoever comes with a code.
    public sealed interface Answer {
        /// The code is good: this is who it makes.
        record Welcome(String tenant, Identity terminal) implements Answer {}

        /// Enrolled; the authority's certificate is the second of the chain.
        record Enrolled(Identity terminal, List<X509Certificate> chain) implements Answer {}

        /// No.
        record Refused(Why why) implements Answer {}
    }

    /// Why not.
    public enum Why {
        /// No such code.
        WRONG_CODE,
        /// Five wrong tries.
        LOCKED,
        /// Older than 30 minutes, or followed by a newer one.
        EXPIRED,
        /// Used with another key.
        USED,
        /// The signing request is damaged, too large, of another kind of key, or not signed.
        BAD_REQUEST,
        /// The request names another terminal.
        OTHER_NAME
    }

    /// Makes a code for a terminal, new or known; codes made for it before are void.
    ///
    /// @throws IllegalArgumentException no such outlet, or the id is none
    public CodeSheet newCode(Order order) throws CentralStoreException {
        String name = Names.of(tenant, order.terminal());
        CodeText code = CodeText.fresh(random);
        String salt = CodeText.salt(random);
        String hash = code.hash(salt);
        Instant now = clock.instant();
        Instant until = now.plus(CODE_LIFE);
        return database.inTransaction(tx -> {
            if (tx.outlets().find(order.outlet()).isEmpty()) {
                throw new IllegalArgumentException("no outlet " + order.outlet() + " for " + name);
            }
            tx.identities().place(placed(order, now));
            tx.enrolments()
                    .add(
                            new EnrolmentTable.Code(
                                    code.handle(),
                                    order.terminal(),
                                    salt,
                                    hash,
                                    0,
                                    "",
                                    "",
                                    order.by(),
                                    now,
                                    until,
                                    Optional.empty()));
            return new CodeSheet(code.shown(), order, until, authority.fingerprint());
        });
    }

    private static Identity placed(Order order, Instant now) {
        return new Identity(
                order.terminal(),
                order.outlet(),
                order.place(),
                "",
                State.EXPECTED,
                "",
                "",
                order.by(),
                now);
    }

    /// Whom this code would make.
    public Answer look(String code) throws CentralStoreException {
        return counted(
                database.inTransaction(tx -> {
                    Checked checked = check(tx, code);
                    return checked.refusal().isPresent()
                            ? new Answer.Refused(checked.refusal().get())
                            : new Answer.Welcome(tenant, terminal(tx, checked.code()));
                }));
    }

    /// Enrols.
    ///
    /// @param serial of the machine, as its installer read it; may be empty
    public Answer enrol(String code, String request, String serial) throws CentralStoreException {
        return counted(
                database.inTransaction(tx -> {
                    Checked checked = check(tx, code);
                    return checked.refusal().isPresent()
                            ? new Answer.Refused(checked.refusal().get())
                            : enrol(tx, checked.code(), request, serial);
                }));
    }

    private Answer enrol(Tx tx, EnrolmentTable.Code code, String pem, String serial) {
        SigningRequest request;
        try {
            request = SigningRequest.read(pem);
        } catch (IdentityException e) {
            return new Answer.Refused(Why.BAD_REQUEST);
        }
        if (!request.commonName().equals(Names.of(tenant, code.terminal()))) {
            return new Answer.Refused(Why.OTHER_NAME);
        }
        Instant now = clock.instant();
        String keySha256 = Pem.sha256(request.key().getEncoded());
        if (code.usedAt().isPresent()) {
            return code.keySha256().equals(keySha256)
                    ? again(tx, code)
                    : new Answer.Refused(Why.USED);
        }
        X509Certificate certificate = authority.terminal(request);
        tx.certificates().revoke(code.terminal(), "enrolled again", now);
        CertificateTable.Certificate row = Issued.row(code.terminal(), certificate, authority);
        tx.certificates().add(row);
        tx.enrolments().used(code.handle(), keySha256, row.serial(), now);
        tx.identities().enrolled(code.terminal(), cut(serial), now);
        tx.alerts().resolveAll(code.terminal(), Gate.CLONED, now);
        tx.alerts().resolveAll(code.terminal(), Gate.REFUSED, now);
        return new Answer.Enrolled(terminal(tx, code), List.of(certificate, authority.root()));
    }

    private Answer again(Tx tx, EnrolmentTable.Code code) {
        return tx.certificates()
                .find(code.certificate())
                .filter(certificate -> certificate.revokedAt().isEmpty())
                .<Answer>map(c -> new Answer.Enrolled(terminal(tx, code), Issued.chain(c)))
                .orElse(new Answer.Refused(Why.USED));
    }

    private static Identity terminal(Tx tx, EnrolmentTable.Code code) {
        return tx.identities().find(code.terminal()).orElseThrow();
    }

    private record Checked(EnrolmentTable.Code code, Optional<Why> refusal) {}

    private Checked check(Tx tx, String typed) {
        Optional<CodeText> text = CodeText.typed(typed);
        Optional<EnrolmentTable.Code> found = text.flatMap(t -> tx.enrolments().lock(t.handle()));
        if (text.isEmpty() || found.isEmpty()) {
            return new Checked(nobody(), Optional.of(Why.WRONG_CODE));
        }
        EnrolmentTable.Code code = found.get();
        if (code.wrong() >= WRONG_MAX) {
            return new Checked(code, Optional.of(Why.LOCKED));
        }
        if (!text.get().proves(code.salt(), code.secretHash())) {
            tx.enrolments().wrong(code.handle());
            if (code.wrong() + 1 >= WRONG_MAX) {
                alarm(tx, code);
                return new Checked(code, Optional.of(Why.LOCKED));
            }
            return new Checked(code, Optional.of(Why.WRONG_CODE));
        }
        if (!clock.instant().isBefore(code.expiresAt())) {
            return new Checked(code, Optional.of(Why.EXPIRED));
        }
        return new Checked(code, Optional.empty());
    }

    private void alarm(Tx tx, EnrolmentTable.Code code) {
        tx.alerts()
                .raise(
                        code.terminal(),
                        "enrolment.locked",
                        code.handle(),
                        Map.of("wrong", WRONG_MAX),
                        clock.instant());
    }

    private static EnrolmentTable.Code nobody() {
        return new EnrolmentTable.Code(
                "", "", "", "", 0, "", "", "", Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    private static String cut(String serial) {
        String plain = serial.replaceAll("[^A-Za-z0-9 ._/-]", "");
        return plain.substring(0, Math.min(80, plain.length()));
    }

    private Answer counted(Answer answer) {
        count.accept(
                switch (answer) {
                    case Answer.Welcome _ -> "enrol.looked";
                    case Answer.Enrolled _ -> "enrol.enrolled";
                    case Answer.Refused(var why) ->
                            "enrol." + why.name().toLowerCase(java.util.Locale.ROOT);
                });
        return answer;
    }
}
