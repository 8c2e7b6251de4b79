package kiosk.app.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kiosk.app.typing.PinyinInput.Candidate;
import kiosk.app.typing.PinyinInput.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes first, measured on a written table of names, streets, shops and sentences.
class PinyinInputTest {

    private static final PinyinInput INPUT = PinyinInput.shared();

    private record Line(String kind, String letters, String meant) {}

    private static List<Line> table() throws IOException {
        try (var in = PinyinInputTest.class.getResourceAsStream("table.tsv");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Line(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    private static int place(Line line) {
        var subject = line.kind().equals("name") ? Subject.NAME : Subject.ANYTHING;
        return texts(line.letters(), subject).indexOf(line.meant());
    }

    private static List<String> texts(String letters, Subject subject) {
        return INPUT.read(letters, subject, "").candidates().stream().map(Candidate::text).toList();
    }

    private static List<String> texts(String letters) {
        return texts(letters, Subject.ANYTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 0.50, 0.90",
        "street, 0.80, 0.90",
        "shop, 0.72, 0.80",
        "sentence, 0.75, 0.92",
        "initials, 0.90, 1.00",
        "accent, 0.60, 0.80"
    })
    void whatIsMeantComesFirstOrNearlyFirst(String kind, double first, double amongFive)
            throws IOException {
        var places =
                table().stream()
                        .filter(line -> line.kind().equals(kind))
                        .map(PinyinInputTest::place)
                        .toList();

        double count = places.size();
        assertThat(places.stream().filter(place -> place == 0).count() / count)
                .as("first of %s", kind)
                .isGreaterThanOrEqualTo(first);
        assertThat(places.stream().filter(place -> place >= 0 && place < 5).count() / count)
                .as("first five of %s", kind)
                .isGreaterThanOrEqualTo(amongFive);
    }

    @Test
    void everyCharacterOfTheTableCanBeChosenAloneByItsSyllable() {
        assertThat(texts("tan", Subject.NAME)).contains("覃", "谭");
        assertThat(texts("qiu", Subject.NAME)).contains("仇");
        assertThat(texts("zhai")).contains("翟");
        assertThat(texts("lv")).contains("吕", "绿");
        assertThat(texts("lue")).contains("略");
    }

    @Test
    void rareCharactersAreThereByTheirReading() {
        assertThat(texts("jie")).contains("㛃");
        assertThat(texts("yan")).contains("䶮");
        assertThat(texts("xi")).contains("𠅤");
    }

    @Test
    void usualCharactersStandBeforeRareOnes() {
        var jie = texts("jie");

        assertThat(jie.indexOf("姐")).isLessThan(20).isLessThan(jie.indexOf("㛃"));
    }

    @Test
    void aBorderPartsSyllablesThatRunTogether() {
        assertThat(INPUT.read("xi'an", Subject.ANYTHING, "").spelled()).isEqualTo("xi an");
        assertThat(texts("xi'an")).first().isEqualTo("西安");
        assertThat(texts("xian").subList(0, 5)).contains("先", "西安");
    }

    @Test
    void aPieceCanBeChosenAndTheRestStays() {
        var candidates = INPUT.read("renminlusanbaihao", Subject.ANYTHING, "").candidates();

        assertThat(candidates).contains(new Candidate("人民路", 8), new Candidate("人", 3));
    }

    @Test
    void aGivenNameFollowsItsSurname() {
        var given = INPUT.read("xiuying", Subject.NAME, "杨").candidates();

        assertThat(given.getFirst().text()).isEqualTo("秀英");
    }

    @Test
    void lettersAreTakenBackBySyllable() {
        assertThat(INPUT.shorter("zhongguo")).isEqualTo("zhong");
        assertThat(INPUT.shorter("zhongg")).isEqualTo("zhong");
        assertThat(INPUT.shorter("xi'an")).isEqualTo("xi'");
        assertThat(INPUT.shorter("xi'")).isEqualTo("xi");
        assertThat(INPUT.shorter("zg")).isEqualTo("z");
        assertThat(INPUT.shorter("v")).isEmpty();
    }

    @Test
    void lettersThatAreNoPinyinStandForThemselves() {
        assertThat(texts("iphone")).containsExactly("iphone");
        assertThat(texts("v")).containsExactly("v");
    }

    @Test
    void sameLettersGiveTheSameToEverybody() {
        var before = texts("wangxiaoming");
        texts("wangxiaominga");
        INPUT.read("wangxiaoming", Subject.NAME, "");

        assertThat(texts("wangxiaoming")).isEqualTo(before);
    }

    @Test
    void charactersAreToldByAWord() {
        assertThat(INPUT.told("张")).isEqualTo("弓长的张");
        assertThat(INPUT.told("银")).isEqualTo("银行的银");
        assertThat(INPUT.told("人民路")).isEqualTo("人民路");
    }
}
