package kiosk.matter.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// A catalogue over an inverted index of characters, sounds, initials and English words.
///
/// A matter is object × action (社保卡 × 补领): the action named in the query lifts the matters that are
/// that action. Building reads every text once; a search adds up precomputed impacts, so a key
/// press costs well under a millisecond at thousands of matters.
///
/// Thread rule: immutable, any thread.
public final class PinyinCatalogue implements Catalogue {

    private static final float NAME = 3f;
    private static final float KEYWORD = 2.2f;
    private static final float EVENT = 1.6f;
    private static final float SUMMARY = 0.6f;
    private static final float DEPARTMENT = 0.7f;
    private static final float NAME_LENGTH = 0.5f;
    private static final float KEYWORD_LENGTH = 0.35f;

    private static final float SAME_ACTION = 1.15f;
    private static final float OTHER_ACTION = 0.85f;

    /// With no action named, people mostly come to begin something, not to look it up or end it.
    private static final Set<String> SELDOM_MEANT =
            Set.of("query", "cancel", "change", "suspend", "reissue", "renew");

    private static final float SELDOM = 0.96f;

    /// Below this share of the best hit a matter is noise.
    private static final float LEAST_OF_BEST = 0.3f;

    /// Below this share of the query nothing was found.
    private static final float LEAST = 0.12f;

    private final List<Matter> matters;
    private final Map<String, Matter> byId = new LinkedHashMap<>();
    private final List<Set<String>> actions;
    private final Postings postings;
    private final QueryReader reader;
    private final Explainer explainer;
    private final Shelves shelves;

    /// Over these matters, in this order; of several with one id the first counts.
    public PinyinCatalogue(List<Matter> matters) {
        matters.forEach(matter -> byId.putIfAbsent(matter.id(), matter));
        this.matters = List.copyOf(byId.values());
        Syllables syllables = Syllables.load();
        Thesaurus thesaurus = Thesaurus.load(syllables);
        Vocabulary words = new Vocabulary();
        Postings.Builder index = new Postings.Builder();
        Grams grams = new Grams(syllables, index);
        Map<String, Set<String>> known = new HashMap<>();
        List<Set<String>> named = new ArrayList<>();
        for (Matter matter : this.matters) {
            put(matter, grams, index);
            index.next();
            texts(matter).forEach(words::add);
            named.add(
                    known.computeIfAbsent(
                            matter.name().in(Texts.BASE),
                            name -> thesaurus.actions(positions(name, syllables))));
        }
        words.close();
        actions = List.copyOf(named);
        postings = index.build();
        reader = new QueryReader(syllables, thesaurus, postings, words);
        explainer = new Explainer(syllables, thesaurus);
        shelves = new Shelves(this.matters);
    }

    private static List<Position> positions(String text, Syllables syllables) {
        return Plain.runs(Plain.of(text)).stream()
                .filter(Plain.Run::han)
                .flatMap(run -> Position.ofText(run.text(), syllables).stream())
                .toList();
    }

    private static List<String> texts(Matter matter) {
        List<String> texts = new ArrayList<>(matter.name().byLanguage().values());
        texts.addAll(matter.keywords());
        texts.addAll(matter.summary().byLanguage().values());
        texts.addAll(matter.department().byLanguage().values());
        return texts;
    }

    private static void put(Matter matter, Grams grams, Postings.Builder index) {
        for (String name : matter.name().byLanguage().values()) {
            index.put(grams.full(name), NAME / length(name));
        }
        float many = 1 - KEYWORD_LENGTH + KEYWORD_LENGTH * matter.keywords().size() / 6f;
        matter.keywords().forEach(k -> index.put(grams.full(k), KEYWORD / Math.max(0.8f, many)));
        matter.lifeEvents().forEach(event -> index.put(grams.full(event), EVENT));
        index.put(grams.light(matter.theme()), EVENT);
        matter.summary().byLanguage().values().forEach(t -> index.put(grams.light(t), SUMMARY));
        matter.department()
                .byLanguage()
                .values()
                .forEach(t -> index.put(grams.light(t), DEPARTMENT));
    }

    /// Long names count less per word; the kind in brackets does not make a name long.
    private static float length(String name) {
        String head = name.replaceAll("[（(].*", "");
        float usual = head.codePoints().anyMatch(Character::isIdeographic) ? 9 : 30;
        return 1 - NAME_LENGTH + NAME_LENGTH * head.length() / usual;
    }

    @Override
    public List<Matter> matters() {
        return matters;
    }

    @Override
    public Optional<Matter> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Hit> search(String query, Filter filter, int most) {
        String plain = Plain.of(query);
        if (plain.isEmpty()) {
            return query.isBlank()
                    ? matters.stream()
                            .filter(filter::lets)
                            .limit(most)
                            .map(m -> new Hit(m, 0, Set.of()))
                            .toList()
                    : List.of();
        }
        QueryReader.Read read = reader.read(plain);
        float[] scores = postings.score(read.query());
        float best = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                scores[i] = filter.lets(matters.get(i)) ? scores[i] * fit(i, read.actions()) : 0;
                best = Math.max(best, scores[i]);
            }
        }
        float ideal = Math.max(best, postings.ideal(read.query()));
        float least = Math.max(LEAST * ideal, LEAST_OF_BEST * best);
        return IntStream.of(Postings.best(scores, least, most))
                .mapToObj(i -> hit(i, scores[i] / ideal, read.actions()))
                .toList();
    }

    private float fit(int entry, Set<String> asked) {
        Set<String> has = actions.get(entry);
        if (asked.isEmpty()) {
            return has.stream().anyMatch(SELDOM_MEANT::contains) ? SELDOM : 1;
        }
        if (has.isEmpty()) {
            return 1;
        }
        return asked.stream().anyMatch(has::contains) ? SAME_ACTION : OTHER_ACTION;
    }

    private Hit hit(int entry, float score, Set<String> asked) {
        Set<String> shared = new HashSet<>(actions.get(entry));
        shared.retainAll(asked);
        return new Hit(matters.get(entry), score, shared);
    }

    @Override
    public List<Reason> explain(String query, Matter matter) {
        return explainer.explain(Plain.of(query), matter);
    }

    @Override
    public List<Matter> hot(Map<String, Integer> counts, int most) {
        return shelves.hot(counts, most);
    }

    @Override
    public Map<String, List<Matter>> byTheme() {
        return shelves.byTheme();
    }

    @Override
    public Map<String, List<Matter>> byDepartment() {
        return shelves.byDepartment();
    }

    @Override
    public Map<String, List<Matter>> byLifeEvent() {
        return shelves.byLifeEvent();
    }

    /// Postings in the index, for figures.
    long postings() {
        return postings.postings();
    }
}
