package kiosk.avatar.models;

import java.util.HexFormat;

/// What is done to a published file before it is used. Each is a pure function of the bytes, so
/// that its result can be pinned like any other file.
enum Conversion {
    /// Kokoro: how long each symbol lasts becomes an output beside the sound. Protobuf merges
    /// repeated messages: a second `graph` field with one more `output` at the end of the file.
    DURATIONS_OUTPUT("durations-output") {
        @Override
        byte[] apply(byte[] model) {
            byte[] more = HexFormat.of().parseHex(DURATIONS);
            byte[] result = new byte[model.length + more.length];
            System.arraycopy(model, 0, result, 0, model.length);
            System.arraycopy(more, 0, result, model.length, more.length);
            return result;
        }
    },
    /// Kokoro: integer convolutions, for which ONNX Runtime below 1.31 has no fast kernel, become
    /// float ones of what went into the quantisation; the weights stay small and are widened on
    /// loading.
    DIRECT_CONVOLUTIONS("direct-convolutions") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return DirectConvolutions.of(model);
        }
    },
    /// Kokoro: large integer convolutions become products of bytes, for processors that multiply
    /// such, see [ByteConvolutions].
    BYTE_CONVOLUTIONS("byte-convolutions") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return ByteConvolutions.of(model);
        }
    },
    /// Kokoro: the spectrum of the voice's source, see [SourceSpectrum].
    SOURCE_SPECTRUM("source-spectrum") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return SourceSpectrum.of(model);
        }
    },
    /// Kokoro: what is done once for a clause, see [KokoroHalves].
    DRAFT_HALF("draft-half") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return KokoroHalves.draft(model);
        }
    },
    /// Kokoro: what makes any stretch of the sound, see [KokoroHalves].
    SOUND_HALF("sound-half") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return KokoroHalves.sound(model);
        }
    },
    /// Whisper: what hears, see [WhisperGraphs].
    WHISPER_HEARING("whisper-hearing") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return WhisperGraphs.hearing(model);
        }
    },
    /// Whisper: what writes, see [WhisperGraphs].
    WHISPER_WRITING("whisper-writing") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return WhisperGraphs.writing(model);
        }
    };

    private static final String DURATIONS =
            "3a20621e0a162f656e636f6465722f436c69705f6f75747075745f3012040a020801";

    private final String id;

    Conversion(String id) {
        this.id = id;
    }

    abstract byte[] apply(byte[] model) throws ModelException;

    static Conversion of(String id) throws ModelException {
        for (var one : values()) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        throw new ModelException("the lock names a conversion this program has not: " + id);
    }
}
