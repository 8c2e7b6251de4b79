package kiosk.avatar.mandarin;

import java.util.List;

/// A sentence in parts, as they are spoken.
public sealed interface Token {

    /// Where it begins in the text as written.
    int from();

    /// Behind its end in the text as written.
    int to();

    /// A word of Chinese.
    ///
    /// @param characters as they are said
    record Word(int from, int to, String characters, List<Syllable> syllables) implements Token {}

    /// A word or a letter of another language.
    record Latin(int from, int to, String letters) implements Token {}

    /// A rest.
    ///
    /// @param sign one of `,` `.` `?` `!`
    record Pause(int from, int to, char sign) implements Token {}
}
