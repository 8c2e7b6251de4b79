package kiosk.avatar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;

/// Applies reading rules: at each place of a text the first rule that fits, else the single sign.
///
/// @param rules in order
/// @param plain code points at which no rule needs to be tried
/// @param sign how a sign that no rule takes is said
public record Reader(List<ReadingRule> rules, IntPredicate plain, Function<String, String> sign) {

    /// The whole text, piece by piece and without gaps.
    public List<Piece> pieces(String text) {
        List<Matcher> matchers = rules.stream().map(r -> r.looks().matcher(text)).toList();
        matchers.forEach(m -> m.useTransparentBounds(true).useAnchoringBounds(false));
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < text.length()) {
            Piece piece = piece(text, at, matchers);
            pieces.add(piece);
            at = piece.to();
        }
        return List.copyOf(pieces);
    }

    private Piece piece(String text, int at, List<Matcher> matchers) {
        int code = text.codePointAt(at);
        boolean ruled = !plain.test(code) || (at + 1 < text.length() && text.charAt(at + 1) < 128);
        for (int i = 0; ruled && i < matchers.size(); i++) {
            var matcher = matchers.get(i).region(at, text.length());
            if (matcher.lookingAt() && matcher.end() > at) {
                return new Piece(at, matcher.end(), rules.get(i).read().apply(matcher));
            }
        }
        int to = at + Character.charCount(code);
        return new Piece(at, to, sign.apply(text.substring(at, to)));
    }
}
