package kiosk.app.talk;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kiosk.avatar.mandarin.Sounds;

/// Errors as a recogniser makes them: a character becomes another common one of the same sound
/// (seven of ten) or of a sound often taken for it; an English word changes one sound for a near
/// one. Our own model: no pieces are lost or added, so it serves to compare, not to promise.
final class SoundErrors {

    private static final int FIRST_ROW = 0xB0;
    private static final int LAST_ROW = 0xD7;
    private static final double SAME = 0.7;
    private static final List<String[]> ENGLISH =
            List.of(
                    new String[] {"ph", "f"},
                    new String[] {"th", "t"},
                    new String[] {"ee", "i"},
                    new String[] {"ea", "ee"},
                    new String[] {"ou", "o"},
                    new String[] {"ai", "ay"},
                    new String[] {"ck", "k"},
                    new String[] {"s", "z"},
                    new String[] {"b", "p"},
                    new String[] {"d", "t"},
                    new String[] {"v", "f"},
                    new String[] {"g", "k"},
                    new String[] {"p", "b"},
                    new String[] {"t", "d"},
                    new String[] {"c", "s"},
                    new String[] {"m", "n"},
                    new String[] {"n", "m"},
                    new String[] {"l", "r"},
                    new String[] {"r", "l"},
                    new String[] {"f", "v"},
                    new String[] {"i", "e"},
                    new String[] {"a", "e"},
                    new String[] {"o", "u"},
                    new String[] {"e", "a"});

    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, List<String>> near = new HashMap<>();
    private final Random random;
    private final double share;

    /// @param share of the characters and words that are changed
    SoundErrors(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
        Charset common = Charset.forName("GB2312");
        for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String one = new String(new byte[] {(byte) row, (byte) cell}, common);
                if (Character.isIdeographic(one.codePointAt(0))) {
                    String sound = Sounds.of(one).getFirst();
                    same.computeIfAbsent(sound, _ -> new ArrayList<>()).add(one);
                    near.computeIfAbsent(Sounds.near(sound), _ -> new ArrayList<>()).add(one);
                }
            }
        }
    }

    /// The text as it might be heard.
    String of(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return english(text);
        }
        List<String> sounds = Sounds.of(text);
        var heard = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String one = text.substring(i, i + 1);
            boolean change = random.nextDouble() < share;
            Map<String, List<String>> table = random.nextDouble() < SAME ? same : near;
            String key = table == same ? sounds.get(i) : Sounds.near(sounds.get(i));
            List<String> others = table.getOrDefault(key, List.of());
            heard.append(change && others.size() > 1 ? other(one, others) : one);
        }
        return heard.toString();
    }

    private String other(String one, List<String> others) {
        String found = one;
        while (found.equals(one)) {
            found = others.get(random.nextInt(others.size()));
        }
        return found;
    }

    private String english(String text) {
        var heard = new ArrayList<String>();
        for (String word : text.split(" ")) {
            heard.add(random.nextDouble() < share && word.length() > 2 ? changed(word) : word);
        }
        return String.join(" ", heard);
    }

    private String changed(String word) {
        List<String[]> fits =
                ENGLISH.stream().filter(rule -> word.indexOf(rule[0], 1) > 0).toList();
        if (fits.isEmpty()) {
            return word;
        }
        String[] rule = fits.get(random.nextInt(fits.size()));
        int at = word.indexOf(rule[0], 1);
        return word.substring(0, at) + rule[1] + word.substring(at + rule[0].length());
    }
}
