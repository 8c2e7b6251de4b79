package kiosk.matter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kiosk.matter.Matter;
import kiosk.matter.catalogue.QuerySet.Half;
import kiosk.matter.catalogue.QuerySet.Line;
import kiosk.matter.catalogue.QuerySet.Rates;
import kiosk.matter.search.PinyinCatalogue;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Figures for `packaging/bench`: finding a matter among 4,600, ours against Lucene with smart
/// Chinese analysis, in one run. Printed; the hit rates have floors in FindingTest. Lucene has no
/// pinyin here: a bare analyzer, not the best that could be built on it.
@Tag("bench")
class SearchFiguresTest {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFiguresTest.class);
    private static final int ROUNDS = 8;
    private static final int SHOWN = 40;

    @Test
    void searchAgainstLucene() throws Exception {
        List<Matter> all = MadeCatalogue.beside(Packs.shared().matters());
        figure(
                "matters searched",
                all.size() + ", " + MadeCatalogue.different(all) + " different ones");
        new PinyinCatalogue(all);
        new LuceneSearch(all).close();
        long begin = System.nanoTime();
        PinyinCatalogue ours = new PinyinCatalogue(all);
        double build = (System.nanoTime() - begin) / 1e6;
        begin = System.nanoTime();
        LuceneSearch lucene = new LuceneSearch(all);
        double other = (System.nanoTime() - begin) / 1e6;
        ratio("index build, warm", "ms", build, other);
        lucene.close();
        long heapOurs = heap(() -> new PinyinCatalogue(all));
        long heapLucene = heap(() -> new LuceneSearch(all));
        ratio("index in memory (heap kept)", "MB", heapOurs / 1e6, heapLucene / 1e6);
        try (LuceneSearch yardstick = new LuceneSearch(all)) {
            BiFunction<String, Integer, List<String>> mine =
                    (q, n) -> ours.search(q, n).stream().map(Matter::id).toList();
            for (String language : List.of("zh", "en")) {
                times(language, mine, yardstick::search);
                for (Half half : Half.values()) {
                    rates(language, half, mine, yardstick::search);
                }
            }
            kinds(mine, yardstick::search);
        }
    }

    private static long heap(Callable<Object> make) throws Exception {
        long before = used();
        Object kept = make.call();
        long after = used();
        assertThat(kept).isNotNull();
        if (kept instanceof AutoCloseable open) {
            open.close();
        }
        return after - before;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void times(
            String language,
            BiFunction<String, Integer, List<String>> ours,
            BiFunction<String, Integer, List<String>> lucene)
            throws Exception {
        List<Line> lines = new ArrayList<>(QuerySet.read(language, Half.TUNING));
        lines.addAll(QuerySet.read(language, Half.HELD_OUT));
        double[] a = micros(lines, ours);
        double[] b = micros(lines, lucene);
        String what = "search, 40 shown, " + language + " (" + lines.size() + " queries), ";
        ratio(what + "p50", "µs", a[a.length / 2], b[b.length / 2]);
        ratio(what + "p99", "µs", a[a.length * 99 / 100], b[b.length * 99 / 100]);
        List<Supplier<String>> typed = new ArrayList<>();
        for (Line line : lines) {
            for (int end = 1; end <= line.query().length(); end++) {
                String prefix = line.query().substring(0, end);
                typed.add(() -> prefix);
            }
        }
        double[] presses = new double[typed.size()];
        for (int i = 0; i < presses.length; i++) {
            String prefix = typed.get(i).get();
            long begin = System.nanoTime();
            ours.apply(prefix, SHOWN);
            presses[i] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(presses);
        figure(
                "a key press, " + language + ", p50 / p99",
                "%.0f / %.0f µs"
                        .formatted(
                                presses[presses.length / 2], presses[presses.length * 99 / 100]));
    }

    /// The middle of the rounds for each query, sorted.
    private static double[] micros(
            List<Line> lines, BiFunction<String, Integer, List<String>> search) {
        double[] middle = new double[lines.size()];
        for (int i = 0; i < middle.length; i++) {
            double[] rounds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                search.apply(lines.get(i).query(), SHOWN);
                rounds[round] = (System.nanoTime() - begin) / 1e3;
            }
            Arrays.sort(rounds);
            middle[i] = rounds[ROUNDS / 2];
        }
        Arrays.sort(middle);
        return middle;
    }

    private static void rates(
            String language,
            Half half,
            BiFunction<String, Integer, List<String>> ours,
            BiFunction<String, Integer, List<String>> lucene)
            throws Exception {
        List<Line> lines = QuerySet.read(language, half);
        shares(
                language + ", " + half.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                QuerySet.rate(lines, ours),
                QuerySet.rate(lines, lucene));
    }

    /// Where Lucene has no means (pinyin, initials) and where both have, held-out half.
    private static void kinds(
            BiFunction<String, Integer, List<String>> ours,
            BiFunction<String, Integer, List<String>> lucene)
            throws Exception {
        List<Line> held = new ArrayList<>(QuerySet.read("zh", Half.HELD_OUT));
        for (String kind :
                List.of(
                        "everyday",
                        "sentence",
                        "partial",
                        "typo",
                        "homophone",
                        "pinyin",
                        "initials",
                        "fuzzy")) {
            List<Line> lines = held.stream().filter(l -> l.kind().equals(kind)).toList();
            shares(
                    "zh, held out, " + kind,
                    QuerySet.rate(lines, ours),
                    QuerySet.rate(lines, lucene));
        }
    }

    private static void shares(String what, Rates ours, Rates lucene) {
        figure(
                "right first / among three: " + what + " (" + ours.queries() + ")",
                "ours %.2f / %.2f, Lucene %.2f / %.2f, ratio %s / %s"
                        .formatted(
                                ours.first(),
                                ours.three(),
                                lucene.first(),
                                lucene.three(),
                                times(ours.first(), lucene.first()),
                                times(ours.three(), lucene.three())));
    }

    private static String times(double ours, double lucene) {
        return lucene == 0 ? "none to compare" : "%.2f".formatted(ours / lucene);
    }

    private static void ratio(String what, String unit, double ours, double lucene) {
        figure(
                what,
                "ours %.1f %s, Lucene %.1f %s, ratio %.2f"
                        .formatted(ours, unit, lucene, unit, ours / lucene));
    }

    private static void figure(String what, String value) {
        LOG.info("FIGURE | {} | {} |", what, value);
    }
}
