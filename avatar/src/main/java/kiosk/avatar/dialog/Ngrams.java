package kiosk.avatar.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kiosk.avatar.mandarin.Sounds;

/// The pieces of a text a classifier looks at, as numbers: English words, pairs of them and letters
/// 3–5 in a row; Chinese characters and what they nearly sound like, 1–3 in a row.
final class Ngrams {

    /// Room for the numbers; that two pieces meet in one is rare and does little.
    static final int BITS = 20;

    private static final int LETTERS_LEAST = 3;
    private static final int LETTERS_MOST = 5;
    private static final int CHARACTERS_MOST = 3;

    /// Says who speaks and how, not what is wanted; in so few words of a catalogue they would weigh
    /// too much.
    private static final Pattern SMALL =
            Pattern.compile(
                    "我们|你们|我想要|我想|我要|我的|帮我|给我|一下|一个|一张|一份|那个|这个|怎么样|怎么|什么时候|什么|哪里|哪儿|在哪"
                            + "|能不能|可不可以|有没有|是不是|多少|看看|看一下|想要|[我你的了吗呢吧啊把在要来去能就都还也那这个没想]");

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final boolean written;

    private Ngrams(boolean written) {
        this.written = written;
    }

    /// How often each piece is in the text.
    static Map<Integer, Integer> of(String text) {
        return of(text, new Ngrams(true));
    }

    /// The same of one who hears it and knows no character: what a recogniser writes is mostly
    /// right by its sound alone.
    static Map<Integer, Integer> heard(String text) {
        return of(text, new Ngrams(false));
    }

    private static Map<Integer, Integer> of(String text, Ngrams ngrams) {
        String plain = Said.plain(text);
        String told = SMALL.matcher(plain).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return Map.of();
        }
        String before = "^";
        for (String part : Said.parts(told.isEmpty() ? plain : told)) {
            if (Said.latin(part.charAt(0)) || !Said.han(part)) {
                ngrams.add('w', part);
                ngrams.add('w', before + ' ' + part);
                ngrams.letters('_' + part + '_');
                before = part;
            } else {
                ngrams.characters(part);
            }
        }
        ngrams.add('w', before + " $");
        return ngrams.counts;
    }

    private void letters(String word) {
        for (int length = LETTERS_LEAST; length <= LETTERS_MOST; length++) {
            for (int i = 0; i + length <= word.length(); i++) {
                add('l', word.substring(i, i + length));
            }
        }
    }

    private void characters(String text) {
        List<String> sounds = Sounds.of(text).stream().map(Sounds::near).toList();
        for (int length = 1; length <= CHARACTERS_MOST; length++) {
            for (int i = 0; i + length <= text.length(); i++) {
                if (written) {
                    add('c', text.substring(i, i + length));
                }
                add('p', String.join(" ", sounds.subList(i, i + length)));
            }
        }
    }

    private void add(char kind, String piece) {
        int hash = kind * 0x9E3779B1;
        for (int i = 0; i < piece.length(); i++) {
            hash = (hash ^ piece.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        counts.merge((hash * 0x85EBCA6B) >>> (Integer.SIZE - BITS), 1, Integer::sum);
    }
}
