package kiosk.avatar.hearing.whisper;

import java.util.List;

/// What turns sound into text; the engine or, in tests, something in its place.
interface WhisperModel extends AutoCloseable {

    /// More signs than a number has that is said at a time; without an end they could be written
    /// without end, so as many of them are none.
    int SIGNS_MOST = 24;

    /// How a model comes up.
    @FunctionalInterface
    interface Start {
        WhisperModel up();
    }

    /// What is known before anything is written.
    ///
    /// @param language two letters
    /// @param prompt what may have been said before; it sets script and vocabulary
    record Hint(String language, String prompt) {}

    /// Signs to choose from: one for each syllable, so that none of them is lost.
    enum Script {
        /// Characters of digits.
        DIGITS("零一二三四五六七八九幺"),
        /// Characters of an amount of money.
        AMOUNT("零一二两三四五六七八九十百千万亿点元块角毛分半钱"),
        /// 0 to 9.
        FIGURES("0123456789");

        private final String signs;

        Script(String signs) {
            this.signs = signs;
        }

        String signs() {
            return signs;
        }
    }

    /// What may have been said.
    ///
    /// @param likely logarithm of how likely it is
    record Likely(String text, double likely) {}

    /// A sound that was heard. It can be written down as often as wanted: hearing takes longer.
    interface Heard extends AutoCloseable {

        /// Texts it may be, the likeliest first, at least one.
        List<Likely> texts(Hint hint);

        /// Texts of nothing but these signs, at most [#SIGNS_MOST] of them, whatever was said: the
        /// likeliest first, at least one.
        List<Likely> texts(Hint hint, Script script);

        @Override
        void close();
    }

    /// @param sound 16 kHz, −1..1, at least a second
    /// @param open whether anything may have been said, not only a number or one of a few answers
    Heard hear(float[] sound, boolean open);

    @Override
    void close();
}
