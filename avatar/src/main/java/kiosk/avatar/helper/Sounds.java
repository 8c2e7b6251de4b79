package kiosk.avatar.helper;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;

/// Clauses and their sound as bodies of frames.
final class Sounds {

    private static final int MARKS_MAX = 10_000;
    private static final int RATE_MAX = 192_000;

    private Sounds() {}

    static byte[] question(Speech clause) {
        return Body.of(out -> {
            out.writeUTF(clause.language().name());
            out.writeDouble(clause.pace());
            out.writeUTF(clause.text());
        });
    }

    static Speech question(byte[] body) throws ProtocolException {
        return Body.read(
                body,
                in -> {
                    var language = Speech.Language.valueOf(in.readUTF());
                    double pace = in.readDouble();
                    return new Speech(in.readUTF(), language, pace);
                });
    }

    static byte[] answer(Utterance sound) {
        return Body.of(out -> {
            out.writeInt(sound.rate());
            out.writeInt(sound.mouth().size());
            for (var shape : sound.mouth()) {
                out.writeInt(shape.atMillis());
                out.writeUTF(shape.viseme().name());
            }
            out.writeInt(sound.words().size());
            for (var word : sound.words()) {
                out.writeInt(word.from());
                out.writeInt(word.to());
                out.writeInt(word.atMillis());
                out.writeInt(word.untilMillis());
            }
            var bytes = ByteBuffer.allocate(sound.pcm().length * Short.BYTES);
            bytes.asShortBuffer().put(sound.pcm());
            out.write(bytes.array());
        });
    }

    static Utterance answer(byte[] body) throws ProtocolException {
        return Body.read(
                body,
                in -> {
                    int rate = within(in.readInt(), RATE_MAX);
                    if (rate == 0) {
                        throw new ProtocolException("sound without a rate");
                    }
                    var mouth = new ArrayList<Utterance.Shape>();
                    for (int n = within(in.readInt(), MARKS_MAX); n > 0; n--) {
                        mouth.add(shape(in));
                    }
                    var words = new ArrayList<Utterance.Word>();
                    for (int n = within(in.readInt(), MARKS_MAX); n > 0; n--) {
                        words.add(
                                new Utterance.Word(
                                        in.readInt(), in.readInt(), in.readInt(), in.readInt()));
                    }
                    var rest = ByteBuffer.wrap(in.readAllBytes()).asShortBuffer();
                    short[] pcm = new short[rest.remaining()];
                    rest.get(pcm);
                    return new Utterance(pcm, rate, mouth, words);
                });
    }

    private static Utterance.Shape shape(DataInputStream in) throws IOException {
        return new Utterance.Shape(in.readInt(), Viseme.valueOf(in.readUTF()));
    }

    private static int within(int number, int max) throws ProtocolException {
        if (number < 0 || number > max) {
            throw new ProtocolException("a count of " + number);
        }
        return number;
    }
}
