package kiosk.avatar.mandarin;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds words in a run of characters and gives each its reading: our lexicon first, then rules for
/// the small words, then HanLP's dictionary.
final class Words {

    private static final Set<String> TITLES =
            Set.of(
                    "先生", "女士", "小姐", "师傅", "老师", "阿姨", "大爷", "大妈", "大叔", "奶奶", "爷爷", "经理", "行长",
                    "主任", "同志", "医生", "律师", "警官", "某", "某某", "科长", "局长", "校长", "同学");
    private static final Set<String> MUST =
            Set.of("先", "再", "去", "来", "用", "带", "等", "有", "交", "填", "由", "本人", "要", "自己", "亲自");
    private static final Set<String> BACK = Set.of("款", "钱", "卡", "书", "给", "清", "债", "回");

    private final Lexicon lexicon = Lexicon.ours();
    private final Segment segment =
            HanLP.newSegment()
                    .enableNameRecognize(false)
                    .enablePlaceRecognize(false)
                    .enableOrganizationRecognize(false)
                    .enableOffset(false);

    /// A word and its reading.
    record Read(String characters, List<Syllable> syllables) {}

    /// @param run Chinese characters only
    /// @param greeted true when “，您好” follows, so that the run may be a name
    List<Read> of(String run, boolean greeted) {
        List<Term> terms = segment.seg(run);
        var words = new ArrayList<Read>();
        int i = 0;
        while (i < terms.size()) {
            int reach = ours(terms, i);
            if (reach > i) {
                String all = joined(terms, i, reach);
                words.add(new Read(all, lexicon.word(all).orElseThrow()));
                i = reach;
            } else {
                words.add(read(terms, i));
                i++;
            }
        }
        return List.copyOf(surnames(apart(words), greeted && run.length() <= 4));
    }

    /// Digits that are read one by one are words of their own: an ear needs the room.
    private static List<Read> apart(List<Read> words) {
        var all = new ArrayList<Read>();
        for (var word : words) {
            if (word.characters().matches("[零幺一二三四五六七八九]{2,}")) {
                for (int i = 0; i < word.syllables().size(); i++) {
                    String one = word.characters().substring(i, i + 1);
                    all.add(new Read(one, List.of(word.syllables().get(i))));
                }
            } else {
                all.add(word);
            }
        }
        return all;
    }

    /// How many of the words from here are one entry of our lexicon: the longest that begins and
    /// ends with words, so that 行长 is not found in 银行|长期.
    private int ours(List<Term> terms, int from) {
        var all = new StringBuilder();
        int found = from;
        for (int i = from; i < terms.size() && all.length() < lexicon.longest(); i++) {
            all.append(terms.get(i).word);
            if (lexicon.word(all.toString()).isPresent()) {
                found = i + 1;
            }
        }
        return found;
    }

    private static String joined(List<Term> terms, int from, int to) {
        var all = new StringBuilder();
        terms.subList(from, to).forEach(t -> all.append(t.word));
        return all.toString();
    }

    private Read read(List<Term> terms, int i) {
        var term = terms.get(i);
        String word = term.word;
        if (word.length() == 1) {
            String before = i > 0 ? terms.get(i - 1).word : "";
            String after = i + 1 < terms.size() ? terms.get(i + 1).word : "";
            String small = small(term, before, after);
            if (!small.isEmpty()) {
                return new Read(word, List.of(Syllable.of(small)));
            }
        }
        return new Read(word, dictionary(word));
    }

    /// The small words whose reading is their job in the sentence; empty for all others.
    private static String small(Term term, String before, String after) {
        return switch (term.word) {
            case "的" -> "de5";
            case "了" -> "le5";
            case "着" -> "zhe5";
            case "地" -> term.nature.equals(Nature.ude2) ? "de5" : "di4";
            case "得" -> MUST.contains(after) && !before.isEmpty() ? "dei3" : "de5";
            case "为" -> term.nature.equals(Nature.v) && after.isEmpty() ? "wei2" : "wei4";
            case "还" -> BACK.contains(after) ? "huan2" : "hai2";
            case "只" -> numeral(before) ? "zhi1" : "zhi3";
            case "行" -> ordinal(before) ? "hang2" : "xing2";
            case "长" -> "chang2";
            case "重" -> "zhong4";
            case "种" -> term.nature.equals(Nature.v) ? "zhong4" : "zhong3";
            case "把" -> "ba3";
            case "和" -> "he2";
            case "都" -> "dou1";
            case "分" -> "fen1";
            default -> "";
        };
    }

    private static boolean numeral(String word) {
        return !word.isEmpty()
                && "一二三四五六七八九十百千万两几零每这那".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean ordinal(String before) {
        return numeral(before) || before.startsWith("第");
    }

    private List<Syllable> dictionary(String word) {
        var all = new ArrayList<Syllable>();
        for (Pinyin pinyin : HanLP.convertToPinyinList(word)) {
            all.add(syllable(pinyin));
        }
        for (int i = 0; i < all.size() && i < word.length(); i++) {
            if (all.get(i).sound().isEmpty()) {
                all.set(i, rare(word.substring(i, i + 1)));
            }
        }
        return List.copyOf(all);
    }

    private static Syllable syllable(Pinyin pinyin) {
        if (pinyin == Pinyin.none5) {
            return new Syllable("", 5);
        }
        return new Syllable(pinyin.getPinyinWithoutTone().replace("ü", "v"), pinyin.getTone());
    }

    private Syllable rare(String character) {
        var ours = lexicon.word(character);
        if (ours.isPresent()) {
            return ours.get().getFirst();
        }
        Pinyin[] known = PinyinDictionary.get(character);
        return known == null || known.length == 0 ? new Syllable("", 5) : syllable(known[0]);
    }

    /// 曾 is Zēng where a title or a greeting says that it is a name.
    private List<Read> surnames(List<Read> words, boolean greeted) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            String first = word.characters().substring(0, 1);
            boolean titled = i + 1 < words.size() && TITLES.contains(words.get(i + 1).characters());
            var reading = lexicon.surname(first);
            boolean named = i > 0 && "姓".equals(words.get(i - 1).characters());
            boolean single = word.characters().length() == 1;
            boolean known = !single && lexicon.word(word.characters()).isPresent();
            boolean name = named || titled || (i == 0 && greeted);
            if (reading.isPresent() && name && !known) {
                var changed = new ArrayList<>(word.syllables());
                changed.set(0, reading.get());
                words.set(i, new Read(word.characters(), List.copyOf(changed)));
            }
        }
        return words;
    }
}
