package kiosk.matter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiosk.matter.Matter;
import kiosk.matter.catalogue.MadeCatalogue;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShelvesTest {

    static PinyinCatalogue catalogue;

    @BeforeAll
    static void build() throws Exception {
        List<Matter> all = MadeCatalogue.beside(Packs.shared().matters());
        catalogue = new PinyinCatalogue(all);
    }

    @Test
    void everyMatterIsOnTheShelfOfItsThemeAndDepartment() {
        assertThat(catalogue.byTheme().values().stream().mapToInt(List::size).sum())
                .isEqualTo(catalogue.matters().size());
        assertThat(catalogue.byDepartment()).containsKeys("苏州市公安局", "昆山市公安局");
        assertThat(catalogue.byLifeEvent().get("租房"))
                .extracting(Matter::id)
                .contains("fund-rent-withdrawal", "hsg-rent-file-file");
    }

    @Test
    void hotMattersAreOrderedByCountThenCatalogue() {
        Map<String, Integer> counts =
                Map.of("traffic-fine", 3, "psb-dog-reg", 9, "gone", 99, "tax-deed-tax-pay", 3);
        assertThat(catalogue.hot(counts, 3))
                .extracting(Matter::id)
                .startsWith("psb-dog-reg")
                .containsExactlyInAnyOrder("psb-dog-reg", "traffic-fine", "tax-deed-tax-pay");
        assertThat(catalogue.hot(Map.of(), 5)).isEmpty();
    }
}
