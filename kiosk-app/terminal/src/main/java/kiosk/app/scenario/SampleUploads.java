package kiosk.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kiosk.sync.Central.Reply;

/// Central's links for files from phones, as a scenario has them: a phone is quick and sends one
/// made-up file.
///
/// Thread rule: one thread.
final class SampleUploads {
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final Map<String, Link> links = new LinkedHashMap<>();
    private boolean late;
    private int opened;

    /// A kept link answers as long as it is asked about: an answer may have been lost.
    private record Link(boolean kept, Instant until, List<Map<String, Object>> files) {
        Link keep() {
            return new Link(true, until, files);
        }
    }

    /// A phone sends one more file in the moment in which the files are taken.
    void oneMoreAtTheEnd() {
        late = true;
    }

    /// Of these links the case may have files.
    List<String> kept() {
        return links.entrySet().stream()
                .filter(link -> link.getValue().kept())
                .map(Map.Entry::getKey)
                .toList();
    }

    Reply answer(String operation, Map<String, Object> in, Instant now) {
        String code = String.valueOf(in.get("code"));
        return switch (operation) {
            case "upload/open" -> open(in, now);
            case "upload/look" -> look(code, now);
            case "upload/drop" -> {
                Link link = links.get(code);
                if (link != null) {
                    link.files().removeIf(f -> Objects.equals(f.get("file"), in.get("file")));
                }
                if (link != null && link.kept() && link.files().isEmpty()) {
                    links.remove(code);
                }
                yield look(code, now);
            }
            case "upload/close" -> {
                Link closing = links.get(code);
                if (late && closing != null && !closing.kept()) {
                    closing.files().add(file("2", code, closing.files().getFirst()));
                }
                Reply last = look(code, now);
                if (!Boolean.TRUE.equals(in.get("keep"))) {
                    links.remove(code);
                } else if (last instanceof Reply.Answer) {
                    links.computeIfPresent(code, (_, link) -> link.keep());
                }
                yield last;
            }
            default -> new Reply.Refusal("UNKNOWN", Map.of("zh-Hans", operation));
        };
    }

    private Reply open(Map<String, Object> in, Instant now) {
        String code = "U" + (100000 + opened++);
        String material = String.valueOf(in.get("material"));
        boolean pdf = in.get("formats") instanceof List<?> all && all.contains("pdf");
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", "1");
        file.put("name", material + (pdf ? ".pdf" : ".jpg"));
        file.put("sha256", MadeUp.digest(code + material));
        file.put("mediaType", pdf ? "application/pdf" : "image/jpeg");
        file.put("pages", 1L);
        links.put(code, new Link(false, now.plus(OPEN), new ArrayList<>(List.of(file))));
        return look(code, now);
    }

    private static Map<String, Object> file(String no, String code, Map<String, Object> like) {
        Map<String, Object> file = new LinkedHashMap<>(like);
        file.put("file", no);
        file.put("sha256", MadeUp.digest(code + no));
        return file;
    }

    private Reply look(String code, Instant now) {
        Link link = links.get(code);
        if (link == null || (!link.kept() && now.isAfter(link.until()))) {
            return new Reply.Refusal(
                    "OVER", Map.of("zh-Hans", "链接已经失效，请重新开始", "en", "The link has ended"));
        }
        return new Reply.Answer(
                Map.of(
                        "code",
                        code,
                        "address",
                        "https://localhost/u/" + code,
                        "until",
                        link.until().toString(),
                        "files",
                        List.copyOf(link.files())));
    }
}
