package kiosk.avatar.hearing.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Dialogue;
import kiosk.avatar.dialog.Phrasebook;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Length;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.microphone.Resampler;
import kiosk.avatar.hearing.whisper.WhisperRecogniser;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Amounts, numbers and dates, spoken by each Mandarin voice as the terminal reads them and heard
/// as the answer to a field: how many come back to the digit. Printed for `packaging/bench`.
@Tag("bench")
class NumbersFiguresTest {

    private static final int EACH = 12;
    private static final int WORST = 6;

    private final ModelFolder models = ModelFolder.usual(System.getenv());

    /// Something to be said and what must come back.
    private record Case(String text, Kind kind, Length length, String value) {}

    @Test
    void howManyComeBack() throws Exception {
        try (var whisper = WhisperRecogniser.load(models, 1)) {
            var asked = HearingFiguresTest.MANDARIN.stream().filter(HearingFiguresTest::asked);
            for (String name : asked.toList()) {
                var speakers = new KokoroVoice.Speakers(name, KokoroVoice.Speakers.USUAL.english());
                try (var voice = KokoroVoice.load(models, speakers, 1)) {
                    measure(name, "amounts", voice, whisper, amounts());
                    measure(name, "dates", voice, whisper, dates());
                    measure(name, "groups of four digits", voice, whisper, digits(4));
                    measure(name, "numbers of eleven digits", voice, whisper, digits(11));
                    measure(name, "numbers of sixteen digits", voice, whisper, digits(16));
                }
            }
        }
    }

    private static List<Case> amounts() {
        var random = new Random(5);
        var all = new ArrayList<Case>();
        for (int i = 0; i < EACH; i++) {
            long fen = 1 + random.nextLong((long) Math.pow(10, 3 + i % 4));
            String yuan = "%d.%02d".formatted(fen / 100, fen % 100);
            all.add(new Case(yuan + "元", Kind.MONEY, Length.of(Kind.MONEY), yuan));
        }
        return all;
    }

    private static List<Case> dates() {
        var all = new ArrayList<Case>();
        for (int i = 0; i < EACH; i++) {
            var day = LocalDate.of(1948, 3, 8).plusDays(2_357L * i);
            String text =
                    "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            all.add(new Case(text, Kind.DATE, Length.of(Kind.DATE), day.toString()));
        }
        return all;
    }

    private static List<Case> digits(int length) {
        var random = new Random(length);
        var all = new ArrayList<Case>();
        for (int i = 0; i < EACH; i++) {
            var number = new StringBuilder();
            var said = new StringBuilder();
            for (int k = 0; k < length; k++) {
                int digit = random.nextInt(10);
                number.append(digit);
                said.append(k > 0 && k % 4 == 0 ? "，" : "").append("零一二三四五六七八九".charAt(digit));
            }
            all.add(
                    new Case(
                            said + "。",
                            Kind.DIGITS,
                            new Length(length, length),
                            number.toString()));
        }
        return all;
    }

    private static void measure(
            String name,
            String what,
            KokoroVoice voice,
            WhisperRecogniser whisper,
            List<Case> cases)
            throws Exception {
        int right = 0;
        var worst = new ArrayList<String>();
        for (Case one : cases) {
            String heard = value(one, heard(whisper, voice, one));
            if (heard.equals(one.value())) {
                right++;
            } else {
                worst.add(one.text() + " -> " + heard);
            }
        }
        worst.stream().limit(WORST).forEach(line -> System.out.println("  " + name + " " + line));
        assertThat(cases).isNotEmpty();
        System.out.printf(
                "FIGURE | %s, %s: heard to the digit | %d of %d |%n",
                name, what, right, cases.size());
    }

    private static String value(Case one, List<Ears.Guess> guesses) {
        var dialogue =
                new Dialogue(
                        new Phrasebook(),
                        (core, most) -> List.of(),
                        () -> LocalDate.of(2026, 11, 22));
        var question = new Situation.Question("field", "", one.kind(), one.length(), "");
        var decision =
                dialogue.hear(
                        guesses,
                        new Situation(
                                "form",
                                Speech.Language.MANDARIN,
                                List.of(),
                                Optional.of(question),
                                false));
        return switch (decision) {
            case Decision.Fill(_, String value) -> one.kind() == Kind.MONEY ? yuan(value) : value;
            case Decision.Part(_, String value, _) -> value + "…";
            default -> decision.getClass().getSimpleName();
        };
    }

    private static String yuan(String typed) {
        return new java.math.BigDecimal(typed).setScale(2).toPlainString();
    }

    private static List<Ears.Guess> heard(WhisperRecogniser whisper, KokoroVoice voice, Case one)
            throws Exception {
        Ears.Expected expected =
                one.kind() == Kind.DIGITS ? new Ears.Expected.Digits() : new Ears.Expected.Amount();
        short[] all = Sounds.silence(200);
        for (var part : Clauses.of(one.text())) {
            var clause =
                    voice.say(
                            new Speech(
                                    one.text().substring(part.from(), part.to()),
                                    Speech.Language.MANDARIN,
                                    1));
            if (clause.isPresent()) {
                var said = clause.get();
                all = Sounds.joined(all, Resampler.all(said.pcm(), said.rate()));
            }
        }
        var request = new Ears.Request(Speech.Language.MANDARIN, expected, 1000);
        try (var take = whisper.begin(request)) {
            take.hear(Sounds.joined(all, Sounds.silence(400)));
            return take.end().get();
        }
    }
}
