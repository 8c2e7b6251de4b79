package kiosk.central.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.IdentityTable;
import kiosk.central.store.IdentityTable.Outcome;
import kiosk.central.store.SqlTables;
import kiosk.central.store.Tx;
import kiosk.sync.Ids;

/// One-time codes to the phone on record: 6 digits, 5 minutes, 3 tries, 3 codes in 10 minutes. A
/// new code ends the one before.
///
/// Thread rule: any thread.
public final class OneTimeCodes {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int SENT_MAX = 3;
    private static final int TRIES_MAX = 3;
    private static final int CODES = 1_000_000;

    private final Database database;
    private final PhoneBook phones;
    private final SmsGateway gateway;
    private final OwnerRef refs;
    private final Source source;

    /// Where ids, codes and time come from.
    public record Source(Ids ids, RandomGenerator random, Clock clock) {}

    /// Codes over this store.
    public OneTimeCodes(
            Database database, PhoneBook phones, SmsGateway gateway, OwnerRef refs, Source source) {
        this.database = database;
        this.phones = phones;
        this.gateway = gateway;
        this.refs = refs;
        this.source = source;
    }

    /// The phone on record of a person.
    @FunctionalInterface
    public interface PhoneBook {
        /// By citizen number.
        Optional<String> phone(String idNo) throws CentralStoreException;
    }

    /// What came of it.
    public sealed interface Result {
        /// Sent.
        record Sent(String maskedPhone, Duration valid) implements Result {}

        /// The code was right; it cannot be used again.
        record Right() implements Result {}

        /// Not sent, or not right.
        record Refused(String code, Map<String, String> say) implements Result {}
    }

    /// Sends a code.
    public Result send(String idNo) throws CentralStoreException {
        Optional<String> phone = phones.phone(idNo);
        if (phone.isEmpty()) {
            return refused("NO_PHONE", "没有登记手机号，请换一种方式", "No phone on record. Choose another way");
        }
        String person = refs.person(idNo);
        String code = "%06d".formatted(source.random().nextInt(CODES));
        boolean sent = database.inTransaction(tx -> keep(tx, person, code));
        if (!sent) {
            return refused("TOO_MANY", "发送太频繁，请10分钟后再试", "Too many codes. Try again in 10 minutes");
        }
        gateway.send(phone.get(), text(code));
        return new Result.Sent(mask(phone.get()), VALID);
    }

    private boolean keep(Tx tx, String person, String code) {
        // One lock for one person in 16: codes of the same person wait for each other.
        SqlTables lock = tx.department("@codes-" + person.charAt(0));
        lock.found();
        lock.lock();
        Instant now = source.clock().instant();
        if (tx.identity().sentSince(person, now.minus(WINDOW)) >= SENT_MAX) {
            return false;
        }
        String id = source.ids().next();
        tx.identity()
                .sent(
                        new IdentityTable.Code(
                                id, person, hash(id, code), 0, false, now, now.plus(VALID)));
        return true;
    }

    /// Checks what the customer typed.
    public Result check(String idNo, String typed) throws CentralStoreException {
        String person = refs.person(idNo);
        return database.inTransaction(tx -> check(tx, person, typed));
    }

    private Result check(Tx tx, String person, String typed) {
        Optional<IdentityTable.Code> found = tx.identity().newest(person);
        if (found.isEmpty() || found.get().used()) {
            return refused("NO_CODE", "请先获取验证码", "Ask for a code first");
        }
        IdentityTable.Code code = found.get();
        if (source.clock().instant().isAfter(code.expiresAt())) {
            return refused("EXPIRED", "验证码已过期，请重新获取", "The code has expired. Ask for a new one");
        }
        if (code.tries() >= TRIES_MAX) {
            return refused("TOO_MANY", "错误次数过多，请重新获取", "Too many tries. Ask for a new code");
        }
        boolean right = same(code.codeHash(), hash(code.id(), typed.strip()));
        tx.identity().tried(code.id(), right ? Outcome.RIGHT : Outcome.WRONG);
        return right ? new Result.Right() : refused("WRONG", "验证码不正确", "The code is not right");
    }

    private String hash(String id, String code) {
        return refs.hash("code:" + id + ":" + code);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(String code) {
        return "【一门】验证码"
                + code
                + "，5分钟内有效。工作人员不会向您索要。 Yimen code "
                + code
                + ", valid 5 minutes. Staff never ask for it.";
    }

    private static String mask(String phone) {
        int length = phone.length();
        return length < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(length - 4);
    }

    private static Result refused(String code, String zh, String en) {
        return new Result.Refused(code, Map.of("zh-Hans", zh, "en", en));
    }
}
