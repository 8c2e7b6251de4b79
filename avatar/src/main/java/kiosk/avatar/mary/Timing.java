package kiosk.avatar.mary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Utterance;

/// From what MaryTTS gave to an utterance: the mouth and the words in time, the pause behind a part
/// of a sentence cut to a breath.
final class Timing {

    private static final int BREATH_MILLIS = 140;

    private final List<MaryWords.Word> words;
    private final Spoken spoken;
    private final double scale;
    private final List<Utterance.Shape> mouth = new ArrayList<>();
    private final List<Utterance.Word> heard = new ArrayList<>();
    private double now;
    private double lastHeard;

    Timing(List<MaryWords.Word> words, Spoken spoken) {
        this.words = words;
        this.spoken = spoken;
        // at another pace its times are rounded to frames of 5 ms
        scale = spoken.pcmMillis() / Math.max(1, spoken.soundMillis());
    }

    Utterance utterance() {
        for (var sound : spoken.sounds()) {
            double until = now + sound.millis() * scale;
            if (until > now) {
                one(sound, until);
                now = until;
            }
        }
        shape(lastHeard, Viseme.SIL);
        return new Utterance(pcm(), spoken.rate(), List.copyOf(mouth), List.copyOf(heard));
    }

    private void one(Spoken.Sound sound, double until) {
        var shapes = MaryShapes.of(sound.phoneme());
        for (int i = 0; i < shapes.size(); i++) {
            shape(now + (until - now) * i / shapes.size(), shapes.get(i));
        }
        if (sound.word() >= 0 && sound.word() < words.size()) {
            word(words.get(sound.word()), until);
            lastHeard = until;
        }
    }

    private void shape(double at, Viseme viseme) {
        if (mouth.isEmpty() || mouth.getLast().viseme() != viseme) {
            mouth.add(new Utterance.Shape((int) at, viseme));
        }
    }

    /// Several spoken words may be one written number.
    private void word(MaryWords.Word word, double until) {
        double from = now;
        if (!heard.isEmpty() && heard.getLast().from() == word.from()) {
            from = heard.removeLast().atMillis();
        }
        heard.add(new Utterance.Word(word.from(), word.to(), (int) from, (int) until));
    }

    private short[] pcm() {
        boolean ends = ".?!".contains(words.getLast().said());
        long wanted = Math.round((lastHeard + BREATH_MILLIS) * spoken.rate() / 1000);
        return ends || wanted >= spoken.pcm().length
                ? spoken.pcm()
                : Arrays.copyOf(spoken.pcm(), (int) wanted);
    }
}
