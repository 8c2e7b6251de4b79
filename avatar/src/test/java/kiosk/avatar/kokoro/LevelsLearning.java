package kiosk.avatar.kokoro;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What a clause's levels are, learnt from clauses that were made whole: the few ways in which they
/// move together (principal components), and how far along each the facts of a clause lead (ridge
/// regression).
final class LevelsLearning {

    private static final int WAYS = 4;
    private static final int ROUNDS = 60;
    private static final double RIDGE = 1;
    private static final double TINY = 1e-6;

    private LevelsLearning() {}

    /// A clause that was made whole.
    ///
    /// @param facts see [Levels#facts]
    /// @param levels means, then variances
    record Seen(float[] facts, float[] levels) {}

    static Levels of(List<Seen> seen) {
        double[][] facts = rows(seen.stream().map(Seen::facts).toList());
        double[][] levels = rows(seen.stream().map(s -> logarithms(s.levels())).toList());
        double[] usual = centred(facts);
        double[] spread = scaled(facts);
        double[] middle = centred(levels);
        double[] scale = deviations(middle);
        for (double[] row : levels) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= scale[i];
            }
        }
        double[][] ways = new double[WAYS][];
        double[][] along = new double[WAYS][];
        for (int way = 0; way < WAYS; way++) {
            ways[way] = principal(levels);
            along[way] = without(levels, ways[way]);
            for (int i = 0; i < scale.length; i++) {
                ways[way][i] *= scale[i];
            }
        }
        return new Levels(
                floats(usual),
                floats(spread),
                floats(middle),
                weights(facts, along),
                Arrays.stream(ways).map(LevelsLearning::floats).toArray(float[][]::new));
    }

    /// How far the levels are from those of the clause, as a share of its deviations: of the means,
    /// and of the logarithms of the deviations.
    static double[] error(Levels learnt, Model.Draft draft, float[] levels) {
        float[] guessed = learnt.of(draft);
        int half = levels.length / 2;
        double means = 0;
        double deviations = 0;
        for (int i = 0; i < half; i++) {
            double variance = levels[half + i] + TINY;
            means += Math.pow(guessed[i] - levels[i], 2) / variance;
            deviations += Math.pow(Math.log((guessed[half + i] + TINY) / variance) / 2, 2);
        }
        return new double[] {Math.sqrt(means / half), Math.sqrt(deviations / half)};
    }

    private static double[][] rows(List<float[]> all) {
        double[][] rows = new double[all.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[all.get(i).length];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = all.get(i)[j];
            }
        }
        return rows;
    }

    private static float[] logarithms(float[] levels) {
        float[] all = levels.clone();
        for (int i = all.length / 2; i < all.length; i++) {
            all[i] = (float) (Math.log(all[i] + TINY) / 2);
        }
        return all;
    }

    /// Means are told in deviations, logarithms as they are.
    private static double[] deviations(double[] middle) {
        double[] all = new double[middle.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < all.length / 2 ? Math.exp(middle[all.length / 2 + i]) : 1;
        }
        return all;
    }

    /// Takes the mean out of every column.
    private static double[] centred(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                row[i] -= mean[i];
            }
        }
        return mean;
    }

    private static double[] scaled(double[][] rows) {
        double[] spread = new double[rows[0].length];
        for (int i = 0; i < spread.length; i++) {
            double squares = 0;
            for (double[] row : rows) {
                squares += row[i] * row[i];
            }
            spread[i] = Math.sqrt(squares / rows.length) + TINY;
            for (double[] row : rows) {
                row[i] /= spread[i];
            }
        }
        return spread;
    }

    /// The direction in which the rows differ most, by repeated multiplication.
    private static double[] principal(double[][] rows) {
        var random = new Random(1);
        double[] way = random.doubles(rows[0].length, -1, 1).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[way.length];
            for (double[] row : rows) {
                double along = dot(row, way);
                for (int i = 0; i < next.length; i++) {
                    next[i] += along * row[i];
                }
            }
            double length = Math.sqrt(dot(next, next)) + TINY;
            for (int i = 0; i < next.length; i++) {
                next[i] /= length;
            }
            way = next;
        }
        return way;
    }

    /// Takes this direction out of every row; how far each went along it.
    private static double[] without(double[][] rows, double[] way) {
        double[] all = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            all[row] = dot(rows[row], way);
            for (int i = 0; i < way.length; i++) {
                rows[row][i] -= all[row] * way[i];
            }
        }
        return all;
    }

    /// For each fact its weight on each way.
    private static float[][] weights(double[][] facts, double[][] along) {
        int count = facts[0].length;
        double[][] system = new double[count][count + along.length];
        for (int i = 0; i < count; i++) {
            system[i][i] = RIDGE;
            for (int row = 0; row < facts.length; row++) {
                for (int j = 0; j < count; j++) {
                    system[i][j] += facts[row][i] * facts[row][j];
                }
                for (int way = 0; way < along.length; way++) {
                    system[i][count + way] += facts[row][i] * along[way][row];
                }
            }
        }
        solve(system);
        float[][] weights = new float[count][along.length];
        for (int i = 0; i < count; i++) {
            for (int way = 0; way < along.length; way++) {
                weights[i][way] = (float) system[i][count + way];
            }
        }
        return weights;
    }

    /// Gauss and Jordan; the ridge keeps every pivot away from zero.
    private static void solve(double[][] system) {
        for (int i = 0; i < system.length; i++) {
            double pivot = system[i][i];
            for (int j = i; j < system[i].length; j++) {
                system[i][j] /= pivot;
            }
            for (int row = 0; row < system.length; row++) {
                double factor = system[row][i];
                for (int j = i; row != i && j < system[i].length; j++) {
                    system[row][j] -= factor * system[i][j];
                }
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] floats(double[] values) {
        float[] all = new float[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i];
        }
        return all;
    }
}
