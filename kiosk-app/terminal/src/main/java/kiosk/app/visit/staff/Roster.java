package kiosk.app.visit.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The staff central sent to this machine (`staff.roster`): works without a network.
///
/// @param version empty before the first one came
public record Roster(String version, Map<String, Member> members) {

    public Roster {
        members = Map.copyOf(members);
    }

    /// None yet.
    public static Roster none() {
        return new Roster("", Map.of());
    }

    /// From the event's body; an entry that does not fit is left out.
    static Roster of(Map<String, Object> body) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Object each : body.get("staff") instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> json && fits(json)) {
                Member member =
                        new Member(
                                text(json, "no"),
                                text(json, "name"),
                                text(json, "salt"),
                                text(json, "hash"),
                                text(json, "badge"),
                                Boolean.TRUE.equals(json.get("lead")));
                members.put(member.no(), member);
            }
        }
        return new Roster(text(body, "version"), members);
    }

    private static boolean fits(Map<?, ?> json) {
        return text(json, "no").matches("[0-9A-Za-z-]{1,20}")
                && text(json, "salt").matches("([0-9a-f]{2}){8,64}")
                && text(json, "hash").matches("[0-9a-f]{64}");
    }

    private static String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    Optional<Member> byNumber(String no) {
        return Optional.ofNullable(members.get(no));
    }

    /// Whose badge carries this code.
    Optional<Member> byBadge(String code) {
        String digest = sha256(code);
        return members.values().stream()
                .filter(member -> member.badge().equals(digest))
                .findFirst();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
