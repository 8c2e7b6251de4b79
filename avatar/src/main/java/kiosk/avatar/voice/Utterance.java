package kiosk.avatar.voice;

import java.util.List;
import kiosk.avatar.face.Viseme;

/// A spoken clause: its sound, and what the mouth and the captions do meanwhile.
///
/// @param pcm one channel, 16 bit
/// @param rate samples a second
/// @param mouth shapes in order of time, beginning at 0; each holds until the next
/// @param words in order of time
public record Utterance(short[] pcm, int rate, List<Shape> mouth, List<Word> words) {

    /// From this moment the mouth makes this sound.
    public record Shape(int atMillis, Viseme viseme) {}

    /// A word and when it is heard.
    ///
    /// @param from where it begins in the text that was asked for
    /// @param to behind its end
    public record Word(int from, int to, int atMillis, int untilMillis) {}

    /// How long it sounds.
    public int millis() {
        return (int) (pcm.length * 1000L / rate);
    }
}
