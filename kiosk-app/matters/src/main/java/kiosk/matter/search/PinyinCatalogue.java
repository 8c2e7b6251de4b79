package kiosk.matter.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// A catalogue searched by words, keywords, pinyin, initials and English.
public final class PinyinCatalogue implements Catalogue {

    private record Phrase(String text, Pinyin pinyin, int weight) {}

    private record Entry(Matter matter, int order, List<Phrase> phrases) {}

    private record Hit(Entry entry, int score) {}

    private final List<Matter> matters;
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /// Over these matters, in this order.
    public PinyinCatalogue(List<Matter> matters) {
        this.matters = List.copyOf(matters);
        for (Matter matter : this.matters) {
            byId.putIfAbsent(matter.id(), new Entry(matter, byId.size(), phrases(matter)));
        }
    }

    private static List<Phrase> phrases(Matter matter) {
        List<Phrase> phrases = new ArrayList<>();
        texts(matter.name(), 40, phrases);
        for (String keyword : matter.keywords()) {
            phrases.add(phrase(keyword, 30));
        }
        texts(matter.department(), 10, phrases);
        texts(matter.summary(), 0, phrases);
        return phrases;
    }

    private static void texts(Texts texts, int weight, List<Phrase> into) {
        texts.byLanguage().values().forEach(text -> into.add(phrase(text, weight)));
    }

    private static Phrase phrase(String text, int weight) {
        String plain = text.toLowerCase(Locale.ROOT);
        return new Phrase(plain, Pinyin.of(text), weight);
    }

    @Override
    public List<Matter> matters() {
        return matters;
    }

    @Override
    public Optional<Matter> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::matter);
    }

    @Override
    public List<Matter> search(String query, int limit) {
        String plain = query.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return matters.stream().limit(limit).toList();
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : byId.values()) {
            int whole = best(entry, plain);
            int score = whole > 0 ? whole + 1000 : words(entry, split(entry, plain));
            if (score > 0) {
                hits.add(new Hit(entry, score));
            }
        }
        hits.sort(
                Comparator.comparingInt(Hit::score)
                        .reversed()
                        .thenComparingInt(hit -> hit.entry().order()));
        return hits.stream().limit(limit).map(hit -> hit.entry().matter()).toList();
    }

    /// Every word must be found; the sum of their scores.
    private static int words(Entry entry, List<String> words) {
        int sum = 0;
        for (String word : words) {
            int score = best(entry, word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum;
    }

    /// The words of a query. Chinese is written without blanks: 租房提取 falls into the longest pieces
    /// of two characters or more that the entry knows.
    private static List<String> split(Entry entry, String query) {
        List<String> words = new ArrayList<>();
        for (String word : query.split("\\s+")) {
            int from = 0;
            while (from < word.length()) {
                int to = word.length();
                while (to > from + 2 && word.charAt(from) > 127 && !known(entry, word, from, to)) {
                    to--;
                }
                words.add(word.substring(from, to));
                from = to;
            }
        }
        return words;
    }

    private static boolean known(Entry entry, String word, int from, int to) {
        String piece = word.substring(from, to);
        return entry.phrases().stream().anyMatch(phrase -> phrase.text().contains(piece));
    }

    private static int best(Entry entry, String typed) {
        int best = 0;
        for (Phrase phrase : entry.phrases()) {
            int score = score(phrase, typed);
            best = Math.max(best, score == 0 ? 0 : score + phrase.weight());
        }
        return best;
    }

    private static int score(Phrase phrase, String typed) {
        if (phrase.text().equals(typed)) {
            return 500;
        }
        int at = phrase.text().indexOf(typed);
        if (at == 0) {
            return 400;
        }
        boolean latin = typed.chars().allMatch(c -> c < 128);
        if (at > 0 && (!latin || !Character.isLetterOrDigit(phrase.text().charAt(at - 1)))) {
            return 300;
        }
        String letters = typed.replaceAll("[^a-z0-9]", "");
        if (!latin || letters.isEmpty()) {
            return 0;
        }
        if (phrase.pinyin().spells(letters)) {
            return 200;
        }
        return letters.length() >= 2 && phrase.pinyin().abbreviates(letters) ? 100 : 0;
    }
}
