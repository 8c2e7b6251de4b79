package kiosk.app.talk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kiosk.avatar.dialog.Calibration;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Dialogue;
import kiosk.avatar.dialog.Phrasebook;
import kiosk.avatar.dialog.Retrieval.Candidate;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.hearing.Ears.Guess;
import kiosk.avatar.voice.Speech.Language;
import kiosk.matter.Matter;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.search.PinyinCatalogue;

/// The matters of all packs in one catalogue, and what the dialogue makes of the written queries.
final class Understood {

    private static final Path PACKS = Path.of("..", "packs");
    private static final Situation HALL =
            new Situation("hall", Language.MANDARIN, List.of(), Optional.empty(), true);

    /// One thing that was said and what came of it.
    ///
    /// @param right what was meant; empty when no matter
    /// @param asked the candidates in the order of what speaks for them
    record Case(Set<String> right, List<Candidate> asked, Decision decision, long nanos) {

        /// The place of a right one, from 0; -1 when it is not among them.
        int place() {
            for (int i = 0; i < asked.size(); i++) {
                if (right.contains(asked.get(i).id())) {
                    return i;
                }
            }
            return -1;
        }

        /// Anything done that binds, or leaves something behind.
        boolean wrongAct() {
            return decision instanceof Decision.Press || decision instanceof Decision.Fill;
        }

        boolean opened() {
            return decision instanceof Decision.Open;
        }

        /// Gone to a matter that was not meant: nothing is lost, “back” leaves it.
        boolean wrongOpen() {
            return decision instanceof Decision.Open(var matter) && !right.contains(matter.id());
        }

        boolean confirmed() {
            return decision instanceof Decision.ConfirmOpen;
        }

        boolean offered() {
            return confirmed() || decision instanceof Decision.WhichMatter;
        }

        boolean rephrase() {
            return decision instanceof Decision.Rephrase;
        }
    }

    private final PinyinCatalogue catalogue;
    private final MatterRetrieval retrieval;
    private final Phrasebook book = new Phrasebook();

    Understood() throws Exception {
        TrustRoot trust =
                TrustRoot.read(
                        List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                        TrustRoot.DevelopmentKeys.ALLOWED);
        List<Matter> all = new ArrayList<>();
        for (String pack : List.of("suzhou", "xiongan")) {
            all.addAll(PackLoader.open(PACKS.resolve(pack), trust).matters());
        }
        catalogue = new PinyinCatalogue(all);
        retrieval = new MatterRetrieval(() -> catalogue, () -> "zh-Hans");
        retrieval.prepare();
    }

    int matters() {
        return catalogue.matters().size();
    }

    /// Each query in a conversation of its own.
    List<Case> hear(List<Queries> queries, SoundErrors errors) {
        return queries.stream().map(q -> hear(errors.of(q.text()), q.matters())).toList();
    }

    private Case hear(String text, Set<String> right) {
        return heard(List.of(new Guess(text, 0.9)), right);
    }

    /// What a recogniser heard, in a conversation of its own.
    Case heard(List<Guess> guesses, Set<String> right) {
        List<Candidate> asked = new ArrayList<>();
        var dialogue =
                new Dialogue(
                        book,
                        (core, most) -> {
                            List<Candidate> found = retrieval.find(core, most);
                            asked.addAll(found);
                            return found;
                        },
                        () -> LocalDate.of(2026, 11, 22));
        long begin = System.nanoTime();
        Decision decision = dialogue.hear(guesses, HALL);
        long nanos = System.nanoTime() - begin;
        asked.sort((a, b) ->
                Double.compare(Calibration.OURS.evidence(b), Calibration.OURS.evidence(a)));
        return new Case(right, asked, decision, nanos);
    }

    /// Figures of one set; all but the counts and the time are shares.
    record Rates(
            int count,
            double first,
            double three,
            int wrong,
            int wrongOpens,
            Map<String, Double> done,
            double p99) {

        static Rates of(List<Case> cases) {
            long[] nanos = cases.stream().mapToLong(Case::nanos).sorted().toArray();
            Map<String, Double> done = new LinkedHashMap<>();
            done.put("opened", share(cases, Case::opened));
            done.put("confirm", share(cases, Case::confirmed));
            done.put("which", share(cases, c -> c.offered() && !c.confirmed()));
            done.put("rephrase", share(cases, Case::rephrase));
            return new Rates(
                    cases.size(),
                    share(cases, c -> c.place() == 0),
                    share(cases, c -> c.place() >= 0 && c.place() < 3),
                    (int) cases.stream().filter(Case::wrongAct).count(),
                    (int) cases.stream().filter(Case::wrongOpen).count(),
                    done,
                    nanos[Math.min(nanos.length - 1, nanos.length * 99 / 100)] / 1e6);
        }

        private static double share(List<Case> cases, Predicate<Case> which) {
            return (double) cases.stream().filter(which).count() / cases.size();
        }

        /// Share of [#done].
        double done(String what) {
            return done.getOrDefault(what, 0.0);
        }

        @Override
        public String toString() {
            return "%d said: first %.3f, among three %.3f; wrong acts %d; opened %.3f (wrong %d), confirm %.3f, which %.3f, rephrase %.3f; p99 %.2f ms"
                    .formatted(
                            count,
                            first,
                            three,
                            wrong,
                            done("opened"),
                            wrongOpens,
                            done("confirm"),
                            done("which"),
                            done("rephrase"),
                            p99);
        }
    }

    /// The constants that make what was meant likeliest: a grid, so that the same cases give the
    /// same.
    static Calibration fitted(List<Case> cases) {
        double best = Double.NEGATIVE_INFINITY;
        Calibration found = Calibration.OURS;
        for (double score : new double[] {4, 5, 6, 7, 8, 9, 10, 12}) {
            for (double learned : new double[] {0.8, 1, 1.2, 1.5, 2}) {
                for (double none : new double[] {3, 3.5, 4, 4.5, 5, 5.5, 6}) {
                    var one = new Calibration(score, learned, none, 0.05);
                    double sum = cases.stream().mapToDouble(c -> likelihood(c, one)).sum();
                    if (sum > best) {
                        best = sum;
                        found = one;
                    }
                }
            }
        }
        return found;
    }

    private static double likelihood(Case one, Calibration with) {
        Map<String, Double> shares = shares(one, with);
        double right =
                one.right().isEmpty()
                        ? 1 - shares.values().stream().mapToDouble(v -> v).sum()
                        : one.right().stream()
                                .mapToDouble(id -> shares.getOrDefault(id, 0.0))
                                .sum();
        return Math.log(Math.max(right, 1e-4));
    }

    static Map<String, Double> shares(Case one, Calibration with) {
        Map<String, Double> evidence = new HashMap<>();
        one.asked().forEach(c -> evidence.put(c.id(), with.evidence(c)));
        return with.shares(evidence);
    }

    static List<Queries> outside(Queries.Half half) throws Exception {
        return Queries.outside(half).stream()
                .map(text -> new Queries(text, Set.of()))
                .collect(Collectors.toList());
    }

    static List<Queries> inside(Queries.Half half) throws Exception {
        List<Queries> all = new ArrayList<>();
        for (String language : Arrays.asList("zh", "en")) {
            all.addAll(Queries.of(language, half));
        }
        return all;
    }
}
