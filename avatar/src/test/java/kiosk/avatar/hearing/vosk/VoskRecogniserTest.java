package kiosk.avatar.hearing.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The adapter over a model that a test plays; without the library.
class VoskRecogniserTest {

    private final Played model = new Played();
    private final VoskRecogniser recogniser =
            new VoskRecogniser(Map.of(Speech.Language.MANDARIN, model));

    @AfterEach
    void close() {
        recogniser.close();
    }

    @Test
    void alternativesBecomeGuessesWithoutSpaces() throws Exception {
        model.last =
                """
                {"alternatives": [
                  {"confidence": 210.0, "text": "我 要 转账"},
                  {"confidence": 209.0, "text": "我 要 转 正"}]}\
                """;
        var guesses = said(new Ears.Expected.Anything());
        assertThat(guesses).extracting(Ears.Guess::text).containsExactly("我要转账", "我要转正");
        assertThat(guesses.getFirst().confidence()).isBetween(0.5, 0.53);
        assertThat(model.grammars).containsExactly(Optional.empty());
    }

    @Test
    void piecesOfOneUtteranceAreOneText() throws Exception {
        model.pieceAfter = 2;
        model.result = "{\"text\": \"我 的 号码 是\"}";
        model.last = "{\"text\": \"一 三 八\"}";
        assertThat(said(new Ears.Expected.Anything()).getFirst().text()).isEqualTo("我的号码是一三八");
    }

    @Test
    void aClosedQuestionIsHeardAsOneOfItsAnswersAndFreely() throws Exception {
        model.last = "{\"text\": \"确认 [unk]\", \"result\": [{\"conf\": 0.9}, {\"conf\": 0.5}]}";
        var guesses = said(new Ears.Expected.Phrases(List.of("确认办理", "不办了", "蠡口")));
        assertThat(model.grammars)
                .containsExactly(Optional.of("[\"确认 办理\",\"不 办 了\",\"[unk]\"]"), Optional.empty());
        assertThat(guesses).containsExactly(new Ears.Guess("确认", 0.7));
    }

    @Test
    void phrasesOfWordsItDoesNotKnowAreHeardFreely() throws Exception {
        said(new Ears.Expected.Phrases(List.of("蠡口")));
        assertThat(model.grammars).containsExactly(Optional.empty());
    }

    @Test
    void whatItMayBecomeIsShown() throws Exception {
        model.partial = "{\"partial\": \"我 要\"}";
        try (var take = recogniser.begin(request(new Ears.Expected.Anything()))) {
            take.hear(new short[512]);
            take.end().get(5, TimeUnit.SECONDS);
            assertThat(take.partial()).contains("我要");
        }
    }

    @Test
    void aFailureIsToldAndTheNextUtteranceBeginsAnew() throws Exception {
        model.fails = true;
        assertThatThrownBy(() -> said(new Ears.Expected.Anything()))
                .isInstanceOf(ExecutionException.class);
        assertThat(recogniser.condition(Speech.Language.MANDARIN))
                .isInstanceOf(Condition.Degraded.class);
        model.fails = false;
        model.last = "{\"text\": \"好\"}";
        assertThat(said(new Ears.Expected.Anything())).isNotEmpty();
        assertThat(recogniser.condition(Speech.Language.MANDARIN))
                .isInstanceOf(Condition.Available.class);
    }

    @Test
    void everythingOfTheLibraryHappensOnOneThreadAndStreamsCloseBeforeTheModel() throws Exception {
        model.last = "{\"text\": \"好\"}";
        for (int i = 0; i < 3; i++) {
            said(new Ears.Expected.Anything());
        }
        Recogniser.Take left = recogniser.begin(request(new Ears.Expected.Anything()));
        left.hear(new short[512]);
        left.close();
        recogniser.close();
        recogniser.close();
        assertThat(model.threads).hasSize(1).doesNotContain(Thread.currentThread().getName());
        // the one that was left may have been left before it began
        assertThat(Collections.frequency(model.log, "begin"))
                .isBetween(3, 4)
                .isEqualTo(Collections.frequency(model.log, "end"));
        assertThat(model.log).endsWith("end", "closed");
    }

    @Test
    void afterTheEndNothingReachesTheLibrary() throws Exception {
        var take = recogniser.begin(request(new Ears.Expected.Anything()));
        recogniser.close();
        int before = model.log.size();
        take.hear(new short[512]);
        assertThatThrownBy(() -> take.end().get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
        take.close();
        assertThat(model.log).hasSize(before);
    }

    @Test
    void aLanguageWithoutItsPackIsAbsent() {
        assertThat(recogniser.condition(Speech.Language.ENGLISH))
                .isEqualTo(
                        new Condition.Absent(
                                "vosk-english is not here: packaging/models import FOLDER"));
    }

    private static Ears.Request request(Ears.Expected expected) {
        return new Ears.Request(Speech.Language.MANDARIN, expected, 1000);
    }

    private List<Ears.Guess> said(Ears.Expected expected) throws Exception {
        try (var take = recogniser.begin(request(expected))) {
            for (int i = 0; i < 3; i++) {
                take.hear(new short[512]);
            }
            return take.end().get(5, TimeUnit.SECONDS);
        }
    }

    private static final class Played implements VoskModel {
        private final Set<String> words = Set.of("确认", "办理", "不", "办", "了", "确");
        private final Set<String> threads = ConcurrentHashMap.newKeySet();
        private final List<String> log = new ArrayList<>();
        private final List<Optional<String>> grammars = new ArrayList<>();
        private volatile String last = "{\"text\": \"\"}";
        private volatile String result = "{\"text\": \"\"}";
        private volatile String partial = "{\"partial\": \"\"}";
        private volatile int pieceAfter;
        private volatile boolean fails;

        private void note(String what) {
            threads.add(Thread.currentThread().getName());
            log.add(what);
        }

        @Override
        public boolean knows(String word) {
            return words.contains(word);
        }

        @Override
        public Stream stream(Optional<String> grammar) {
            note("begin");
            grammars.add(grammar);
            return new PlayedStream();
        }

        @Override
        public void close() {
            note("closed");
        }

        private final class PlayedStream implements Stream {
            private int heard;

            @Override
            public boolean hear(short[] pcm) {
                threads.add(Thread.currentThread().getName());
                if (fails) {
                    throw new IllegalStateException("as the test wants");
                }
                return ++heard == pieceAfter;
            }

            @Override
            public String partial() {
                return partial;
            }

            @Override
            public String result() {
                return result;
            }

            @Override
            public String last() {
                return last;
            }

            @Override
            public void close() {
                note("end");
            }
        }
    }
}
