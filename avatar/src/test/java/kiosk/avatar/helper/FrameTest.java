package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Random;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Event;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

/// Frames and their bodies: what goes in comes out, and what is none is refused.
class FrameTest {

    private static final int ROUNDS = 20_000;

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void everyKindComesOutAsItWentIn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var kind : Frame.Kind.values()) {
            new Frame(kind, 7, new byte[] {1, 2, 3}).write(new DataOutputStream(bytes));
        }
        var in = in(bytes.toByteArray());
        for (var kind : Frame.Kind.values()) {
            var frame = Frame.read(in);
            assertThat(frame.kind()).isEqualTo(kind);
            assertThat(frame.id()).isEqualTo(7);
            assertThat(frame.body()).containsExactly(1, 2, 3);
        }
        assertThatThrownBy(() -> Frame.read(in)).isInstanceOf(EOFException.class);
    }

    @Test
    void aLengthThatNobodySendsTakesNoMemory() {
        var endless = Body.of(out -> out.writeInt(Integer.MAX_VALUE));
        var negative = Body.of(out -> out.writeInt(-1));
        assertThatThrownBy(() -> Frame.read(in(endless))).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> Frame.read(in(negative))).isInstanceOf(ProtocolException.class);
    }

    @Test
    void arbitraryBytesAreRefusedOrRead() {
        var random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            refusedOrRead(() -> Frame.read(in(bytes)));
            refusedOrRead(() -> HearingFrames.event(bytes));
            refusedOrRead(() -> HearingFrames.request(bytes));
            refusedOrRead(() -> PresenceFrames.event(bytes));
            refusedOrRead(() -> Sounds.answer(bytes));
            refusedOrRead(() -> Sounds.question(bytes));
            refusedOrRead(() -> Conditions.read(bytes));
        }
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void refusedOrRead(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (ProtocolException | EOFException e) {
            assertThat(e).isNotNull();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyEventAndRequestComesOutAsItWentIn() throws IOException {
        for (var event :
                List.of(
                        new Event.Ready(),
                        new Event.Level(0.25),
                        new Event.Began(),
                        new Event.Partial("取公积"),
                        new Event.Ended(),
                        new Event.Heard(List.of(new Ears.Guess("取公积金", 0.7))),
                        new Event.Nothing(Ears.Why.TOO_LONG))) {
            assertThat(HearingFrames.event(HearingFrames.event(event))).isEqualTo(event);
        }
        for (var expected :
                List.of(
                        new Ears.Expected.Anything(),
                        new Ears.Expected.Phrases(List.of("是", "不是")),
                        new Ears.Expected.Digits(),
                        new Ears.Expected.Amount())) {
            var request = new Ears.Request(Speech.Language.ENGLISH, expected, 6000);
            assertThat(HearingFrames.request(HearingFrames.request(request))).isEqualTo(request);
        }
    }

    @Test
    void everyEventOfPresenceComesOutAsItWentIn() throws IOException {
        for (var event :
                List.of(
                        new PresenceEvent.Arrived(0.1, 0.2, 0.3),
                        new PresenceEvent.Moved(0.4, 0.5, 0.6),
                        new PresenceEvent.Left())) {
            assertThat(PresenceFrames.event(PresenceFrames.event(event))).isEqualTo(event);
        }
    }

    @Test
    void anEngineThatDoesNotLoadTellsWhy() throws IOException {
        var engine =
                new VoiceEngine(
                        "kokoro",
                        () -> {
                            throw new ModelException("kokoro.onnx is damaged");
                        });
        engine.load();
        assertThat(Conditions.now(new Standing.Loaded(engine.report()), Speech.Language.ENGLISH))
                .isEqualTo(new Condition.Absent("kokoro.onnx is damaged"));
    }

    @Test
    void whileItStartsAgainAVoiceThatSpokeSpeaksAndOneThatDidNotDoesNot() {
        var spoke = Conditions.of(_ -> new Condition.Available()).bytes();
        var mute = Conditions.of(_ -> new Condition.Absent("no pack")).bytes();
        var language = Speech.Language.MANDARIN;
        assertThat(Conditions.now(new Standing.Coming(spoke), language))
                .isInstanceOf(Condition.Degraded.class);
        assertThat(Conditions.now(new Standing.Coming(mute), language))
                .isEqualTo(new Condition.Absent("no pack"));
        assertThat(Conditions.now(new Standing.Coming(new byte[0]), language))
                .isInstanceOf(Condition.Absent.class);
        assertThat(Conditions.now(new Standing.Loaded(new byte[] {9}), language))
                .isInstanceOf(Condition.Absent.class);
    }
}
