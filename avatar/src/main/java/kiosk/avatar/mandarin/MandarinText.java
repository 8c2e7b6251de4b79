package kiosk.avatar.mandarin;

import java.util.ArrayList;
import java.util.List;

/// The whole front end: text in, syllables with their place in the text out.
///
/// Thread rule: any thread; built once, since it loads dictionaries.
public final class MandarinText {

    private final Words words = new Words();

    /// The sentence in spoken parts.
    public List<Token> tokens(String text) {
        var said = new StringBuilder();
        var from = new ArrayList<Integer>();
        var to = new ArrayList<Integer>();
        for (var piece : Reading.of(text)) {
            said.append(piece.said());
            for (int i = 0; i < piece.said().length(); i++) {
                from.add(piece.from());
                to.add(piece.to());
            }
        }
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < said.length()) {
            int end = runEnd(said, at);
            add(tokens, said, at, end, new Place(from, to));
            at = end;
        }
        return List.copyOf(tokens);
    }

    private record Place(List<Integer> from, List<Integer> to) {}

    private void add(List<Token> tokens, StringBuilder said, int at, int end, Place place) {
        char first = said.charAt(at);
        if (first == ' ') {
            return;
        }
        int from = place.from().get(at);
        int to = place.to().get(end - 1);
        if (",.?!".indexOf(first) >= 0) {
            if (!tokens.isEmpty() && !(tokens.getLast() instanceof Token.Pause)) {
                tokens.add(new Token.Pause(from, to, first));
            }
        } else if (han(said, at)) {
            String run = said.substring(at, end);
            boolean greeted = said.indexOf(",您好", end) == end || said.indexOf(",你好", end) == end;
            int i = at;
            for (var word : Sandhi.of(words.of(run, greeted))) {
                int next = i + word.characters().length();
                tokens.add(
                        new Token.Word(
                                place.from().get(i),
                                place.to().get(next - 1),
                                word.characters(),
                                word.syllables()));
                i = next;
            }
        } else {
            tokens.add(new Token.Latin(from, to, said.substring(at, end)));
        }
    }

    /// A run of characters, a run of letters, or one sign.
    private static int runEnd(StringBuilder said, int at) {
        boolean han = han(said, at);
        int end = at + Character.charCount(said.codePointAt(at));
        if (!han && !letter(said, at)) {
            return end;
        }
        while (end < said.length() && (han ? han(said, end) : letter(said, end))) {
            end += Character.charCount(said.codePointAt(end));
        }
        return end;
    }

    private static boolean han(StringBuilder said, int at) {
        return Character.isIdeographic(said.codePointAt(at));
    }

    private static boolean letter(StringBuilder said, int at) {
        char c = said.charAt(at);
        return c == '\'' || (Character.isLetter(c) && !han(said, at));
    }
}
