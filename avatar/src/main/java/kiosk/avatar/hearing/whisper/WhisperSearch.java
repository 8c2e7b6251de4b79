package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kiosk.avatar.hearing.whisper.WhisperModel.Likely;

/// The likeliest texts: several are followed at once where more than one is likely.
///
/// Thread rule: one thread.
///
/// @param <W> what was written so far
final class WhisperSearch<W extends Page.Written> {

    private final Page<W> page;
    private final Vocabulary words;
    private final Grammar grammar;
    private final Width width;
    private final List<Likely> found = new ArrayList<>();

    /// How much is followed.
    ///
    /// @param abreast as many texts at once
    /// @param least what is less likely than this share of the likeliest is left
    /// @param pieces no text has more
    record Width(int abreast, double least, int pieces) {}

    WhisperSearch(Page<W> page, Vocabulary words, Grammar grammar, Width width) {
        this.page = page;
        this.words = words;
        this.grammar = grammar;
        this.width = width;
    }

    /// One that is being written.
    private record Path<W extends Page.Written>(W page, String text, double likely) {}

    /// One more piece, or the end.
    private record Step<W extends Page.Written>(Path<W> from, int piece, double likely) {
        boolean ends() {
            return piece == Vocabulary.END;
        }
    }

    /// The likeliest first, at least one.
    List<Likely> texts(List<Long> beginning) throws OrtException {
        var paths = new ArrayList<Path<W>>();
        try {
            paths.add(new Path<>(page.begin(beginning), "", 0));
            for (int i = 0; !paths.isEmpty(); i++) {
                var steps = steps(paths, i);
                var longer = new ArrayList<Path<W>>();
                try {
                    for (Step<W> step : steps) {
                        take(step, longer);
                    }
                } finally {
                    close(paths);
                    paths.addAll(longer);
                }
            }
        } finally {
            close(paths);
        }
        found.sort(Comparator.comparingDouble(Likely::likely).reversed());
        return List.copyOf(found);
    }

    private void take(Step<W> step, List<Path<W>> longer) throws OrtException {
        if (step.ends()) {
            byte[] bytes = step.from().text().getBytes(StandardCharsets.ISO_8859_1);
            found.add(new Likely(new String(bytes, StandardCharsets.UTF_8), step.likely()));
        } else {
            String text = step.from().text() + Vocabulary.latin(words.piece(step.piece()));
            longer.add(new Path<>(page.add(step.from().page(), step.piece()), text, step.likely()));
        }
    }

    private void close(List<Path<W>> paths) {
        paths.forEach(path -> path.page().close());
        paths.clear();
    }

    /// The likeliest ways on.
    private List<Step<W>> steps(List<Path<W>> paths, int written) throws OrtException {
        var all = new ArrayList<Step<W>>();
        for (Path<W> path : paths) {
            FloatBuffer scores = path.page().scores();
            double rest = path.likely() - sum(scores);
            if (grammar.mayEnd(path.text()) || written >= width.pieces()) {
                all.add(new Step<>(path, Vocabulary.END, rest + scores.get(Vocabulary.END)));
            }
            if (written < width.pieces()) {
                for (int piece : grammar.next(path.text(), scores)) {
                    all.add(new Step<>(path, piece, rest + scores.get(piece)));
                }
            }
        }
        all.sort(Comparator.<Step<W>>comparingDouble(Step::likely).reversed());
        double best = found.stream().mapToDouble(Likely::likely).max().orElse(-1e9);
        double bar =
                Math.max(best, all.isEmpty() ? best : all.getFirst().likely())
                        + Math.log(width.least());
        return all.stream().filter(step -> step.likely() >= bar).limit(width.abreast()).toList();
    }

    /// Logarithm of the sum of what the scores are logarithms of.
    private static double sum(FloatBuffer scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.limit(); i++) {
            most = Math.max(most, scores.get(i));
        }
        double sum = 0;
        for (int i = 0; i < scores.limit(); i++) {
            sum += Math.exp(scores.get(i) - most);
        }
        return most + Math.log(sum);
    }
}
