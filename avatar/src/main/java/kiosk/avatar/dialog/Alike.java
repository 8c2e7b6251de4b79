package kiosk.avatar.dialog;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kiosk.avatar.mandarin.Sounds;

/// How much two short texts are alike: by what is written and by what is heard.
final class Alike {

    private static final double SOUND = 0.94;
    private static final double NEAR_SOUND = 0.88;
    private static final double INSIDE = 0.55;
    private static final double PART = 0.6;
    private static final double GRAMS = 0.8;

    private Alike() {}

    /// 1 the same, 0 nothing in common.
    ///
    /// @param name what stands on a button
    static double of(Said said, String name) {
        String other = Said.plain(name);
        if (other.isEmpty() || said.text().isEmpty()) {
            return 0;
        }
        String mine = Numbers.plain(said.core());
        if (mine.equals(Numbers.plain(other)) || said.text().equals(other)) {
            return 1;
        }
        List<String> a = said.sounds();
        List<String> b = Said.sounds(other);
        double written = inside(units(mine), units(Numbers.plain(other)));
        double heard = SOUND * inside(a, b);
        double nearly = NEAR_SOUND * inside(folded(a), folded(b));
        return Math.max(written, Math.max(heard, nearly));
    }

    private static List<String> folded(List<String> sounds) {
        return sounds.stream().map(Sounds::near).toList();
    }

    /// Characters and words.
    static List<String> units(String text) {
        return Said.parts(text).stream()
                .flatMap(part ->
                        Said.latin(part.charAt(0))
                                ? Stream.of(part)
                                : part.codePoints().mapToObj(Character::toString))
                .toList();
    }

    private static double inside(List<String> said, List<String> name) {
        if (said.equals(name)) {
            return 1;
        }
        double share =
                (double) Math.min(said.size(), name.size()) / Math.max(said.size(), name.size());
        if (whole(name) && Collections.indexOfSubList(said, name) >= 0) {
            return INSIDE + (1 - INSIDE) * share;
        }
        if (whole(said) && Collections.indexOfSubList(name, said) >= 0) {
            return PART + (1 - PART) * share;
        }
        return GRAMS * dice(said, name);
    }

    /// Whether it is enough to be recognised inside something else.
    private static boolean whole(List<String> units) {
        return units.size() > 1 || (units.size() == 1 && units.getFirst().length() > 2);
    }

    private static double dice(List<String> a, List<String> b) {
        Set<String> one = pairs(a);
        Set<String> two = pairs(b);
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(two);
        return 2.0 * both.size() / (one.size() + two.size());
    }

    private static Set<String> pairs(List<String> units) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < units.size(); i++) {
            pairs.add(units.get(i) + ' ' + units.get(i + 1));
        }
        return pairs;
    }

    /// Whether two sounds share their beginning or their end.
    static boolean half(String one, String two) {
        int a = initial(one);
        int b = initial(two);
        boolean begin = a > 0 && a == b && one.regionMatches(0, two, 0, a);
        return begin || one.substring(a).equals(two.substring(b));
    }

    private static int initial(String sound) {
        int i = 0;
        while (i < sound.length() && "aeiouv".indexOf(sound.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
