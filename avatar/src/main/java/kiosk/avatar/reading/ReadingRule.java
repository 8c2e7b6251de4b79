package kiosk.avatar.reading;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What looks like this is read so.
///
/// @param looks tried at each place of the text
/// @param read from what was found to what is said
public record ReadingRule(Pattern looks, Function<MatchResult, String> read) {

    public static ReadingRule of(String looks, Function<MatchResult, String> read) {
        return new ReadingRule(Pattern.compile(looks), read);
    }

    /// A sign or unit with one reading.
    public static ReadingRule plain(String looks, String reading) {
        return of(looks, m -> reading);
    }
}
