package kiosk.matter.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everyday words and what offices call the same thing, the actions a matter can be, and words that
/// say nothing. Read from `words.txt` beside this class.
///
/// Thread rule: immutable, any thread.
final class Thesaurus {

    /// What a word of the query stands for.
    ///
    /// @param others words to look for as well
    /// @param action the action it names, or empty
    /// @param filler whether it says nothing about the matter
    record Meaning(List<String> others, String action, boolean filler) {

        Meaning and(Meaning more) {
            Set<String> all = new LinkedHashSet<>(others);
            all.addAll(more.others);
            return new Meaning(
                    List.copyOf(all),
                    action.isEmpty() ? more.action : action,
                    filler && more.filler);
        }
    }

    /// A word found in the query.
    record Match(int length, Meaning meaning) {}

    private static final int WORD_MOST = 8;

    private final Map<String, Meaning> words = new HashMap<>();
    private final Map<String, Meaning> sounds = new HashMap<>();
    private final Map<String, Meaning> english = new HashMap<>();
    private final Syllables syllables;

    private Thesaurus(Syllables syllables) {
        this.syllables = syllables;
    }

    static Thesaurus load(Syllables syllables) {
        Thesaurus thesaurus = new Thesaurus(syllables);
        try (InputStream in = Thesaurus.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    section = text.substring(1, text.length() - 1);
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    thesaurus.take(section, text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt", e);
        }
        return thesaurus;
    }

    private void take(String section, String line) {
        switch (section) {
            case "filler" -> {
                for (String word : line.split("\\s+")) {
                    put(word, new Meaning(List.of(), "", true));
                }
            }
            case "same" -> same(list(line), "");
            case "means" -> {
                String[] sides = line.split(">");
                List<String> others = list(sides[1]);
                list(sides[0]).forEach(word -> put(word, new Meaning(others, "", false)));
            }
            case "action" -> {
                String[] sides = line.split(":");
                String[] languages = sides[1].split("\\|");
                same(list(languages[0]), sides[0].strip());
                same(list(languages[1]), sides[0].strip());
            }
            default -> throw new IllegalStateException("words.txt: [" + section + "]");
        }
    }

    private static List<String> list(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }

    private void same(List<String> group, String action) {
        for (String word : group) {
            List<String> others = group.stream().filter(other -> !other.equals(word)).toList();
            put(word, new Meaning(others, action, false));
        }
    }

    private void put(String word, Meaning meaning) {
        if (Plain.runs(word).stream().anyMatch(run -> !run.han())) {
            english.merge(stems(word), meaning, Meaning::and);
            return;
        }
        words.merge(word, meaning, Meaning::and);
        if (word.codePointCount(0, word.length()) > 1) {
            sounds.merge(sound(Position.ofText(word, syllables)), meaning, Meaning::and);
        }
    }

    static String stems(String phrase) {
        return Arrays.stream(phrase.split(" ")).map(Stem::of).collect(Collectors.joining(" "));
    }

    private static String sound(List<Position> positions) {
        return positions.stream().map(Position::sound).collect(Collectors.joining(" "));
    }

    /// The longest known word beginning at `from`; by characters, else by sound from two up.
    Optional<Match> match(List<Position> positions, int from) {
        int most = Math.min(WORD_MOST, positions.size() - from);
        for (int length = most; length > 0; length--) {
            List<Position> span = positions.subList(from, from + length);
            Meaning found = null;
            if (span.stream().noneMatch(Position::typed)) {
                found =
                        words.get(
                                span.stream()
                                        .map(Position::character)
                                        .collect(Collectors.joining()));
            }
            if (found == null && length > 1 && span.stream().allMatch(Position::whole)) {
                found = sounds.get(sound(span));
            }
            if (found != null) {
                return Optional.of(new Match(length, found));
            }
        }
        return Optional.empty();
    }

    /// The longest known phrase of English beginning at `from`.
    Optional<Match> match(List<String> stems, int from, int most) {
        for (int length = Math.min(most, stems.size() - from); length > 0; length--) {
            Meaning found = english.get(String.join(" ", stems.subList(from, from + length)));
            if (found != null) {
                return Optional.of(new Match(length, found));
            }
        }
        return Optional.empty();
    }

    /// The actions a name speaks of.
    Set<String> actions(List<Position> name) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < name.size()) {
            Match match = match(name, at).orElse(new Match(1, new Meaning(List.of(), "", false)));
            if (!match.meaning().action().isEmpty()) {
                found.add(match.meaning().action());
            }
            at += match.length();
        }
        return Set.copyOf(found);
    }
}
