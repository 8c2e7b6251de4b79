package kiosk.matter.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kiosk.matter.Catalogue.Reason;
import kiosk.matter.Catalogue.Reason.How;
import kiosk.matter.Catalogue.Reason.Place;
import kiosk.matter.Matter;

/// Says why a matter answers a query, in pieces of the matter's own text.
///
/// Thread rule: immutable, any thread.
final class Explainer {

    private static final int REASONS_MOST = 4;

    private final Syllables syllables;
    private final Thesaurus thesaurus;

    Explainer(Syllables syllables, Thesaurus thesaurus) {
        this.syllables = syllables;
        this.thesaurus = thesaurus;
    }

    private record Found(Reason reason, int length) {}

    private record Text(Place place, String text) {}

    /// At most [#REASONS_MOST], longest and surest first; each piece of the query explains once.
    List<Reason> explain(String plain, Matter matter) {
        List<Found> found = new ArrayList<>();
        List<Text> texts = texts(matter);
        for (Plain.Run run : Plain.runs(plain)) {
            List<Position> typed =
                    run.han()
                            ? Position.ofText(run.text(), syllables)
                            : Position.ofPieces(syllables.cut(run.text()), syllables);
            for (Text text : texts) {
                english(run, text).ifPresent(found::add);
                for (Plain.Run other : Plain.runs(text.text())) {
                    if (other.han()) {
                        longest(typed, text.place(), other.text()).ifPresent(found::add);
                    }
                }
            }
            meant(typed, texts, found);
        }
        found.sort(
                Comparator.comparingInt(Found::length)
                        .reversed()
                        .thenComparing(f -> f.reason().how())
                        .thenComparing(f -> f.reason().place()));
        List<Reason> reasons = new ArrayList<>();
        for (Found one : found) {
            if (reasons.size() < REASONS_MOST
                    && reasons.stream().noneMatch(r -> r.typed().contains(one.reason.typed()))) {
                reasons.add(one.reason());
            }
        }
        return reasons;
    }

    private static List<Text> texts(Matter matter) {
        List<Text> texts = new ArrayList<>();
        add(Place.NAME, matter.name().byLanguage(), texts);
        matter.keywords().forEach(k -> texts.add(new Text(Place.KEYWORD, Plain.of(k))));
        matter.lifeEvents().forEach(e -> texts.add(new Text(Place.LIFE_EVENT, Plain.of(e))));
        add(Place.SUMMARY, matter.summary().byLanguage(), texts);
        add(Place.DEPARTMENT, matter.department().byLanguage(), texts);
        return texts;
    }

    private static void add(Place place, Map<String, String> languages, List<Text> into) {
        languages.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(one -> into.add(new Text(place, Plain.of(one.getValue()))));
    }

    private static Optional<Found> english(Plain.Run run, Text text) {
        if (run.han() || run.text().length() < 2 || Stem.small(run.text())) {
            return Optional.empty();
        }
        for (Plain.Run word : Plain.runs(text.text())) {
            if (!word.han()
                    && (word.text().startsWith(run.text())
                            || Stem.of(word.text()).equals(Stem.of(run.text())))) {
                Reason why = new Reason(text.place(), How.WORDS, word.text(), run.text());
                return Optional.of(new Found(why, run.text().length()));
            }
        }
        return Optional.empty();
    }

    /// The longest piece both share: by characters, else by sound, else nearly.
    private Optional<Found> longest(List<Position> typed, Place place, String other) {
        List<Position> text = Position.ofText(other, syllables);
        Found best = null;
        for (How how : List.of(How.WORDS, How.SOUND, How.NEAR_SOUND, How.INITIALS)) {
            for (int i = 0; i < typed.size(); i++) {
                for (int j = 0; j < text.size(); j++) {
                    int n =
                            shared(
                                    typed.subList(i, typed.size()),
                                    text.subList(j, text.size()),
                                    how);
                    if (n >= Math.min(2, typed.size()) && (best == null || n > best.length())) {
                        best =
                                new Found(
                                        reason(
                                                place,
                                                how,
                                                text.subList(j, j + n),
                                                typed.subList(i, i + n)),
                                        n);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Reason reason(
            Place place, How how, List<Position> matched, List<Position> typed) {
        return new Reason(
                place,
                how,
                matched.stream().map(Position::character).collect(Collectors.joining()),
                typed.stream()
                        .map(p ->
                                p.typed()
                                        ? p.bare() ? p.initial().getFirst() : p.sound()
                                        : p.character())
                        .collect(Collectors.joining()));
    }

    private static int shared(List<Position> a, List<Position> b, How how) {
        int n = 0;
        while (n < a.size() && n < b.size() && meets(a.get(n), b.get(n), how)) {
            n++;
        }
        return n;
    }

    private static boolean meets(Position typed, Position text, How how) {
        return switch (how) {
            case WORDS -> !typed.typed() && typed.character().equals(text.character());
            case SOUND -> !typed.bare() && typed.sounds(text);
            case NEAR_SOUND -> !typed.bare() && typed.soundsLike(text);
            default -> typed.typed() && typed.initial().stream().anyMatch(text.initial()::contains);
        };
    }

    private void meant(List<Position> typed, List<Text> texts, List<Found> into) {
        for (int at = 0; at < typed.size(); at++) {
            Optional<Thesaurus.Match> match = thesaurus.match(typed, at);
            if (match.isEmpty()) {
                continue;
            }
            List<Position> word = typed.subList(at, at + match.get().length());
            for (String other : match.get().meaning().others()) {
                texts.stream()
                        .filter(text -> text.text().contains(other))
                        .findFirst()
                        .ifPresent(text -> {
                            String said =
                                    reason(text.place(), How.MEANING, List.of(), word).typed();
                            Reason why = new Reason(text.place(), How.MEANING, other, said);
                            into.add(new Found(why, word.size()));
                        });
            }
        }
    }
}
