package kiosk.matter.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// A text as the readings of its characters; characters with several readings have all of them.
final class Pinyin {

    private final List<Set<String>> readings;

    private Pinyin(List<Set<String>> readings) {
        this.readings = readings;
    }

    static Pinyin of(String text) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        List<Set<String>> readings = new ArrayList<>();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            Set<String> all = readings(c, format);
            if (!all.isEmpty()) {
                readings.add(all);
            } else if (Character.isLetterOrDigit(c)) {
                readings.add(Set.of(String.valueOf(c)));
            }
        }
        return new Pinyin(readings);
    }

    private static Set<String> readings(char c, HanyuPinyinOutputFormat format) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, format);
            return found == null ? Set.of() : new LinkedHashSet<>(List.of(found));
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("the format is fixed here", e);
        }
    }

    /// Whether `typed` spells part of the text in full, from the start of a character; the last
    /// syllable may be unfinished.
    boolean spells(String typed) {
        return anywhere(typed, false);
    }

    /// Like [#spells], where any syllable may be just its first letter: `gjj`, `gongjj`.
    boolean abbreviates(String typed) {
        return anywhere(typed, true);
    }

    private boolean anywhere(String typed, boolean initials) {
        for (int from = 0; from < readings.size(); from++) {
            if (matches(typed, from, initials)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String typed, int at, boolean initials) {
        if (typed.isEmpty()) {
            return true;
        }
        if (at >= readings.size()) {
            return false;
        }
        for (String reading : readings.get(at)) {
            if (reading.startsWith(typed)
                    || (typed.startsWith(reading)
                            && matches(typed.substring(reading.length()), at + 1, initials))
                    || (initials
                            && reading.charAt(0) == typed.charAt(0)
                            && matches(typed.substring(1), at + 1, true))) {
                return true;
            }
        }
        return false;
    }
}
