package kiosk.avatar.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Event;
import kiosk.avatar.hearing.Ears.Expected;
import kiosk.avatar.voice.Speech;

/// Requests and events of [Ears] as bodies of frames.
final class HearingFrames {

    private static final int ANYTHING = 0;
    private static final int PHRASES = 1;
    private static final int DIGITS = 2;
    private static final int AMOUNT = 3;

    private static final int READY = 0;
    private static final int LEVEL = 1;
    private static final int BEGAN = 2;
    private static final int PARTIAL = 3;
    private static final int ENDED = 4;
    private static final int HEARD = 5;
    private static final int NOTHING = 6;

    private HearingFrames() {}

    static byte[] request(Ears.Request request) {
        return Body.of(out -> {
            out.writeUTF(request.language().name());
            out.writeInt(request.patienceMillis());
            switch (request.expected()) {
                case Expected.Anything() -> out.writeByte(ANYTHING);
                case Expected.Digits() -> out.writeByte(DIGITS);
                case Expected.Amount() -> out.writeByte(AMOUNT);
                case Expected.Phrases(var phrases) -> {
                    out.writeByte(PHRASES);
                    out.writeShort(phrases.size());
                    for (String phrase : phrases) {
                        out.writeUTF(phrase);
                    }
                }
            }
        });
    }

    static Ears.Request request(byte[] body) throws ProtocolException {
        return Body.read(
                body,
                in -> {
                    var language = Speech.Language.valueOf(in.readUTF());
                    int patience = in.readInt();
                    return new Ears.Request(language, expected(in), patience);
                });
    }

    private static Expected expected(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case ANYTHING -> new Expected.Anything();
            case DIGITS -> new Expected.Digits();
            case AMOUNT -> new Expected.Amount();
            case PHRASES -> {
                var all = new ArrayList<String>();
                for (int n = in.readUnsignedShort(); n > 0; n--) {
                    all.add(in.readUTF());
                }
                yield new Expected.Phrases(all);
            }
            default -> throw new ProtocolException("nothing that can be expected");
        };
    }

    static byte[] event(Event event) {
        return Body.of(out -> {
            switch (event) {
                case Event.Ready() -> out.writeByte(READY);
                case Event.Began() -> out.writeByte(BEGAN);
                case Event.Ended() -> out.writeByte(ENDED);
                case Event.Level(double share) -> {
                    out.writeByte(LEVEL);
                    out.writeDouble(share);
                }
                case Event.Partial(var text) -> {
                    out.writeByte(PARTIAL);
                    out.writeUTF(text);
                }
                case Event.Heard(var guesses) -> {
                    out.writeByte(HEARD);
                    guesses(out, guesses);
                }
                case Event.Nothing(var why) -> {
                    out.writeByte(NOTHING);
                    out.writeUTF(why.name());
                }
            }
        });
    }

    private static void guesses(DataOutputStream out, List<Ears.Guess> all) throws IOException {
        out.writeShort(all.size());
        for (var guess : all) {
            out.writeUTF(guess.text());
            out.writeDouble(guess.confidence());
        }
    }

    static Event event(byte[] body) throws ProtocolException {
        return Body.read(
                body,
                in ->
                        switch (in.readUnsignedByte()) {
                            case READY -> new Event.Ready();
                            case LEVEL -> new Event.Level(Math.clamp(in.readDouble(), 0, 1));
                            case BEGAN -> new Event.Began();
                            case PARTIAL -> new Event.Partial(in.readUTF());
                            case ENDED -> new Event.Ended();
                            case HEARD -> heard(in);
                            case NOTHING -> new Event.Nothing(Ears.Why.valueOf(in.readUTF()));
                            default -> throw new ProtocolException("nothing that can happen");
                        });
    }

    private static Event heard(DataInputStream in) throws IOException {
        var all = new ArrayList<Ears.Guess>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            all.add(new Ears.Guess(in.readUTF(), in.readDouble()));
        }
        if (all.isEmpty()) {
            throw new ProtocolException("heard, but nothing");
        }
        return new Event.Heard(all);
    }
}
