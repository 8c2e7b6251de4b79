package kiosk.central.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kiosk.central.store.FillTable.Fill;

/// How much of each matter departments fill in, counted from whole runs, beside what its pack
/// declares.
public final class MatterPages {
    /// Below this share of the fields a matter asks people too much.
    static final int TARGET = 60;

    private static final int RUNS_MIN = 5;

    private final House house;
    private final Declared declared;

    /// What packs say of their matters.
    @FunctionalInterface
    public interface Declared {
        /// Name and declared rate; empty where the pack does not have the matter any more. Without
        /// a pack, of the first that has it.
        Optional<About> of(String pack, String matter);
    }

    /// One matter of a pack.
    ///
    /// @param percent declared fill rate, 0 to 100
    public record About(String name, String nameEn, OptionalInt percent) {}

    MatterPages(House house, Declared declared) {
        this.house = house;
        this.declared = declared;
    }

    void add(Door door) {
        door.get(
                "/matters",
                v -> {
                    List<Fill> fills = house.database().read(tx -> tx.fill().all());
                    v.page("matters", body(v.words(), fills));
                });
    }

    private Html body(Words words, List<Fill> fills) {
        List<Html> rows =
                fills.stream()
                        .sorted(Comparator.comparingInt(Fill::percent))
                        .map(fill -> row(words, fill))
                        .toList();
        return Layout.panel(
                words.get("tab.matters"),
                Html.of(
                        "<p><small>{} {}%</small></p>{}",
                        words.get("matters.more"),
                        TARGET,
                        rows.isEmpty()
                                ? Html.of("<p class=\"empty\">{}</p>", words.get("matters.none"))
                                : Layout.table(
                                        words,
                                        List.of(
                                                "matter",
                                                "#matters.runs",
                                                "#matters.calls",
                                                "#matters.asked",
                                                "#matters.rate",
                                                "#matters.declared",
                                                "state"),
                                        rows)));
    }

    private Html row(Words words, Fill fill) {
        Optional<About> about = declared.of(fill.pack(), fill.matter());
        String name = about.map(a -> words.english() ? a.nameEn() : a.name()).orElse(fill.matter());
        String promised =
                about.map(About::percent)
                        .filter(OptionalInt::isPresent)
                        .map(p -> p.getAsInt() + "%")
                        .orElse("—");
        return Html.of(
                "<tr><th scope=\"row\">{}<br><small>{}</small></th><td class=\"n\">{}</td>"
                        + "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}%</td>"
                        + "<td class=\"n\">{}</td><td>{}</td></tr>",
                name,
                fill.pack().isEmpty() ? fill.matter() : fill.pack() + " · " + fill.matter(),
                fill.runs(),
                average(fill.byCalls(), fill.runs()),
                average(fill.asked(), fill.runs()),
                fill.percent(),
                promised,
                mark(words, fill));
    }

    private static String average(long all, long runs) {
        return String.format(java.util.Locale.ROOT, "%.1f", (double) all / Math.max(1, runs));
    }

    /// A few runs say nothing yet.
    private static Html mark(Words words, Fill fill) {
        if (fill.runs() < RUNS_MIN) {
            return Html.of("<small>{}</small>", words.get("matters.few"));
        }
        return Layout.chip(words, fill.percent() < TARGET ? "below" : "reached");
    }
}
