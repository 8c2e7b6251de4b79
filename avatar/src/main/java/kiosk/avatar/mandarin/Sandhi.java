package kiosk.avatar.mandarin;

import java.util.ArrayList;
import java.util.List;

/// How tones change beside each other, over a run of words without a pause.
final class Sandhi {

    private static final String COUNTING = "零一二三四五六七八九十百千万亿点两";

    private Sandhi() {}

    static List<Words.Read> of(List<Words.Read> words) {
        var all = new ArrayList<Words.Read>();
        for (int i = 0; i < words.size(); i++) {
            all.add(oneAndNot(words, i));
        }
        all.replaceAll(word -> new Words.Read(word.characters(), thirds(word.syllables())));
        int i = 0;
        while (i < all.size()) {
            int end = i;
            while (end < all.size() && singleThird(all.get(end))) {
                end++;
            }
            singleThirds(all, i, end);
            i = Math.max(end, i + 1);
        }
        return List.copyOf(all);
    }

    private static boolean singleThird(Words.Read word) {
        return word.syllables().size() == 1 && word.syllables().getFirst().tone() == 3;
    }

    /// A run of words of one syllable in the third tone goes in pairs, 我想|补领: 2 3 2 3; an odd one
    /// joins the last pair, 我很好: 2 2 3. The word behind the run counts as its end.
    private static void singleThirds(List<Words.Read> all, int from, int to) {
        boolean more = to < all.size() && third(all.get(to));
        int count = to - from + (more ? 1 : 0);
        for (int i = 0; i < to - from; i++) {
            int behind = count - 1 - i;
            boolean endOfPair = i % 2 == 1 && behind >= 2;
            if (behind > 0 && !endOfPair) {
                var word = all.get(from + i);
                all.set(
                        from + i,
                        new Words.Read(
                                word.characters(),
                                List.of(word.syllables().getFirst().withTone(2))));
            }
        }
    }

    private static boolean third(Words.Read word) {
        return !word.syllables().isEmpty() && word.syllables().getFirst().tone() == 3;
    }

    /// Inside a word the last of the third tones stays: 展览馆 is 2 2 3; a word of four is two pairs.
    private static List<Syllable> thirds(List<Syllable> syllables) {
        var all = new ArrayList<>(syllables);
        for (int i = 0; i + 1 < all.size(); i++) {
            boolean pairs = all.size() != 4 || i != 1;
            if (pairs && all.get(i).tone() == 3 && syllables.get(i + 1).tone() == 3) {
                all.set(i, all.get(i).withTone(2));
            }
        }
        return List.copyOf(all);
    }

    private static Words.Read oneAndNot(List<Words.Read> words, int index) {
        var word = words.get(index);
        String characters = word.characters();
        if (characters.indexOf('一') < 0 && characters.indexOf('不') < 0) {
            return word;
        }
        String before = index > 0 ? words.get(index - 1).characters() : "";
        var after = index + 1 < words.size() ? words.get(index + 1) : null;
        String around = before + characters + (after == null ? "" : after.characters());
        var changed = new ArrayList<>(word.syllables());
        for (int i = 0; i < characters.length() && i < changed.size(); i++) {
            int next = -1;
            if (i + 1 < changed.size()) {
                next = changed.get(i + 1).tone();
            } else if (after != null && !after.syllables().isEmpty()) {
                next = after.syllables().getFirst().tone();
            }
            int place = before.length() + i;
            changed.set(i, changed.get(i).withTone(tone(around, place, next, changed.get(i))));
        }
        return new Words.Read(characters, List.copyOf(changed));
    }

    private static int tone(String around, int place, int next, Syllable now) {
        char c = around.charAt(place);
        boolean not = c == '不' && now.equals(new Syllable("bu", 4));
        boolean one = c == '一' && now.equals(new Syllable("yi", 1));
        if (not) {
            return repeated(around, place) ? 5 : next == 4 ? 2 : 4;
        }
        if (!one) {
            return now.tone();
        }
        if (repeated(around, place)) {
            return 5;
        }
        if (next < 0 || name(around, place)) {
            return 1;
        }
        return next == 4 || next == 5 ? 2 : 4;
    }

    /// 是不是, 看一看.
    private static boolean repeated(String around, int place) {
        return place > 0
                && place + 1 < around.length()
                && around.charAt(place - 1) == around.charAt(place + 1)
                && COUNTING.indexOf(around.charAt(place - 1)) < 0;
    }

    /// 一 keeps its tone where it is a name and not an amount: 第一, 一月, 十一, 一点五, 星期一.
    private static boolean name(String around, int place) {
        char before = place > 0 ? around.charAt(place - 1) : ' ';
        char after = around.charAt(place + 1);
        boolean behindNumber = "第十零点一二三四五六七八九周期初之统单唯万".indexOf(before) >= 0;
        boolean beforeName = "月日号楼零一二三四五六七八九十".indexOf(after) >= 0;
        boolean oneOfTen =
                "点".indexOf(after) >= 0
                        && place + 2 < around.length()
                        && COUNTING.indexOf(around.charAt(place + 2)) >= 0;
        return (behindNumber && !counts(before, after)) || beforeName || oneOfTen;
    }

    /// 一百一十, 一万一千: here it is an amount again.
    private static boolean counts(char before, char after) {
        return "零万".indexOf(before) >= 0 && "百千万".indexOf(after) >= 0;
    }
}
