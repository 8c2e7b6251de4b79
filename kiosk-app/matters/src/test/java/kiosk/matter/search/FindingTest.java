package kiosk.matter.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kiosk.matter.Audience;
import kiosk.matter.Catalogue.Filter;
import kiosk.matter.Catalogue.Hit;
import kiosk.matter.Catalogue.Reason;
import kiosk.matter.Matter;
import kiosk.matter.catalogue.MadeCatalogue;
import kiosk.matter.catalogue.QuerySet;
import kiosk.matter.catalogue.QuerySet.Half;
import kiosk.matter.catalogue.QuerySet.Rates;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    static List<Matter> all;
    static PinyinCatalogue catalogue;

    @BeforeAll
    static void build() throws Exception {
        all = MadeCatalogue.beside(Packs.shared().matters());
        catalogue = new PinyinCatalogue(all);
    }

    private static List<String> ids(String query, int most) {
        return catalogue.search(query, most).stream().map(Matter::id).toList();
    }

    @Test
    void thereAre4600MadeMattersBesideTheRealOnes() {
        assertThat(all).hasSize(3 + MadeCatalogue.SIZE);
        assertThat(all.stream().map(Matter::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "公积金租房提取, fund-rent-withdrawal",
        "canbaozhengming, social-insurance-certificate",
        "社保卡挂失, ssi-sscard-loss",
        "设保卡挂失, ssi-sscard-loss",
        "shebaokaguashi, ssi-sscard-loss",
        "sbkgs, ssi-sscard-loss",
        "sebaokaguasi, ssi-sscard-loss",
        "社保卡挂, ssi-sscard-loss",
        "攻击金租房, fund-rent-withdrawal",
        "社會保障卡掛失, ssi-sscard-loss",
        "ｓｈｅｂａｏｋａｇｕａｓｈｉ, ssi-sscard-loss",
        "shèbǎokǎ guàshī, ssi-sscard-loss",
        "yinhangkaguashi, bnk-card-dep-loss",
        "activate social security card, ssi-sscard-act",
        "socail security card activation, ssi-sscard-act",
        "新生儿上户口, psb-birth-reg-reg",
        "我想把公积金取出来交房租怎么弄, fund-rent-withdrawal"
    })
    void eachKindOfQueryFindsItsMatterAmongThousands(String query, String first) {
        assertThat(ids(query, 5)).first().isEqualTo(first);
    }

    @Test
    void writtenQueriesAreFoundAsOftenAsMeasured() throws Exception {
        for (Half half : Half.values()) {
            Rates zh = QuerySet.rate(QuerySet.read("zh", half), FindingTest::ids);
            Rates en = QuerySet.rate(QuerySet.read("en", half), FindingTest::ids);
            assertThat(zh.first()).as("zh %s %s", half, zh).isGreaterThan(FLOOR_ZH);
            assertThat(zh.three()).as("zh %s %s", half, zh).isGreaterThan(FLOOR_ZH_THREE);
            assertThat(en.first()).as("en %s %s", half, en).isGreaterThan(FLOOR_EN);
            assertThat(en.three()).as("en %s %s", half, en).isGreaterThan(FLOOR_EN_THREE);
        }
    }

    private static final double FLOOR_ZH = 0.84;
    private static final double FLOOR_ZH_THREE = 0.9;
    private static final double FLOOR_EN = 0.89;
    private static final double FLOOR_EN_THREE = 0.94;

    @Test
    void scoresFallFromTheBestAndLieBetweenNothingAndAll() {
        List<Hit> hits = catalogue.search("驾驶证到期换证", Filter.NONE, 40);
        assertThat(hits).isNotEmpty().allMatch(hit -> hit.score() > 0 && hit.score() <= 1);
        assertThat(hits)
                .isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()))
                .first()
                .satisfies(hit -> assertThat(hit.actions()).contains("renew"));
        float sure = catalogue.search("社保卡挂失", Filter.NONE, 1).getFirst().score();
        float vague = catalogue.search("火星社保卡飞船", Filter.NONE, 1).getFirst().score();
        assertThat(sure).isGreaterThan(vague);
    }

    @Test
    void filtersByThemeDepartmentAudienceAndLifeEvent() {
        assertThat(catalogue.search("登记", Filter.ofTheme("house"), 40))
                .isNotEmpty()
                .allMatch(hit -> hit.matter().theme().equals("house"));
        Filter company =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Audience.LEGAL),
                        Optional.empty());
        assertThat(catalogue.search("社保", company, 40))
                .isNotEmpty()
                .allMatch(hit -> hit.matter().audience().contains(Audience.LEGAL));
        Filter retiring =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("退休"));
        assertThat(catalogue.search("", retiring, 400))
                .hasSameSizeAs(catalogue.byLifeEvent().get("退休"));
        Filter kunshan =
                new Filter(
                        Optional.of("昆山市医疗保障局"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(catalogue.search("报销", kunshan, 40))
                .isNotEmpty()
                .allMatch(hit -> hit.matter().id().endsWith("--ks"));
    }

    @Test
    void nothingIsLostWhileAWordIsSpelledOut() {
        for (String word : List.of("shebaokaguashi", "社保卡挂失", "driving licence")) {
            String goal = ids(word, 1).getFirst();
            boolean seen = false;
            for (int end = 1; end <= word.length(); end++) {
                List<String> found = ids(word.substring(0, end), all.size());
                assertThat(found).as(word.substring(0, end)).isNotEmpty();
                boolean there = found.contains(goal);
                assertThat(there || !seen).as("%s lost at %d of %s", goal, end, word).isTrue();
                seen = there;
            }
        }
    }

    @Test
    void sameQuestionSameAnswerAlsoInAnotherIndexAndFromManyThreads() throws Exception {
        PinyinCatalogue again = new PinyinCatalogue(all);
        List<String> queries = List.of("公积金", "gjj", "shenfenz", "社保卡挂失", "lost card", "登记");
        List<List<Hit>> expected =
                queries.stream().map(q -> again.search(q, Filter.NONE, 40)).toList();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<List<List<Hit>>>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() ->
                        queries.stream().map(q -> catalogue.search(q, Filter.NONE, 40)).toList());
            }
            for (Future<List<List<Hit>>> answer : many.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u001b[2J",
                "\u202e社保卡\u202c",
                "🙂🙃👨‍👩‍👧",
                "㛃䶮𠅤",
                "\ud840",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "((((****??~~\\\\",
                "مرحبا שלום",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "ng hm mm n m ng",
                "的了吗呢"
            })
    void hostileTextIsOnlyAQuery(String query) {
        assertThat(catalogue.search(query, Filter.NONE, 40)).hasSizeLessThanOrEqualTo(40);
        assertThat(catalogue.explain(query, all.getFirst())).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公", "a", "gongjijin", "社保卡", "\u0301", " ", "𠅤", "zh"})
    void tenThousandCharactersAreAnsweredLikeTheirBeginning(String piece) {
        List<Hit> hits = catalogue.search(piece.repeat(10_000), Filter.NONE, 5);
        assertThat(hits).isEqualTo(catalogue.search(piece.repeat(9_000), Filter.NONE, 5));
    }

    @Test
    void directionMarksInsideAWordDoNotHideIt() {
        assertThat(ids("\u202e社\u200b保卡挂\u202c失", 1)).containsExactly("ssi-sscard-loss");
    }

    @Test
    void reasonsNameThePieceOfTheMatterThatWasMeant() {
        Matter loss = catalogue.byId("ssi-sscard-loss").orElseThrow();
        assertThat(catalogue.explain("社保卡挂失", loss))
                .extracting(Reason::how, Reason::matched)
                .contains(tuple(Reason.How.WORDS, "社保卡"));
        assertThat(catalogue.explain("shebaoka", loss).getFirst())
                .isEqualTo(new Reason(Reason.Place.KEYWORD, Reason.How.SOUND, "社保卡", "shebaoka"));
        assertThat(catalogue.explain("设宝卡", loss).getFirst().how()).isEqualTo(Reason.How.SOUND);
        assertThat(catalogue.explain("sebaoka", loss).getFirst().how())
                .isEqualTo(Reason.How.NEAR_SOUND);
        assertThat(catalogue.explain("sbk", loss).getFirst().how()).isEqualTo(Reason.How.INITIALS);
        assertThat(catalogue.explain("lost card", loss))
                .extracting(Reason::matched)
                .contains("card");
        assertThat(catalogue.explain("驾驶证", loss)).isEmpty();
        assertThat(catalogue.explain("亲人过世", catalogue.byId("ssi-funeral-grant").orElseThrow()))
                .extracting(Reason::how)
                .contains(Reason.How.MEANING);
    }
}
