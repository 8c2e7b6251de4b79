package kiosk.matter.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;

/// Toneless readings of characters, and letters cut into syllables.
///
/// Characters with several readings keep all of them, the trade's usual one first (行 is `hang` as
/// well as `xing`). The readings are pinyin4j's table.
///
/// Thread rule: immutable, any thread.
final class Syllables {

    private static final String TABLE = "/pinyindb/unicode_to_hanyu_pinyin.txt";
    private static final int READINGS_MOST = 3;

    /// Readings in the order the trade uses them; rare ones are left out.
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("行", "hang xing"),
                    Map.entry("参", "can shen"),
                    Map.entry("缴", "jiao"),
                    Map.entry("提", "ti"),
                    Map.entry("卡", "ka"),
                    Map.entry("车", "che"),
                    Map.entry("的", "de"),
                    Map.entry("和", "he"),
                    Map.entry("给", "gei ji"),
                    Map.entry("广", "guang"),
                    Map.entry("厂", "chang"),
                    Map.entry("区", "qu"),
                    Map.entry("女", "nv"),
                    Map.entry("员", "yuan"),
                    Map.entry("合", "he"),
                    Map.entry("查", "cha"),
                    Map.entry("期", "qi"),
                    Map.entry("费", "fei"),
                    Map.entry("石", "shi"),
                    Map.entry("育", "yu"),
                    Map.entry("不", "bu"),
                    Map.entry("解", "jie"),
                    Map.entry("转", "zhuan"),
                    Map.entry("数", "shu"),
                    Map.entry("食", "shi"));

    private final Map<Integer, List<String>> readings = new HashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private Syllables() {}

    static Syllables load() {
        Syllables syllables = new Syllables();
        try (InputStream in = PinyinHelper.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("pinyin4j has no " + TABLE);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                syllables.take(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pinyin4j's table", e);
        }
        USUAL.forEach((character, usual) ->
                syllables.readings.put(character.codePointAt(0), List.of(usual.split(" "))));
        return syllables;
    }

    /// `884C (xing2,hang2,heng2)`.
    private void take(String line) {
        int open = line.indexOf('(');
        int close = line.indexOf(')');
        if (open < 5 || close < open) {
            return;
        }
        Set<String> found = new LinkedHashSet<>();
        for (String toned : line.substring(open + 1, close).split(",")) {
            String plain = letters(toned);
            if (vowel(plain)) {
                found.add(plain);
            }
        }
        if (!found.isEmpty()) {
            known.addAll(found);
            readings.put(
                    Integer.parseInt(line.substring(0, open).strip(), 16),
                    found.stream().limit(READINGS_MOST).toList());
        }
    }

    /// `lu:4` is `lv`.
    private static String letters(String toned) {
        StringBuilder plain = new StringBuilder(6);
        for (int i = 0; i < toned.length(); i++) {
            char c = toned.charAt(i);
            if (c == ':') {
                plain.setCharAt(plain.length() - 1, 'v');
            } else if (c >= 'a' && c <= 'z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// The readings of a character, usual first; empty when the table has none.
    List<String> of(int character) {
        return readings.getOrDefault(character, List.of());
    }

    /// Every syllable that begins with these letters; `lue` and `lve` are both there.
    List<String> beginning(String letters) {
        return List.copyOf(known.subSet(letters, letters + '\uffff'));
    }

    boolean isSyllable(String letters) {
        return known.contains(letters);
    }

    /// What a syllable sounds like to somebody who does not tell zh from z, n from l, ang from an.
    static String fold(String syllable) {
        String s = syllable;
        if (s.length() > 2 && s.charAt(1) == 'h') {
            s = s.charAt(0) + s.substring(2);
        }
        if (s.length() > 1) {
            s =
                    switch (s.charAt(0)) {
                        case 'n' -> "l" + s.substring(1);
                        case 'f' -> "h" + s.substring(1);
                        default -> s;
                    };
        }
        return s.endsWith("ang") || s.endsWith("eng") || s.endsWith("ing")
                ? s.substring(0, s.length() - 1)
                : s;
    }

    /// One piece of typed letters: a whole syllable, or its beginning.
    record Piece(String letters, boolean whole) {}

    /// The cut of `letters` with the fewest and wholest pieces; bare initials count as beginnings.
    /// Empty when letters are left over that begin no syllable.
    List<Piece> cut(String letters) {
        int n = letters.length();
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        for (int to = 1; to <= n; to++) {
            cost[to] = Double.MAX_VALUE;
            for (int start = Math.max(0, to - 6); start < to; start++) {
                double step = step(letters.substring(start, to), to == n);
                if (cost[start] + step < cost[to]) {
                    cost[to] = cost[start] + step;
                    from[to] = start;
                }
            }
        }
        if (n == 0 || cost[n] >= 1000) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (int to = n; to > 0; to = from[to]) {
            String piece = letters.substring(from[to], to);
            pieces.addFirst(new Piece(piece, isSyllable(piece) && vowel(piece)));
        }
        return pieces;
    }

    /// Pieces that may be two syllables (yue: yu e, xian: xi an) so cut; the same list when none
    /// is.
    List<Piece> cutFiner(List<Piece> pieces) {
        List<Piece> finer = new ArrayList<>();
        for (Piece piece : pieces) {
            int at = border(piece);
            if (at > 0) {
                finer.add(new Piece(piece.letters().substring(0, at), true));
                finer.add(new Piece(piece.letters().substring(at), true));
            } else {
                finer.add(piece);
            }
        }
        return finer;
    }

    private int border(Piece piece) {
        String letters = piece.letters();
        for (int at = letters.length() - 1; at > 1; at--) {
            if ("aeo".indexOf(letters.charAt(at)) >= 0
                    && isSyllable(letters.substring(at))
                    && isSyllable(letters.substring(0, at))) {
                return at;
            }
        }
        return 0;
    }

    private double step(String piece, boolean last) {
        if (isSyllable(piece)) {
            return piece.length() == 1 ? 1.3 : 1;
        }
        boolean initial = piece.length() == 1 || twoLetterInitial(piece);
        if ((initial || last) && begins(piece)) {
            return last && !initial ? 1.1 : 1.6;
        }
        return 1000;
    }

    private static boolean twoLetterInitial(String piece) {
        return piece.length() == 2 && piece.charAt(1) == 'h' && "zcs".indexOf(piece.charAt(0)) >= 0;
    }

    private boolean begins(String letters) {
        String next = known.ceiling(letters);
        return next != null && next.startsWith(letters);
    }

    private static boolean vowel(String piece) {
        return piece.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0);
    }
}
