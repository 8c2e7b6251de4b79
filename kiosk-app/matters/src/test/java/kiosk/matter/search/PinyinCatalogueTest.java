package kiosk.matter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kiosk.matter.Matter;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinCatalogueTest {
    private static final Set<String> FIRST =
            Set.of("traffic-fine", "social-insurance-certificate", "fund-rent-withdrawal");

    static PinyinCatalogue catalogue;

    @BeforeAll
    static void load() throws Exception {
        catalogue =
                new PinyinCatalogue(
                        Packs.shared().matters().stream()
                                .filter(m -> FIRST.contains(m.id()))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "公积金, fund-rent-withdrawal",
        "gongjijin, fund-rent-withdrawal",
        "gongjij, fund-rent-withdrawal",
        "gjj, fund-rent-withdrawal",
        "zufang, fund-rent-withdrawal",
        "租房提取, fund-rent-withdrawal",
        "rent, fund-rent-withdrawal",
        "provident fund, fund-rent-withdrawal",
        "社保, social-insurance-certificate",
        "shebao, social-insurance-certificate",
        "SHEBAO, social-insurance-certificate",
        "sb, social-insurance-certificate",
        "she bao, social-insurance-certificate",
        "canbao, social-insurance-certificate",
        "certificate, social-insurance-certificate",
        "罚款, traffic-fine",
        "fakuan, traffic-fine",
        "fk, traffic-fine",
        "weizhang, traffic-fine",
        "wz, traffic-fine",
        "wzhang, traffic-fine",
        "traffic fine, traffic-fine",
        "罚款 缴纳, traffic-fine"
    })
    void findsByWordsPinyinInitialsAndEnglish(String query, String first) {
        assertThat(catalogue.search(query, 5)).extracting(Matter::id).first().isEqualTo(first);
    }

    @Test
    void nothingTypedGivesEverythingAndNonsenseNothing() {
        assertThat(catalogue.search(" ", 10)).hasSameSizeAs(catalogue.matters());
        assertThat(catalogue.search("", 2)).hasSize(2);
        assertThat(catalogue.search("qqqq", 10)).isEmpty();
        assertThat(catalogue.search("!!", 10)).isEmpty();
        assertThat(catalogue.byId("traffic-fine")).isPresent();
        assertThat(catalogue.byId("passport")).isEmpty();
    }
}
