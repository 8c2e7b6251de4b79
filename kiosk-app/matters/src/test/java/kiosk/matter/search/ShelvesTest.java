package kiosk.matter.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Catalogue.Profile;
import kiosk.matter.Catalogue.Suggestion;
import kiosk.matter.Catalogue.Suggestion.Why;
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

    @Test
    void whatRunsOutComesFirstWithItsReason() {
        Profile profile =
                new Profile(
                        true,
                        Map.of("驾驶证", 60, "居民身份证", 400),
                        List.of("退休"),
                        Set.of(),
                        Map.of("traffic-fine", 8));
        List<Suggestion> found = catalogue.recommend(profile, 6);
        assertThat(found.getFirst().why()).isEqualTo(new Why.RunsOut("驾驶证", 60));
        assertThat(found.getFirst().matter().name().in("zh-Hans")).contains("驾驶证期满换证");
        assertThat(found).anyMatch(s -> s.why().equals(new Why.Event("退休")));
        assertThat(found).anyMatch(s -> s.why().equals(new Why.OftenHere(8)));
        assertThat(found).noneMatch(s -> s.why().equals(new Why.RunsOut("居民身份证", 400)));
        assertThat(found).extracting(s -> s.matter().id()).doesNotHaveDuplicates();
    }

    @Test
    void withoutConsentNothingPersonalIsUsed() {
        Profile refused =
                new Profile(
                        false,
                        Map.of("驾驶证", 5),
                        List.of("退休"),
                        Set.of("psb-dog-reg"),
                        Map.of("traffic-fine", 8, "psb-dog-reg", 20));
        assertThat(catalogue.recommend(refused, 6))
                .singleElement()
                .satisfies(s -> assertThat(s.matter().id()).isEqualTo("traffic-fine"));
    }
}
