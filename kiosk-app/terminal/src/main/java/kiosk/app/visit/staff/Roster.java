package kiosk.app.visit.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import kiosk.app.visit.Json;
import kiosk.sync.DownEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// Who works here, as central said last; works without central. PINs are only known as hashes,
/// which lie in the encrypted store.
public final class Roster {
    /// The event from central.
    static final String TYPE = "staff.roster";

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;
    private static final String NOBODY = "00".repeat(BITS / 8);

    private final long version;
    private final List<Row> rows;

    private record Row(Member member, String salt, String hash, String badge) {
        @Override
        public String toString() {
            return "Row[" + member.no() + "]";
        }
    }

    private Roster(long version, List<Row> rows) {
        this.version = version;
        this.rows = rows;
    }

    /// The newest one this machine was sent.
    static Optional<Roster> newest(Store store) throws StoreException {
        Optional<Roster> newest = Optional.empty();
        for (DownEvent event : store.downEvents("")) {
            if (event.type().equals(TYPE)) {
                Roster roster = read(Json.read(event.body()));
                if (newest.isEmpty() || roster.version >= newest.get().version) {
                    newest = Optional.of(roster);
                }
            }
        }
        return newest;
    }

    /// What central is told this machine has; 0 for none.
    public static long version(Store store) throws StoreException {
        return newest(store).map(r -> r.version).orElse(0L);
    }

    private static Roster read(Map<String, Object> body) {
        List<Row> rows = new ArrayList<>();
        if (body.get("staff") instanceof List<?> staff) {
            for (Object each : staff) {
                if (each instanceof Map<?, ?> row) {
                    rows.add(
                            new Row(
                                    new Member(
                                            text(row, "no"),
                                            text(row, "name"),
                                            Boolean.TRUE.equals(row.get("lead"))),
                                    text(row, "salt"),
                                    text(row, "hash"),
                                    text(row, "badge")));
                }
            }
        }
        return new Roster(body.get("version") instanceof Number n ? n.longValue() : 0, rows);
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }

    /// The staff number of a badge, by its code's text.
    Optional<String> byBadge(String code) {
        String hash = sha256(code.strip());
        return rows.stream()
                .filter(row -> same(row.badge(), hash))
                .map(row -> row.member().no())
                .findFirst();
    }

    /// Who this is, when number and PIN belong together. Takes as long for a number that nobody
    /// has.
    Optional<Member> check(String no, char[] pin) {
        Optional<Row> row = rows.stream().filter(r -> r.member().no().equals(no)).findFirst();
        String derived = derive(pin, row.map(Row::salt).filter(Roster::hex).orElse(NOBODY));
        return same(derived, row.map(Row::hash).orElse(NOBODY)) ? row.map(Row::member) : none();
    }

    private static Optional<Member> none() {
        return Optional.empty();
    }

    private static boolean hex(String text) {
        return text.matches("([0-9a-f]{2}){8,}");
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static String derive(char[] pin, String salt) {
        PBEKeySpec spec = new PBEKeySpec(pin, HexFormat.of().parseHex(salt), ROUNDS, BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return HexFormat.of().formatHex(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
