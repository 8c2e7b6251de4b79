package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kiosk.avatar.hearing.whisper.WhisperModel.Figures;

/// The likeliest numbers: several are followed at once where more than one is likely.
///
/// Thread rule: one thread.
final class DigitsSearch {

    /// As many are followed.
    private static final int ABREAST = 4;

    /// What is less likely than this share of the likeliest is not followed. Of 80 numbers of four
    /// digits 14 were not the likeliest, most of them with a digit twice in a row; half of these
    /// have a sixteenth of its share or more.
    private static final double LEAST = Math.log(1.0 / 20);

    private final WhisperPage page;
    private final Digits digits;
    private final List<Figures> found = new ArrayList<>();

    DigitsSearch(WhisperPage page, Digits digits) {
        this.page = page;
        this.digits = digits;
    }

    /// One that is being written.
    private record Path(WhisperPage.Written written, Digits.Begun number, double likely) {}

    /// One more piece, or the end where there is no number.
    private record Step(Path from, int piece, Digits.Begun number, double likely) {
        boolean ends() {
            return piece == Vocabulary.END;
        }
    }

    /// The likeliest first; empty only where nothing begins with a digit.
    List<Figures> numbers(List<Long> beginning) throws OrtException {
        var paths = new ArrayList<Path>();
        try {
            paths.add(new Path(page.begin(beginning), Digits.Begun.NOTHING, 0));
            while (!paths.isEmpty()) {
                var steps = steps(paths);
                var longer = new ArrayList<Path>();
                try {
                    for (Step step : steps) {
                        if (step.ends()) {
                            found.add(new Figures(step.number().plain(), step.likely()));
                        } else {
                            var written = page.add(step.from().written(), step.piece());
                            longer.add(new Path(written, step.number(), step.likely()));
                        }
                    }
                } finally {
                    close(paths);
                    paths.addAll(longer);
                }
            }
        } finally {
            close(paths);
        }
        found.sort(Comparator.comparingDouble(Figures::likely).reversed());
        return List.copyOf(found);
    }

    private static void close(List<Path> paths) {
        paths.forEach(path -> path.written().close());
        paths.clear();
    }

    /// The likeliest ways on.
    private List<Step> steps(List<Path> paths) throws OrtException {
        var all = new ArrayList<Step>();
        for (Path path : paths) {
            FloatBuffer scores = path.written().scores();
            double sum = sum(scores);
            if (path.number().whole()) {
                double ends = path.likely() + scores.get(Vocabulary.END) - sum;
                all.add(new Step(path, Vocabulary.END, path.number(), ends));
            }
            for (var next : digits.next(path.number())) {
                double goes = path.likely() + scores.get(next.piece()) - sum;
                all.add(new Step(path, next.piece(), next.number(), goes));
            }
        }
        all.sort(Comparator.comparingDouble(Step::likely).reversed());
        double best = found.stream().mapToDouble(Figures::likely).max().orElse(-1e9);
        double bar = Math.max(best, all.isEmpty() ? best : all.getFirst().likely()) + LEAST;
        return all.stream().filter(step -> step.likely() >= bar).limit(ABREAST).toList();
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
