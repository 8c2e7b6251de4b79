package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Hall;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Shell;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A33: a catalogue of 3,300 query matters is searched at once and leafed through in even steps.
class ManyMattersTest {
    private static final int MANY = 3300;
    private static final int PAGES = 60;
    private static final List<String> THINGS =
            List.of("公积金", "养老保险", "医疗保险", "不动产", "机动车", "户籍", "婚姻", "税费", "学籍", "水费", "用电");

    @BeforeAll
    static void start() throws Exception {
        Toolkit.start();
    }

    private static List<Matter> matters() {
        return IntStream.range(0, MANY)
                .<Matter>mapToObj(i ->
                        new SampleMatter(
                                "query-" + i,
                                Texts.of(
                                        THINGS.get(i % THINGS.size()) + "信息查询（第" + i + "项）",
                                        "Record query, number " + i),
                                Texts.of("凭身份证查询并打印", "By ID card, printed at once"),
                                "social"))
                .toList();
    }

    @Test
    void everyKeyOfASearchIsAnsweredAtOnce() {
        var catalogue = new PinyinCatalogue(matters());
        for (var key : List.of("g", "go", "gong", "gongji", "gongjijin", "gjjxxcx", "公积金信息")) {
            catalogue.search(key, 40);
            long begin = System.nanoTime();
            var found = catalogue.search(key, 40);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);

            assertThat(found).as(key).isNotEmpty();
            assertThat(took).as("milliseconds for %s", key).isLessThan(150);
        }
    }

    @Test
    void leafingThroughAllOfThemKeepsOnlyOnePage() throws Exception {
        var offers =
                matters().stream()
                        .map(m -> new Scene.Offer(m, Optional.empty(), Optional.empty()))
                        .toList();
        var place =
                new Scene.Home(
                        "",
                        offers,
                        new Hall(
                                new Shelf(Shelf.Kind.THEME, "social"),
                                Texts.same("查询"),
                                Optional.empty(),
                                List.of(),
                                false,
                                Texts.same("")),
                        0);
        int[] nodes = Toolkit.onFx(() -> leaf(place));

        assertThat(nodes[0]).isPositive();
        assertThat(nodes[1]).as("nodes after %d pages", PAGES).isLessThan(nodes[0] + 60);
    }

    /// How many nodes there are on the first page and after many.
    private static int[] leaf(Scene.Home place) {
        var scene = new Scene(SampleScenes.shell("zh-Hans", Shell.Look.NORMAL), place);
        var options = new WindowOptions(false, 1080, 1920, 21.5, Setting.Motion.NONE);
        var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
        pane.takeSize(1080, 1920);
        new javafx.scene.Scene(pane, 1080, 1920);
        pane.show(scene);
        lay(pane);
        int first = count(pane);
        for (int page = 0; page < PAGES; page++) {
            ((TouchPane) pane.lookup("#page-next")).fire();
            lay(pane);
        }
        assertThat(pane.lookup("#tile-query-0")).isNull();
        return new int[] {first, count(pane)};
    }

    private static void lay(KioskPane pane) {
        pane.applyCss();
        pane.layout();
    }

    private static int count(Node node) {
        return node instanceof Parent parent
                ? 1
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(ManyMattersTest::count)
                                .sum()
                : 1;
    }
}
