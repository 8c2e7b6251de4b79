package kiosk.matter.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as the search sees it: full-width made plain, small letters, no accents, no control or
/// direction characters, cut into runs.
final class Plain {

    /// A run of Chinese characters, or of letters and digits.
    record Run(boolean han, String text) {}

    private static final int MOST = 160;

    private Plain() {}

    /// At most the first [#MOST] characters count: nobody means more.
    static String of(String raw) {
        String head = raw.length() > MOST * 4 ? raw.substring(0, MOST * 4) : raw;
        String wide = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String open = Normalizer.normalize(wide.replace('ü', 'v'), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(open.length());
        open.codePoints()
                .limit(MOST * 2L)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        plain.appendCodePoint(c);
                    } else if (c == '\'' || c == '’' || combining(c)) {
                        return;
                    } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                        plain.append(' ');
                    }
                });
        int most =
                plain.offsetByCodePoints(
                        0, Math.min(MOST, plain.codePointCount(0, plain.length())));
        return plain.substring(0, most).strip();
    }

    private static boolean combining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    static List<Run> runs(String plain) {
        List<Run> runs = new ArrayList<>();
        int[] all = plain.codePoints().toArray();
        int from = 0;
        while (from < all.length) {
            if (all[from] == ' ') {
                from++;
                continue;
            }
            boolean han = Character.isIdeographic(all[from]);
            int to = from;
            while (to < all.length && all[to] != ' ' && Character.isIdeographic(all[to]) == han) {
                to++;
            }
            runs.add(new Run(han, new String(all, from, to - from)));
            from = to;
        }
        return runs;
    }
}
