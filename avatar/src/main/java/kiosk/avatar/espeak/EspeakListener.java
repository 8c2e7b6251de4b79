package kiosk.avatar.espeak;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.avatar.espeak.EspeakLibrary.Moment;

/// What the library calls while it makes sound. An exception that left [#heard] would end the whole
/// process, so none does: the first one is kept and told when the library has returned.
///
/// Thread rule: one thread, that of the library.
@SuppressWarnings("restricted")
final class EspeakListener {

    private static final int GO_ON = 0;
    private static final int STOP = 1;
    private static final int EVENT_BYTES = 40;
    private static final int MOST_EVENTS = 10_000;
    private static final int WORD = 1;
    private static final int PHONEME = 7;

    private final List<short[]> heard = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private Optional<Throwable> trouble = Optional.empty();

    /// Forgets what was heard before.
    void begin() {
        heard.clear();
        moments.clear();
        trouble = Optional.empty();
    }

    /// Called by the library; 0 means go on.
    int heard(MemorySegment sound, int samples, MemorySegment events) {
        try {
            if (samples > 0 && sound.address() != 0) {
                heard.add(
                        sound.reinterpret(samples * 2L).toArray(ValueLayout.JAVA_SHORT_UNALIGNED));
            }
            if (events.address() != 0) {
                events(events.reinterpret(Integer.MAX_VALUE));
            }
            return GO_ON;
        } catch (Throwable e) {
            trouble = Optional.of(e);
            return STOP;
        }
    }

    private void events(MemorySegment all) {
        for (long at = 0; at < (long) MOST_EVENTS * EVENT_BYTES; at += EVENT_BYTES) {
            int type = all.get(ValueLayout.JAVA_INT, at);
            if (type == 0) {
                return;
            }
            int millis = all.get(ValueLayout.JAVA_INT, at + 16);
            if (type == WORD) {
                moments.add(new Moment(millis, "", all.get(ValueLayout.JAVA_INT, at + 8) - 1));
            } else if (type == PHONEME) {
                byte[] name = all.asSlice(at + 32, 8).toArray(ValueLayout.JAVA_BYTE);
                int end = 0;
                while (end < name.length && name[end] != 0) {
                    end++;
                }
                String phoneme = new String(name, 0, end, StandardCharsets.UTF_8);
                moments.add(new Moment(millis, phoneme.isEmpty() ? "_" : phoneme, -1));
            }
        }
    }

    /// All that was heard since [#begin].
    ///
    /// @throws IllegalStateException when listening went wrong on the way
    short[] sound() {
        if (trouble.isPresent()) {
            throw new IllegalStateException("eSpeak NG could not be heard", trouble.get());
        }
        short[] all = new short[heard.stream().mapToInt(s -> s.length).sum()];
        int at = 0;
        for (short[] part : heard) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        heard.clear();
        return all;
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }
}
