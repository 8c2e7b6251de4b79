package kiosk.app.talk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The written queries: one half to develop with, the other only to report. What was written later
/// for development stands in the packs, as sayings of the matters.
record Queries(String text, Set<String> matters) {

    /// Which half.
    enum Half {
        DEVELOPMENT,
        HELD_OUT
    }

    /// Those of one language (`zh`, `en`).
    static List<Queries> of(String language, Half half) throws IOException {
        return half(read("queries-" + language + ".tsv"), half).stream()
                .map(line -> line.split("\t"))
                .map(cells ->
                        new Queries(cells[1], Set.copyOf(Arrays.asList(cells[0].split("\\|")))))
                .toList();
    }

    /// What no matter answers.
    static List<String> outside(Half half) throws IOException {
        List<String> some = half(read("outside.tsv"), half);
        if (half == Half.DEVELOPMENT) {
            some.addAll(read("more-outside.tsv"));
        }
        return some;
    }

    private static List<String> half(List<String> all, Half half) {
        List<String> some = new ArrayList<>();
        for (int i = half.ordinal(); i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        return some;
    }

    private static List<String> read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Queries.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
