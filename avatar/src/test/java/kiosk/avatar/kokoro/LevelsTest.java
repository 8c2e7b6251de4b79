package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.Random;
import kiosk.avatar.kokoro.Model.Draft;
import kiosk.avatar.models.Lock;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final int LENGTH = 40;
    private final Random random = new Random(7);

    /// A clause whose source is this much voice.
    private Draft draft(float voice) {
        float[] source = new float[Draft.SOURCES * (120 * LENGTH + 1)];
        for (int i = 0; i < source.length; i++) {
            source[i] = voice * (float) random.nextGaussian() + voice;
        }
        return new Draft(
                new float[] {LENGTH}, new float[2 * Draft.CHANNELS * LENGTH], source, new float[0]);
    }

    /// Levels that hang on it: a mean and a variance.
    private static float[] levels(float voice) {
        return new float[] {3 * voice - 1, 2, (float) Math.exp(voice), (float) Math.exp(-voice)};
    }

    private Levels learnt() {
        var seen = new ArrayList<LevelsLearning.Seen>();
        for (int i = 0; i < 80; i++) {
            float voice = 0.5f + random.nextFloat();
            seen.add(new LevelsLearning.Seen(Levels.facts(draft(voice)), levels(voice)));
        }
        return LevelsLearning.of(seen);
    }

    @Test
    void whatHangsOnTheClauseIsToldBeforeItIsMade() {
        var learnt = learnt();
        for (float voice : new float[] {0.6f, 1, 1.4f}) {
            float[] told = learnt.of(draft(voice));
            float[] true_ = levels(voice);
            for (int i = 0; i < told.length; i++) {
                assertThat(told[i]).isCloseTo(true_[i], within(0.05f * Math.abs(true_[i]) + 0.05f));
            }
        }
    }

    @Test
    void whatIsLikeNothingThatWasLearntIsNotBelieved() {
        float[] told = learnt().of(draft(1000));
        assertThat(told).hasSize(4);
        for (float level : told) {
            assertThat(Math.abs(level)).isLessThan(1000);
        }
    }

    @Test
    void writtenAndReadItIsTheSame() throws Exception {
        var learnt = learnt();
        var bytes = new ByteArrayOutputStream();
        learnt.write(new DataOutputStream(bytes));
        var read = Levels.read(in(bytes.toByteArray()));
        var draft = draft(1);
        float[] before = learnt.of(draft);
        float[] after = read.of(draft);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(0.02f));
        }
        var cut = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 3);
        assertThatThrownBy(() -> Levels.read(in(cut))).isInstanceOf(EOFException.class);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void everySpeakerOfTheLockWasLearnt() {
        for (String file : Lock.ours().pack("kokoro-voices").orElseThrow().names()) {
            var levels = Levels.of(file.replace(".bin", ""));
            assertThat(levels).as(file).isPresent();
            float[] told = levels.orElseThrow().of(draft(0.3f));
            assertThat(told).hasSize(16_896);
            for (int i = told.length / 2; i < told.length; i++) {
                assertThat(told[i]).isPositive().isLessThan(1e6f);
            }
        }
        assertThat(Levels.of("nobody")).isEmpty();
    }
}
