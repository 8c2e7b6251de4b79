package kiosk.device.sim.ipp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Documents that arrived and pages that came out, numbered through over restarts.
final class PageStore {
    private static final Pattern DOCUMENT = Pattern.compile("job-(\\d{6})\\.pdf");

    private final Path dir;

    PageStore(Path dir) {
        this.dir = dir;
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int lastNumber() {
        return documents().mapToInt(PageStore::number).max().orElse(0);
    }

    void document(int job, byte[] pdf) {
        write(stem(job) + ".pdf", pdf);
    }

    void page(int job, int page, byte[] png) {
        write("%s-p%02d.png".formatted(stem(job), page), png);
    }

    /// Everything after a job's number: `n`, `pdf`, `pages` (paths of PNG).
    List<Map<String, Object>> after(int number) {
        return documents()
                .filter(pdf -> number(pdf) > number)
                .sorted()
                .map(this::describe)
                .toList();
    }

    private Map<String, Object> describe(Path pdf) {
        var described = new LinkedHashMap<String, Object>();
        int number = number(pdf);
        described.put("n", number);
        described.put("pdf", pdf.toAbsolutePath().toString());
        described.put(
                "pages",
                list().filter(file -> file.getFileName().toString().startsWith(stem(number) + "-p"))
                        .filter(file -> file.toString().endsWith(".png"))
                        .sorted()
                        .map(file -> (Object) file.toAbsolutePath().toString())
                        .toList());
        return described;
    }

    private Stream<Path> documents() {
        return list().filter(file -> DOCUMENT.matcher(file.getFileName().toString()).matches());
    }

    private Stream<Path> list() {
        try (var files = Files.list(dir)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            Path part = dir.resolve(name + ".part");
            Files.write(part, bytes);
            Files.move(part, dir.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(int job) {
        return "job-%06d".formatted(job);
    }

    private static int number(Path pdf) {
        var name = DOCUMENT.matcher(pdf.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
