package kiosk.avatar.mary;

import java.util.List;

/// What MaryTTS gave for a clause.
///
/// @param pcm one channel, 16 bit
/// @param rate samples a second
/// @param sounds one after the other, without gaps
record Spoken(short[] pcm, int rate, List<Sound> sounds) {

    /// No word: a pause.
    static final int PAUSE = -1;

    /// A phoneme or a pause.
    ///
    /// @param word its number among the words and pauses that were asked for, or [#PAUSE]
    record Sound(String phoneme, int word, double millis) {}

    double pcmMillis() {
        return pcm.length * 1000.0 / rate;
    }

    /// The sum of all sounds; a few milliseconds from [#pcmMillis] at the usual pace.
    double soundMillis() {
        return sounds.stream().mapToDouble(Sound::millis).sum();
    }
}
