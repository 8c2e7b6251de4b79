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

    private final Arena arena;
    private final SymbolLookup symbols;
    private final Linker linker = Linker.nativeLinker();
    private final int rate;
    private final EspeakListener listener = new EspeakListener();

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
                                    listener,
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

    /// Speaks this text with this voice.
    ///
    /// @param wordsPerMinute 160 is clear for most ears
    Spoken speak(String voice, String text, int wordsPerMinute) {
        listener.begin();
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
        return new Spoken(listener.sound(), rate, listener.moments());
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
