package kiosk.matter.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// The written queries, and how often a search is right.
public final class QuerySet {

    /// Which half of the lines.
    public enum Half {
        TUNING,
        HELD_OUT
    }

    /// A query and the ids that answer it.
    public record Line(String kind, String query, List<Pattern> right) {

        boolean answeredBy(String id) {
            return right.stream()
                    .anyMatch(p ->
                            p.matcher(id).matches()
                                    || p.matcher(MadeCatalogue.withoutArea(id)).matches());
        }
    }

    /// Shares of queries whose first, or one of the first three different matters, is right.
    public record Rates(int queries, double first, double three) {}

    private static final int ASKED = 60;

    private QuerySet() {}

    /// @param language `zh` or `en`
    public static List<Line> read(String language, Half half) throws IOException {
        List<String> lines = MadeCatalogue.lines("queries-" + language + ".txt");
        List<Line> read = new ArrayList<>();
        for (int i = half == Half.TUNING ? 0 : 1; i < lines.size(); i += 2) {
            String[] parts = lines.get(i).split("\\|");
            List<Pattern> right =
                    Arrays.stream(parts[2].strip().split(" "))
                            .map(id -> Pattern.compile(id.replace("*", "[a-z0-9-]*")))
                            .toList();
            read.add(new Line(parts[0].strip(), parts[1].strip(), right));
        }
        return read;
    }

    /// @param search query and how many → ids, best first; districts of one matter count as one
    public static Rates rate(List<Line> lines, BiFunction<String, Integer, List<String>> search) {
        int first = 0;
        int three = 0;
        for (Line line : lines) {
            List<String> different = different(search.apply(line.query(), ASKED));
            if (!different.isEmpty() && line.answeredBy(different.getFirst())) {
                first++;
            }
            if (different.stream().limit(3).anyMatch(line::answeredBy)) {
                three++;
            }
        }
        return new Rates(
                lines.size(), first / (double) lines.size(), three / (double) lines.size());
    }

    /// The first of each matter, whatever its district.
    static List<String> different(List<String> ids) {
        Set<String> seen = new LinkedHashSet<>();
        return ids.stream().filter(id -> seen.add(MadeCatalogue.withoutArea(id))).toList();
    }
}
