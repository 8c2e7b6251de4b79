package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.avatar.mandarin.Sounds;
import kiosk.avatar.reading.Rows;
import org.jspecify.annotations.Nullable;

/// Words that mean the same everywhere and words of need, read from `commands.txt`, in both
/// languages whatever language is spoken.
///
/// A command is what is said as a whole, so a matter that merely contains the word (“查询挂失进度”,
/// “人工智能”) is none; only the strong words of need count anywhere. Characters count first, then
/// sounds (from two syllables on), then sounds that are nearly right.
///
/// Thread rule: immutable, any thread.
final class Commands {

    /// The order in which meanings win when sounds could be several.
    private static final List<String> ORDER =
            List.of("EMERGENCY", "FRAUD", "CARD_LOST", "STAFF", "STOP");

    private static final int NEARLY_FROM = 4;
    private static final int EXPANSIONS_MOST = 40_000;

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> sounds = new HashMap<>();
    private final Map<String, String> near = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> anywhere = new LinkedHashMap<>();
    private final Map<Integer, List<Phrase>> byLength = new HashMap<>();

    private record Phrase(List<String> sounds, String name) {}

    private Commands() {}

    static Commands load() {
        var commands = new Commands();
        for (String[] row : Rows.of(Commands.class, "commands.txt", "\n")) {
            commands.take(row[0]);
        }
        return commands;
    }

    private void take(String row) {
        int space = row.indexOf(' ');
        String name = row.substring(0, space - (row.charAt(space - 1) == ':' ? 1 : 0));
        for (String said : expand(row.substring(space + 1))) {
            if (name.endsWith("~")) {
                anywhere.putIfAbsent(said, name.substring(0, name.length() - 1));
            } else {
                put(said, name);
            }
        }
    }

    private void put(String said, String name) {
        if (said.isEmpty() || whole.putIfAbsent(said, name) != null || !Said.han(said)) {
            return;
        }
        List<String> sound = Said.sounds(said);
        if (sound.size() > 1) {
            sounds.merge(String.join(" ", sound), name, Commands::first);
            near.merge(near(sound), name, Commands::first);
            byLength.computeIfAbsent(sound.size(), _ -> new ArrayList<>())
                    .add(new Phrase(folded(sound), name));
            if (ORDER.contains(name)) {
                letters.merge(String.join("", sound), name, Commands::first);
            }
        }
    }

    private static String first(String one, String two) {
        int a = ORDER.indexOf(one);
        int b = ORDER.indexOf(two);
        return b >= 0 && (a < 0 || b < a) ? two : one;
    }

    private static List<String> folded(List<String> sounds) {
        return sounds.stream().map(Sounds::near).toList();
    }

    private static String near(List<String> sounds) {
        return String.join(" ", folded(sounds));
    }

    /// All that `{a|b|}c` stands for.
    static List<String> expand(String pattern) {
        List<String> all = List.of("");
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int end = open < 0 ? pattern.length() : open;
            String plain = pattern.substring(at, end);
            all = all.stream().map(one -> one + plain).toList();
            at = end;
            if (open >= 0) {
                int close = pattern.indexOf('}', open);
                var more = new ArrayList<String>();
                for (String choice : pattern.substring(open + 1, close).split("\\|", -1)) {
                    all.forEach(one -> more.add(one + choice));
                }
                all = more;
                at = close + 1;
            }
            if (all.size() > EXPANSIONS_MOST) {
                throw new IllegalStateException("commands.txt: too much in one line: " + pattern);
            }
        }
        return all.stream().map(one -> one.replaceAll("\\s+", " ").strip()).distinct().toList();
    }

    /// Somebody in need, by characters anywhere or as a whole by sound.
    Optional<Decision.Need> need(Said said) {
        for (var one : anywhere.entrySet()) {
            if (contains(said.text(), one.getKey())) {
                return Optional.of(Decision.Need.valueOf(one.getValue()));
            }
        }
        return meaning(said, Hearing.LOOSE)
                .filter(name -> ORDER.indexOf(name) >= 0 && ORDER.indexOf(name) < 3)
                .map(Decision.Need::valueOf);
    }

    private static boolean contains(String text, String piece) {
        if (Said.han(piece)) {
            return text.contains(piece);
        }
        return (" " + text + " ").contains(" " + piece + " ");
    }

    /// The word said as a whole.
    Optional<Decision.Word> word(Said said, Hearing how) {
        return meaning(said, how)
                .filter(name ->
                        Stream.of(Decision.Word.values()).anyMatch(w -> w.name().equals(name)))
                .map(Decision.Word::valueOf);
    }

    /// Greetings, thanks, waiting, abuse: nothing is asked for.
    boolean nothing(Said said) {
        return meaning(said, Hearing.EXACT).filter("NOTHING"::equals).isPresent();
    }

    /// How far what was heard may be from what is written.
    enum Hearing {
        /// The very characters.
        EXACT,
        /// Sounds too.
        LOOSE
    }

    private Optional<String> meaning(Said said, Hearing how) {
        String found = whole.get(said.text());
        if (found == null) {
            found = whole.get(said.core());
        }
        if (found == null && how == Hearing.LOOSE) {
            found = bySound(Said.sounds(said.text()));
            found = found == null ? bySound(said.sounds()) : found;
            found = found == null ? letters.get(said.text().replace(" ", "")) : found;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable String bySound(List<String> said) {
        if (said.size() < 2) {
            return null;
        }
        String found = sounds.get(String.join(" ", said));
        found = found == null ? near.get(near(said)) : found;
        return found == null && said.size() >= NEARLY_FROM ? nearly(folded(said)) : found;
    }

    /// The phrase of which all sounds but one are right, and that one by half.
    private @Nullable String nearly(List<String> said) {
        String found = null;
        for (Phrase phrase : byLength.getOrDefault(said.size(), List.of())) {
            int wrong = 0;
            for (int i = 0; i < said.size() && wrong < 2; i++) {
                if (!said.get(i).equals(phrase.sounds().get(i))) {
                    wrong += Alike.half(said.get(i), phrase.sounds().get(i)) ? 1 : 2;
                }
            }
            if (wrong < 2) {
                found = found == null ? phrase.name() : first(found, phrase.name());
            }
        }
        return found;
    }
}
