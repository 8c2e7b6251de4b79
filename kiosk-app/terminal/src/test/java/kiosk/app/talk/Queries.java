package kiosk.app.talk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The written queries: of the first set one half to develop with, the other only to report; all of
/// what was written later is for development.
record Queries(String text, Set<String> matters) {

    /// Which half.
    enum Half {
        DEVELOPMENT,
        HELD_OUT
    }

    /// Those of one language (`zh`, `en`).
    static List<Queries> of(String language, Half half) throws IOException {
        return lines("queries-" + language + ".tsv", "more-" + language + ".tsv", half).stream()
                .map(line -> line.split("\t"))
                .map(cells ->
                        new Queries(cells[1], Set.copyOf(Arrays.asList(cells[0].split("\\|")))))
                .toList();
    }

    /// What no matter answers.
    static List<String> outside(Half half) throws IOException {
        return lines("outside.tsv", "more-outside.tsv", half);
    }

    private static List<String> lines(String name, String more, Half half) throws IOException {
        List<String> all = read(name);
        List<String> some = new ArrayList<>();
        for (int i = half.ordinal(); i < all.size(); i += 2) {
            some.add(all.get(i));
        }
        if (half == Half.DEVELOPMENT) {
            some.addAll(read(more));
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
