package kiosk.avatar.voice;

import java.util.ArrayList;
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

    /// Parts of one clause, one behind the other, as a whole.
    ///
    /// @param parts at least one, all of one rate
    public static Utterance joined(List<Utterance> parts) {
        int rate = parts.getFirst().rate();
        var pcm = new short[parts.stream().mapToInt(p -> p.pcm().length).sum()];
        var mouth = new ArrayList<Shape>();
        var words = new ArrayList<Word>();
        int at = 0;
        for (var part : parts) {
            int millis = (int) (at * 1000L / rate);
            for (var shape : part.mouth()) {
                if (mouth.isEmpty() || mouth.getLast().viseme() != shape.viseme()) {
                    mouth.add(new Shape(shape.atMillis() + millis, shape.viseme()));
                }
            }
            for (var word : part.words()) {
                boolean goesOn =
                        !words.isEmpty()
                                && words.getLast().from() == word.from()
                                && words.getLast().to() == word.to();
                int from = goesOn ? words.removeLast().atMillis() : word.atMillis() + millis;
                words.add(new Word(word.from(), word.to(), from, word.untilMillis() + millis));
            }
            System.arraycopy(part.pcm(), 0, pcm, at, part.pcm().length);
            at += part.pcm().length;
        }
        return new Utterance(pcm, rate, List.copyOf(mouth), List.copyOf(words));
    }

    /// How long it sounds.
    public int millis() {
        return (int) (pcm.length * 1000L / rate);
    }
}
