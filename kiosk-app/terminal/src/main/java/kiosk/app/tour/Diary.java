package kiosk.app.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the visitor did, saw and could not do. Step names hold ids of nodes, never what was typed.
///
/// Thread rule: the visitor's thread.
final class Diary {
    private static final Logger LOG = LoggerFactory.getLogger(Diary.class);
    private static final double NANOS = 1e9;

    private final Path dir;
    private final long begin = System.nanoTime();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<String> screens = new ArrayList<>();
    private final List<Long> touches = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    Diary(Path dir) {
        this.dir = dir;
    }

    /// One errand of the tour.
    private static final class Chapter {
        private final String name;
        private final double from;
        private final List<Map<String, Object>> steps = new ArrayList<>();
        private double seconds;
        private String failure = "";

        private Chapter(String name, double from) {
            this.name = name;
            this.from = from;
        }
    }

    void chapter(String name) {
        LOG.info("tour: {}", name);
        chapters.add(new Chapter(name, now()));
    }

    void chapterEnds() {
        Chapter chapter = chapters.getLast();
        chapter.seconds = now() - chapter.from;
    }

    void step(String what) {
        LOG.info("tour: {}", what);
        chapters.getLast().steps.add(Map.of("at", rounded(now()), "step", what));
    }

    void failed(String why) {
        LOG.error("tour: {}", why);
        chapters.getLast().failure = why;
    }

    void fact(String name, Object value) {
        facts.put(name, value);
    }

    /// How long a tap took until the next screen was there, the finger's own movement included.
    void touch(long nanos) {
        touches.add(nanos);
    }

    private void touchTimes() {
        if (touches.isEmpty()) {
            return;
        }
        List<Long> sorted = touches.stream().sorted().toList();
        fact(
                "tap to next screen",
                "p50 %d ms, p99 %d ms of %d taps"
                        .formatted(
                                sorted.get(sorted.size() / 2) / 1_000_000,
                                sorted.get(sorted.size() * 99 / 100) / 1_000_000,
                                sorted.size()));
    }

    /// Keeps a picture as `NNN-name.png`.
    void screen(String name, byte[] png) throws TourFailure {
        String file = "%03d-%s.png".formatted(screens.size() + 1, name);
        keep(file, png);
        screens.add(file);
    }

    /// Keeps something else; the name says what it is.
    void paper(String name, byte[] content) throws TourFailure {
        keep(name, content);
        papers.add(name);
    }

    private void keep(String name, byte[] content) throws TourFailure {
        try {
            Files.createDirectories(dir);
            Files.write(dir.resolve(name), content);
        } catch (IOException e) {
            throw new TourFailure("cannot write " + name + ": " + e.getMessage(), e);
        }
    }

    boolean clean() {
        return chapters.stream().allMatch(chapter -> chapter.failure.isEmpty());
    }

    /// Writes `summary.json` and `summary.txt`.
    void close() throws TourFailure {
        touchTimes();
        var summary = new LinkedHashMap<String, Object>();
        summary.put("ok", clean());
        summary.put("seconds", rounded(now()));
        summary.putAll(facts);
        summary.put("screens", screens);
        summary.put("papers", papers);
        summary.put("chapters", chapters.stream().map(Diary::json).toList());
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            keep("summary.json", json.writeValueAsBytes(summary));
        } catch (IOException e) {
            throw new TourFailure("cannot write the summary", e);
        }
        keep("summary.txt", text().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> json(Chapter chapter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", chapter.name);
        json.put("ok", chapter.failure.isEmpty());
        json.put("seconds", rounded(chapter.seconds));
        if (!chapter.failure.isEmpty()) {
            json.put("failure", chapter.failure);
        }
        json.put("steps", chapter.steps);
        return json;
    }

    private String text() {
        var text = new StringBuilder();
        for (Chapter chapter : chapters) {
            boolean ok = chapter.failure.isEmpty();
            text.append(
                    "%-6s %-44s %6.1f s  %3d steps%n"
                            .formatted(
                                    ok ? "ok" : "FAILED",
                                    chapter.name,
                                    chapter.seconds,
                                    chapter.steps.size()));
            if (!ok) {
                text.append("       ").append(chapter.failure).append('\n');
            }
        }
        facts.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        long failures = chapters.stream().filter(chapter -> !chapter.failure.isEmpty()).count();
        text.append(
                "Tour: %d chapters, %d failed, %d screens, %d papers, %.0f seconds%n"
                        .formatted(
                                chapters.size(), failures, screens.size(), papers.size(), now()));
        return text.toString();
    }

    private double now() {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
