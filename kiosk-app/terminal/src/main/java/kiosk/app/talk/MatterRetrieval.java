package kiosk.app.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kiosk.avatar.dialog.NgramClassifier;
import kiosk.avatar.dialog.NgramClassifier.Example;
import kiosk.avatar.dialog.NgramClassifier.Learning;
import kiosk.avatar.dialog.Retrieval;
import kiosk.matter.Catalogue;
import kiosk.matter.Catalogue.Hit;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// The catalogue of the search on the screen, for what is said; beside it a classifier learned from
/// the matters' own names, words, summaries and sayings. One for the life of the terminal: a
/// catalogue is learned once, the first time it is asked or by [#prepare], which takes a second or
/// two. It also knows what people say that no matter answers (`elsewhere.txt`): the surer that is
/// meant, the less of it any matter explains.
///
/// Thread rule: any thread.
public final class MatterRetrieval implements Retrieval {

    /// A classifier for thousands of matters would not fit in memory; the index serves alone.
    private static final int LEARNED_MOST = 300;

    /// Less than this says nothing.
    private static final double LEAST = 0.01;

    /// What no matter answers: it takes its share and is no candidate.
    private static final String ELSEWHERE = "";

    private static final String FILE = "elsewhere.txt";

    /// From here on a line of it is a matter of this catalogue.
    private static final double KNOWN = 0.9;

    private static final Learning HOW = new Learning(10, 4, 0);

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern BRACKETS = Pattern.compile("[（(].*");

    /// @param named whose name or word a text is: only where it is of one matter
    private record Learned(
            List<Matter> matters,
            Optional<NgramClassifier> classifier,
            Map<String, Set<String>> named) {}

    private final Supplier<Catalogue> catalogue;
    private final Supplier<String> language;
    private Learned learned = new Learned(List.of(), Optional.empty(), Map.of());

    /// @param catalogue as it stands: licences change what an outlet may do
    /// @param language of the titles, as in [Texts#in]
    public MatterRetrieval(Supplier<Catalogue> catalogue, Supplier<String> language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /// Learns the catalogue as it stands, so that the first customer does not wait for it.
    public void prepare() {
        learned(catalogue.get());
    }

    @Override
    public List<Candidate> find(String text, int most) {
        Catalogue now = catalogue.get();
        Map<String, Double> shares = shares(now, text);
        List<Hit> hits = new ArrayList<>(now.search(text, Catalogue.Filter.NONE, most));
        Set<String> known = hits.stream().map(hit -> hit.matter().id()).collect(Collectors.toSet());
        shares.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST && !known.contains(one.getKey()))
                .flatMap(one -> now.byId(one.getKey()).stream())
                .forEach(matter -> hits.add(new Hit(matter, 0, Set.of())));
        Set<String> named = learned(now).named().getOrDefault(plain(text), Set.of());
        double here = named.isEmpty() ? 1 - shares.getOrDefault(ELSEWHERE, 0.0) : 1;
        List<Candidate> found = new ArrayList<>();
        for (Hit hit : hits) {
            String id = hit.matter().id();
            String title = hit.matter().name().in(language.get());
            double share = shares.getOrDefault(id, 0.0);
            found.add(new Candidate(id, title, here * hit.score(), share, named.contains(id)));
        }
        found.sort(
                Comparator.comparingDouble((Candidate one) -> one.score() + one.learned())
                        .reversed()
                        .thenComparing(Candidate::id));
        return found.stream().limit(most).toList();
    }

    private Map<String, Double> shares(Catalogue now, String text) {
        Map<String, Double> shares = new HashMap<>();
        learned(now)
                .classifier()
                .ifPresent(classifier -> {
                    double[] all = classifier.shares(text);
                    for (int i = 0; i < all.length; i++) {
                        shares.put(classifier.labels().get(i), all[i]);
                    }
                });
        return shares;
    }

    private synchronized Learned learned(Catalogue now) {
        if (!learned.matters().equals(now.matters())) {
            learned = new Learned(now.matters(), learn(now), named(now.matters()));
        }
        return learned;
    }

    private static Map<String, Set<String>> named(List<Matter> matters) {
        Map<String, Set<String>> named = new HashMap<>();
        for (Matter matter : matters) {
            for (String name : matter.name().byLanguage().values()) {
                put(named, name, matter.id());
                put(named, BRACKETS.matcher(name).replaceAll(""), matter.id());
            }
            matter.keywords().forEach(word -> put(named, word, matter.id()));
        }
        named.values().removeIf(ids -> ids.size() > 1);
        return named;
    }

    private static void put(Map<String, Set<String>> named, String name, String id) {
        named.computeIfAbsent(plain(name), _ -> new HashSet<>()).add(id);
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Optional<NgramClassifier> learn(Catalogue now) {
        List<Matter> matters = now.matters();
        if (matters.isEmpty() || matters.size() > LEARNED_MOST) {
            return Optional.empty();
        }
        List<Example> examples = new ArrayList<>();
        for (Matter matter : matters) {
            List<String> texts = new ArrayList<>();
            in(matter.name(), texts);
            in(matter.summary(), texts);
            texts.addAll(matter.keywords());
            texts.addAll(matter.sayings());
            texts.forEach(text -> examples.add(new Example(text, matter.id())));
        }
        elsewhere().stream()
                .filter(text -> score(now, text) < KNOWN)
                .forEach(text -> examples.add(new Example(text, ELSEWHERE)));
        return Optional.of(NgramClassifier.learn(examples, HOW));
    }

    private static double score(Catalogue now, String text) {
        return now.search(text, Catalogue.Filter.NONE, 1).stream()
                .mapToDouble(Hit::score)
                .max()
                .orElse(0);
    }

    private static List<String> elsewhere() {
        try (InputStream in =
                Objects.requireNonNull(MatterRetrieval.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// In the order of the languages, so that the same catalogue is learned the same way.
    private static void in(Texts texts, List<String> into) {
        texts.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(into::add);
    }
}
