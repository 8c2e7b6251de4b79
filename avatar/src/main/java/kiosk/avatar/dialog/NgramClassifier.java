package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A linear classifier over pieces of text (TF-IDF, softmax), learned by plain stochastic gradient
/// descent. The same examples in the same order give the same classifier.
///
/// Thread rule: immutable, any thread.
public final class NgramClassifier {

    private static final long SEED = 20_261_122L;

    /// A text and what it means.
    public record Example(String text, String label) {
        @Override
        public String toString() {
            return "Example[" + label + "]";
        }
    }

    /// How it learns.
    ///
    /// @param rounds over all examples
    /// @param rate of the first step; it falls to a tenth
    /// @param decay share of the weights lost per round: less means more is learned by heart
    public record Learning(int rounds, double rate, double decay) {

        /// Settings found on the development halves of the test sets.
        public static final Learning USUAL = new Learning(15, 2, 0.0);
    }

    private record Vector(int[] at, float[] value) {}

    private final List<String> labels;
    private final int[] places;
    private final float[] rarity;
    private final float[] weights;

    private NgramClassifier(List<String> labels, int[] places, float[] rarity) {
        this.labels = labels;
        this.places = places;
        this.rarity = rarity;
        this.weights = new float[(rarity.length + 1) * labels.size()];
    }

    /// Learns from the examples, each of them as it is written and as it sounds.
    public static NgramClassifier learn(List<Example> examples, Learning how) {
        List<String> labels = examples.stream().map(Example::label).distinct().sorted().toList();
        List<Map<Integer, Integer>> texts = new ArrayList<>();
        List<String> means = new ArrayList<>();
        for (Example one : examples) {
            var written = Ngrams.of(one.text());
            var heard = Ngrams.heard(one.text());
            texts.add(written);
            means.add(one.label());
            if (!heard.equals(written)) {
                texts.add(heard);
                means.add(one.label());
            }
        }
        var documents = new HashMap<Integer, Integer>();
        texts.forEach(
                text -> text.keySet().forEach(piece -> documents.merge(piece, 1, Integer::sum)));
        int[] places = new int[1 << Ngrams.BITS];
        Arrays.fill(places, -1);
        float[] rarity = new float[documents.size()];
        int next = 0;
        for (int piece : documents.keySet().stream().sorted().toList()) {
            places[piece] = next;
            double share = (1.0 + texts.size()) / (1.0 + documents.getOrDefault(piece, 0));
            rarity[next++] = (float) (1 + Math.log(share));
        }
        var classifier = new NgramClassifier(labels, places, rarity);
        var meant = new HashMap<String, Integer>();
        labels.forEach(label -> meant.put(label, meant.size()));
        classifier.descend(
                texts.stream().map(classifier::vector).toList(),
                means.stream().mapToInt(label -> meant.getOrDefault(label, 0)).toArray(),
                how);
        return classifier;
    }

    private void descend(List<Vector> texts, int[] meant, Learning how) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        var random = new Random(SEED);
        int steps = how.rounds() * texts.size();
        int step = 0;
        double[] shares = new double[labels.size()];
        for (int round = 0; round < how.rounds(); round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                double rate = how.rate() * (1 - 0.9 * step / steps);
                softmax(texts.get(i), shares);
                shares[meant[i]] -= 1;
                step(texts.get(i), shares, rate);
                step++;
            }
            for (int w = 0; w < weights.length && how.decay() > 0; w++) {
                weights[w] *= (float) (1 - how.decay());
            }
        }
    }

    private void step(Vector text, double[] error, double rate) {
        int classes = labels.size();
        for (int k = 0; k < text.at.length; k++) {
            int row = text.at[k] * classes;
            double much = rate * text.value[k];
            for (int c = 0; c < classes; c++) {
                weights[row + c] -= (float) (much * error[c]);
            }
        }
    }

    private Vector vector(Map<Integer, Integer> pieces) {
        int[] known =
                pieces.keySet().stream()
                        .filter(p -> places[p] >= 0)
                        .sorted()
                        .mapToInt(p -> p)
                        .toArray();
        int[] at = new int[known.length];
        float[] value = new float[known.length];
        double length = 0;
        for (int i = 0; i < known.length; i++) {
            at[i] = places[known[i]];
            value[i] = (float) (1 + Math.log(pieces.getOrDefault(known[i], 1))) * rarity[at[i]];
            length += value[i] * value[i];
        }
        for (int i = 0; i < value.length; i++) {
            value[i] /= (float) Math.sqrt(length);
        }
        return new Vector(at, value);
    }

    private void softmax(Vector text, double[] shares) {
        int classes = labels.size();
        Arrays.fill(shares, 0);
        for (int k = 0; k < text.at.length; k++) {
            int row = text.at[k] * classes;
            float value = text.value[k];
            for (int c = 0; c < classes; c++) {
                shares[c] += value * weights[row + c];
            }
        }
        double most = Arrays.stream(shares).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            shares[c] = Math.exp(shares[c] - most);
            sum += shares[c];
        }
        for (int c = 0; c < classes; c++) {
            shares[c] /= sum;
        }
    }

    /// What texts can mean, in the order of [#shares].
    public List<String> labels() {
        return labels;
    }

    /// How much speaks for each label; the sum is 1.
    public double[] shares(String text) {
        double[] shares = new double[labels.size()];
        softmax(vector(Ngrams.of(text)), shares);
        return shares;
    }
}
