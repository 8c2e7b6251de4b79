package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Expected;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

/// What becomes of what the engine writes; the engine is made up.
class WhisperRecogniserTest {

    private static final Expected DIGITS = new Expected.Digits();

    @Test
    void aNumberIsHeardOnceMoreByTheCharactersOfItsDigits() throws Exception {
        assertThat(heard("325", "三二零五", DIGITS)).containsExactly("325", "3205");
    }

    @Test
    void aTextThatOnlySoundsLikeDigitsStaysFirst() throws Exception {
        assertThat(heard("巴尔亚", "八二一", DIGITS)).containsExactly("巴尔亚", "821");
    }

    @Test
    void wordsAreNoNumber() throws Exception {
        assertThat(heard("我要叫工作人员", "五", DIGITS)).containsExactly("我要叫工作人员");
    }

    @Test
    void aSoundTooShortForWordsMayBeADigit() throws Exception {
        assertThat(heard("以下", "一", DIGITS)).containsExactly("1");
        assertThat(heard("以下", "一二三四", DIGITS)).isEmpty();
        assertThat(heard("以下是普通话的句子", "一", new Expected.Anything())).isEmpty();
    }

    @Test
    void aNumberMayBeOneOfSeveral() throws Exception {
        assertThat(heard("202", "二零二 二零二二", DIGITS)).containsExactly("202", "202", "2022");
        assertThat(heard("继续", "八", DIGITS)).as("no number").containsExactly("继续");
        assertThat(heard("要一", "幺一 一一 一", DIGITS)).containsExactly("要一", "11", "1");
    }

    @Test
    void anAmountIsWrittenOnceMoreByItsCharacters() throws Exception {
        var amount = new Expected.Amount();
        assertThat(heard("60元无脚", "六十元五角 六十元九角", amount))
                .as("one amount: nothing tells which of two is right")
                .containsExactly("60元无脚", "六十元五角");
        assertThat(heard("2026年3月8日", "二零二六", amount)).containsExactly("2026年3月8日");
        assertThat(heard("返回", "八元", amount)).containsExactly("返回");
    }

    @Test
    void whatReadsTheSameCountsOnce() throws Exception {
        var anything = new Expected.Anything();
        assertThat(heard("我要转账|我要轉賬。|我要装置", "", anything)).containsExactly("我要转账", "我要装置");
        assertThat(heard("我要转账|以下是普通话的句子", "", anything)).containsExactly("我要转账");
    }

    @Test
    void whatIsLessLikelyIsLessCertain() throws Exception {
        var request = new Ears.Request(Speech.Language.MANDARIN, DIGITS, 1000);
        try (var recogniser = new WhisperRecogniser(() -> madeUp("202", "二零二 二零二二"));
                var take = recogniser.begin(request)) {
            take.hear(new short[16_000]);
            var guesses = take.end().get();
            assertThat(guesses.get(1).confidence()).isGreaterThan(guesses.get(0).confidence());
            assertThat(guesses.get(2).confidence())
                    .isCloseTo(guesses.get(1).confidence() / 2, within(1e-9));
        }
    }

    @Test
    void digitsWithoutEndAreNone() throws Exception {
        assertThat(heard("2022", "二".repeat(WhisperModel.SIGNS_MOST), DIGITS))
                .containsExactly("2022");
    }

    /// Hearing takes longer than writing.
    @Test
    void aNumberIsHeardOnceAndWrittenTwice() throws Exception {
        var calls = new CopyOnWriteArrayList<String>();
        WhisperModel.Start start =
                () ->
                        new Writing(
                                digits -> {
                                    calls.add(digits ? "write digits" : "write");
                                    return digits ? "三二" : "32";
                                }) {
                            @Override
                            public Heard hear(float[] sound, boolean open) {
                                calls.add("hear " + open);
                                return super.hear(sound, open);
                            }
                        };
        var request = new Ears.Request(Speech.Language.MANDARIN, DIGITS, 1000);
        try (var recogniser = new WhisperRecogniser(start)) {
            once(recogniser, request);
        }
        assertThat(calls).containsExactly("hear false", "write", "write digits");
    }

    /// Digits said with pauses: what was begun in one of them is not heard twice.
    @Test
    void whatNobodyWantsAnyMoreIsNotHeardASecondTime() throws Exception {
        var calls = new CopyOnWriteArrayList<Boolean>();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        WhisperModel.Start start =
                () ->
                        new Writing(digits -> {
                            calls.add(digits);
                            begun.countDown();
                            try {
                                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return digits ? "三二" : "32";
                        });
        var request = new Ears.Request(Speech.Language.MANDARIN, DIGITS, 1000);
        try (var recogniser = new WhisperRecogniser(start);
                var take = recogniser.begin(request)) {
            take.hear(new short[8_000]);
            take.pause();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            take.resume();
            goOn.countDown();
            take.hear(new short[8_000]);
            assertThat(take.end().get()).hasSize(2);
        }
        assertThat(calls).as("with nothing but digits").containsExactly(false, false, true);
    }

    private static void once(WhisperRecogniser recogniser, Ears.Request request) throws Exception {
        try (var take = recogniser.begin(request)) {
            take.hear(new short[8_000]);
            take.hear(new short[8_000]);
            take.end().get();
        }
    }

    private static List<String> heard(String free, String digits, Expected expected)
            throws Exception {
        var request = new Ears.Request(Speech.Language.MANDARIN, expected, 1000);
        try (var recogniser = new WhisperRecogniser(() -> madeUp(free, digits));
                var take = recogniser.begin(request)) {
            take.hear(new short[16_000]);
            return take.end().get().stream().map(Ears.Guess::text).toList();
        }
    }

    /// A model that writes the same of every sound.
    private static WhisperModel madeUp(String free, String digits) {
        return new Writing(alone -> alone ? digits : free);
    }

    private static class Writing implements WhisperModel {
        private final Function<Boolean, String> writes;

        /// @param writes what; given whether nothing but digits. Several numbers have spaces
        ///   between them, several texts bars, each half as likely as the one before
        Writing(Function<Boolean, String> writes) {
            this.writes = writes;
        }

        @Override
        public Heard hear(float[] sound, boolean open) {
            return new Heard() {
                @Override
                public List<Likely> texts(Hint hint) {
                    return likely(writes.apply(false), "\\|");
                }

                @Override
                public List<Likely> texts(Hint hint, Script script) {
                    return likely(writes.apply(true), " ");
                }

                @Override
                public void close() {}
            };
        }

        private static List<Likely> likely(String several, String between) {
            var all = new ArrayList<Likely>();
            for (String one : several.split(between)) {
                all.add(new Likely(one, -1 - all.size() * Math.log(2)));
            }
            return all;
        }

        @Override
        public void close() {}
    }
}
