package kiosk.avatar.espeak;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The calls of libespeak-ng that we use. Global state inside: all on one thread.
@SuppressWarnings("restricted")
final class EspeakLibrary {

    private static final String NAME = "libespeak-ng.so.1";
    private static final int SYNCHRONOUS = 2;
    private static final int PHONEME_EVENTS = 1;
    private static final int DO_NOT_EXIT = 0x8000;
    private static final int UTF8 = 1;
    private static final int RATE_PARAMETER = 1;
    private static final int EVENT_BYTES = 40;
    private static final int WORD = 1;
    private static final int PHONEME = 7;

    private final Arena arena;
    private final SymbolLookup symbols;
    private final Linker linker = Linker.nativeLinker();
    private final int rate;
    private final List<short[]> heard = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();

    /// Something that happens while it speaks.
    ///
    /// @param millis when
    /// @param phoneme its name, empty for the beginning of a word
    /// @param position of the word in the text, counted from 0
    record Moment(int millis, String phoneme, int position) {}

    /// @param pcm all of it
    record Spoken(short[] pcm, int rate, List<Moment> moments) {}

    /// @param arena lives as long as this process speaks
    /// @throws IllegalStateException when the library is there but does not start
    /// @throws IllegalArgumentException when there is no library
    EspeakLibrary(Arena arena) {
        this.arena = arena;
        this.symbols = SymbolLookup.libraryLookup(NAME, arena);
        rate =
                call(
                        "espeak_Initialize",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT),
                        SYNCHRONOUS,
                        50,
                        MemorySegment.NULL,
                        PHONEME_EVENTS | DO_NOT_EXIT);
        if (rate <= 0) {
            throw new IllegalStateException("eSpeak NG finds no voices");
        }
        listen();
    }

    private void listen() {
        try {
            MethodHandle heardHandle =
                    MethodHandles.lookup()
                            .bind(
                                    this,
                                    "heard",
                                    MethodType.methodType(
                                            int.class,
                                            MemorySegment.class,
                                            int.class,
                                            MemorySegment.class));
            MemorySegment stub =
                    linker.upcallStub(
                            heardHandle,
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS),
                            arena);
            MethodHandle set =
                    linker.downcallHandle(
                            symbol("espeak_SetSynthCallback"),
                            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
            set.invokeExact(stub);
        } catch (Throwable e) {
            throw new IllegalStateException("eSpeak NG cannot be listened to", e);
        }
    }

    /// Called by the library while it makes sound; 0 means go on.
    @SuppressWarnings("unused")
    private int heard(MemorySegment sound, int samples, MemorySegment events) {
        if (samples > 0 && sound.address() != 0) {
            heard.add(sound.reinterpret(samples * 2L).toArray(ValueLayout.JAVA_SHORT_UNALIGNED));
        }
        if (events.address() != 0) {
            events(events.reinterpret(Integer.MAX_VALUE));
        }
        return 0;
    }

    private void events(MemorySegment all) {
        for (long at = 0; at < 10_000L * EVENT_BYTES; at += EVENT_BYTES) {
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

    /// Speaks this text with this voice.
    ///
    /// @param wordsPerMinute 160 is clear for most ears
    Spoken speak(String voice, String text, int wordsPerMinute) {
        heard.clear();
        moments.clear();
        try (Arena here = Arena.ofConfined()) {
            int known =
                    call(
                            "espeak_SetVoiceByName",
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                            here.allocateFrom(voice));
            if (known != 0) {
                throw new IllegalStateException("eSpeak NG has no voice " + voice);
            }
            call(
                    "espeak_SetParameter",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT),
                    RATE_PARAMETER,
                    wordsPerMinute,
                    0);
            MemorySegment words = here.allocateFrom(text);
            call(
                    "espeak_Synth",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS),
                    words,
                    words.byteSize(),
                    0,
                    1,
                    0,
                    UTF8,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
        }
        return new Spoken(joined(), rate, List.copyOf(moments));
    }

    private short[] joined() {
        short[] all = new short[heard.stream().mapToInt(s -> s.length).sum()];
        int at = 0;
        for (short[] part : heard) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        heard.clear();
        return all;
    }

    private int call(String name, FunctionDescriptor shape, Object... arguments) {
        try {
            return (int) linker.downcallHandle(symbol(name), shape).invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("eSpeak NG: " + name + " failed", e);
        }
    }

    private MemorySegment symbol(String name) {
        return symbols.find(name)
                .orElseThrow(() -> new IllegalStateException("eSpeak NG has no " + name));
    }
}
