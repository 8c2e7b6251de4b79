package kiosk.avatar.mandarin;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.List;

/// How characters sound without their tones, and which sounds are taken for each other: what is
/// left of a word when a recogniser wrote it with other characters.
///
/// Thread rule: any thread; the first call loads dictionaries.
public final class Sounds {

    private static final List<String> DIGITS =
            List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");

    private Sounds() {}

    /// One sound for each character; what is no Chinese character and no digit stands for itself.
    public static List<String> of(String text) {
        List<Pinyin> readings = HanLP.convertToPinyinList(text);
        var sounds = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Pinyin reading = i < readings.size() ? readings.get(i) : Pinyin.none5;
            if (c >= '0' && c <= '9') {
                sounds.add(DIGITS.get(c - '0'));
            } else if (reading == Pinyin.none5) {
                sounds.add(Character.toString(c));
            } else {
                sounds.add(reading.getPinyinWithoutTone().replace("ü", "v"));
            }
        }
        return List.copyOf(sounds);
    }

    /// The sound with what many speakers do not tell apart taken away: zh z, ch c, sh s, n l, f h,
    /// -ng -n.
    public static String near(String sound) {
        String one = sound;
        if (one.startsWith("zh") || one.startsWith("ch") || one.startsWith("sh")) {
            one = one.charAt(0) + one.substring(2);
        } else if (one.startsWith("n") && one.length() > 1) {
            one = "l" + one.substring(1);
        } else if (one.startsWith("f")) {
            one = "h" + one.substring(1);
        }
        return one.length() > 2 && one.endsWith("ng") ? one.substring(0, one.length() - 1) : one;
    }

    /// Simplified characters, whatever was written.
    public static String simplified(String text) {
        return HanLP.convertToSimplifiedChinese(text);
    }
}
