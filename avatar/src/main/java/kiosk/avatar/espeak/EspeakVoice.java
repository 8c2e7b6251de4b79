package kiosk.avatar.espeak;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import kiosk.avatar.english.EnglishReading;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.mandarin.Syllable;
import kiosk.avatar.mandarin.Token;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;

/// eSpeak NG as a [Voice]. Its Mandarin gets our pinyin, since its own reading of characters is
/// broken.
///
/// Thread rule: any thread; the library is called on one thread of its own.
public final class EspeakVoice implements Voice {

    private static final String MANDARIN = "cmn-latn-pinyin";
    private static final String ENGLISH = "en-us";
    private static final int WORDS_PER_MINUTE = 160;
    private static final String PRINT = "espeak/1/";

    private final ExecutorService owner;
    private final MandarinText mandarin;
    private final Optional<EspeakLibrary> library;
    private final String trouble;

    private EspeakVoice(
            ExecutorService owner,
            MandarinText mandarin,
            Optional<EspeakLibrary> library,
            String trouble) {
        this.owner = owner;
        this.mandarin = mandarin;
        this.library = library;
        this.trouble = trouble;
    }

    /// Looks for the system's library; without it the voice is there and says that it is absent.
    public static EspeakVoice find(MandarinText mandarin) {
        var owner =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("espeak").factory());
        try {
            var library = owner.submit(() -> new EspeakLibrary(Arena.global())).get();
            return new EspeakVoice(owner, mandarin, Optional.of(library), "");
        } catch (ExecutionException e) {
            String trouble =
                    e.getCause() instanceof IllegalArgumentException
                            ? "eSpeak NG is not installed (libespeak-ng1)"
                            : "eSpeak NG does not start";
            return new EspeakVoice(owner, mandarin, Optional.empty(), trouble);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EspeakVoice(owner, mandarin, Optional.empty(), "interrupted");
        }
    }

    @Override
    public Condition condition(Speech.Language language) {
        return library.isPresent()
                ? new Condition.Degraded("only the robotic voice (eSpeak NG) is installed")
                : new Condition.Absent(trouble);
    }

    @Override
    public Optional<Utterance> say(Speech clause) {
        if (library.isEmpty()) {
            return Optional.empty();
        }
        var script =
                clause.language() == Speech.Language.MANDARIN
                        ? pinyin(clause.text())
                        : english(clause.text());
        if (script.places().isEmpty()) {
            return Optional.empty();
        }
        String voice = clause.language() == Speech.Language.MANDARIN ? MANDARIN : ENGLISH;
        int speed = (int) Math.round(WORDS_PER_MINUTE * clause.pace());
        try {
            var spoken = owner.submit(() -> library.get().speak(voice, script.text(), speed)).get();
            return spoken.pcm().length == 0
                    ? Optional.empty()
                    : Optional.of(utterance(spoken, script, clause.text().length()));
        } catch (ExecutionException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// What the library is given, and where each word of it stands in the text.
    private record Script(String text, List<Place> places) {}

    private record Place(int at, int from, int to) {}

    private Script pinyin(String text) {
        var all = new StringBuilder();
        var places = new ArrayList<Place>();
        for (var token : mandarin.tokens(text)) {
            switch (token) {
                case Token.Word word -> {
                    places.add(new Place(all.length(), word.from(), word.to()));
                    all.append(
                                    word.syllables().stream()
                                            .map(Syllable::toString)
                                            .collect(Collectors.joining(" ")))
                            .append(' ');
                }
                case Token.Latin word -> {
                    places.add(new Place(all.length(), word.from(), word.to()));
                    all.append(word.letters()).append(' ');
                }
                case Token.Pause pause -> all.append(pause.sign()).append(' ');
            }
        }
        return new Script(all.toString(), places);
    }

    private static Script english(String text) {
        var all = new StringBuilder();
        var places = new ArrayList<Place>();
        for (var piece : EnglishReading.of(text)) {
            if (piece.said().chars().anyMatch(Character::isLetter)) {
                places.add(new Place(all.length(), piece.from(), piece.to()));
            }
            all.append(piece.said());
        }
        return new Script(all.toString(), places);
    }

    private static Utterance utterance(EspeakLibrary.Spoken spoken, Script script, int end) {
        var mouth = new ArrayList<Utterance.Shape>();
        mouth.add(new Utterance.Shape(0, Viseme.SIL));
        var words = new ArrayList<Utterance.Word>();
        int millis = (int) (spoken.pcm().length * 1000L / spoken.rate());
        for (var moment : spoken.moments()) {
            int at = Math.clamp(moment.millis(), 0, millis);
            if (moment.phoneme().isEmpty()) {
                place(script, moment.position())
                        .filter(p -> words.isEmpty() || words.getLast().from() < p.from())
                        .ifPresent(p -> {
                            endLast(words, at);
                            words.add(new Utterance.Word(p.from(), p.to(), at, millis));
                        });
            } else if (mouth.getLast().atMillis() < at) {
                mouth.add(new Utterance.Shape(at, EspeakShapes.of(moment.phoneme())));
            }
        }
        words.removeIf(w -> w.to() > end);
        return new Utterance(spoken.pcm(), spoken.rate(), List.copyOf(mouth), List.copyOf(words));
    }

    private static void endLast(List<Utterance.Word> words, int at) {
        if (!words.isEmpty()) {
            var last = words.removeLast();
            words.add(new Utterance.Word(last.from(), last.to(), last.atMillis(), at));
        }
    }

    private static Optional<Place> place(Script script, int position) {
        return script.places().stream().filter(p -> p.at() <= position).reduce((a, b) -> b);
    }

    @Override
    public String fingerprint(Speech.Language language) {
        return print(language);
    }

    /// What [#fingerprint] will be, before anything is loaded.
    public static String print(Speech.Language language) {
        return PRINT + language;
    }

    @Override
    public void close() {
        owner.shutdown();
    }
}
