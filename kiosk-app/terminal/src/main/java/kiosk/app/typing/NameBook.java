package kiosk.app.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How often a character is a surname, and how often it stands in a given name.
///
/// Thread rule: immutable, any thread.
final class NameBook {

    private static final int SURNAMES = 8;
    private static final int GIVEN = 14;
    private static final List<String> DOUBLE =
            List.of(
                    "ou yang 欧阳",
                    "si ma 司马",
                    "shang guan 上官",
                    "zhu ge 诸葛",
                    "dong fang 东方",
                    "huang fu 皇甫",
                    "wei chi 尉迟",
                    "gong sun 公孙",
                    "mu rong 慕容",
                    "ling hu 令狐",
                    "xia hou 夏侯",
                    "duan mu 端木",
                    "dong guo 东郭",
                    "nan gong 南宫",
                    "shen tu 申屠");

    /// Where in a name a character stands.
    enum Part {
        SURNAME(0),
        FIRST_OF_TWO(1),
        SECOND_OF_TWO(2),
        ONLY(3);

        private final int column;

        Part(int column) {
            this.column = column;
        }
    }

    private final WordBook book;
    private final Map<String, int[]> counts = new HashMap<>();
    private final int[] sums = new int[Part.values().length];

    NameBook(WordBook book) {
        this.book = book;
        WordBook.each(
                "names.txt",
                cells -> {
                    var words = cells[0].split(" ");
                    var row = new int[sums.length];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = Integer.parseInt(words[i + 1]);
                        sums[i] += row[i];
                    }
                    counts.put(words[0], row);
                });
    }

    /// What a character costs at this place of a name.
    int cost(String character, Part part) {
        var row = counts.get(character);
        double count = row == null ? 0.3 : row[part.column] + 0.3;
        return (int) Math.round(-10 * Math.log(count / sums[part.column]));
    }

    /// Whether it may be a surname at all.
    boolean surname(String text) {
        var row = counts.get(text);
        return (row != null && row[0] > 20)
                || DOUBLE.stream().anyMatch(line -> line.endsWith(" " + text));
    }

    /// The likeliest whole names of these syllables, best first.
    List<WordBook.Entry> names(List<Sounds.Meant> syllables) {
        var all = new ArrayList<WordBook.Entry>();
        int n = syllables.size();
        if (n >= 2 && n <= 3) {
            var given = given(syllables.subList(1, n));
            for (var surname : best(syllables.getFirst(), Part.SURNAME, SURNAMES)) {
                given.forEach(rest -> all.add(joined(surname, rest)));
            }
        }
        if (n >= 3 && n <= 4) {
            String spelled =
                    book.sounds().syllable(syllables.get(0).from())
                            + ' '
                            + book.sounds().syllable(syllables.get(1).from())
                            + ' ';
            for (String line : DOUBLE) {
                if (line.startsWith(spelled)) {
                    var surname = new WordBook.Entry(line.substring(spelled.length()), 60);
                    given(syllables.subList(2, n)).forEach(rest -> all.add(joined(surname, rest)));
                }
            }
        }
        all.sort(Comparator.comparingInt(WordBook.Entry::cost));
        return all;
    }

    /// The likeliest given names of one or two syllables.
    List<WordBook.Entry> given(List<Sounds.Meant> syllables) {
        if (syllables.size() == 1) {
            return best(syllables.getFirst(), Part.ONLY, GIVEN);
        }
        var all = new ArrayList<WordBook.Entry>();
        if (syllables.size() == 2) {
            var second = best(syllables.get(1), Part.SECOND_OF_TWO, GIVEN);
            for (var first : best(syllables.get(0), Part.FIRST_OF_TWO, GIVEN)) {
                second.forEach(last -> all.add(joined(first, last)));
            }
        }
        all.sort(Comparator.comparingInt(WordBook.Entry::cost));
        return all;
    }

    /// Characters of a syllable, or of all that begin like it, in the order names have them.
    List<WordBook.Entry> best(Sounds.Meant syllable, Part part, int most) {
        return IntStream.range(syllable.from(), syllable.to())
                .mapToObj(book::characters)
                .flatMap(List::stream)
                .map(c -> new WordBook.Entry(c.text(), cost(c.text(), part) + misread(c)))
                .sorted(Comparator.comparingInt(WordBook.Entry::cost))
                .limit(most)
                .toList();
    }

    /// A reading that is seldom meant costs a little in a name too.
    private static int misread(WordBook.Entry character) {
        return Math.max(0, character.cost() - 125) / 3;
    }

    private static WordBook.Entry joined(WordBook.Entry first, WordBook.Entry second) {
        return new WordBook.Entry(first.text() + second.text(), first.cost() + second.cost());
    }
}
