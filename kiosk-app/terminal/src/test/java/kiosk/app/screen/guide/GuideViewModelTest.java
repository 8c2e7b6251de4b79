package kiosk.app.screen.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class GuideViewModelTest {

    @Test
    void saysBeforehandThatTheNetworkIsNeeded() {
        var host = new RecordingHost();
        var model = new GuideViewModel(host, page(OfflineClass.ONLINE), new Work.None());
        model.start();

        assertThat(model.needsNetwork()).isTrue();
        assertThat(new GuideViewModel(host, page(OfflineClass.QUEUE), new Work.None()).needsNetwork()).isFalse();
        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of()));
    }

    @Test
    void theSituationNarrowsWhatToBring() {
        var host = new RecordingHost();
        var model = new GuideViewModel(host, page(OfflineClass.ONLINE), new Work.None());

        assertThat(model.settled()).isFalse();
        assertThat(model.needed().toBring()).extracting(Page.Needed::id).containsExactly("m2");
        model.chooseNone();
        assertThat(model.needed().toBring()).isEmpty();
        assertThat(model.needed().known()).extracting(Page.Needed::id).containsExactly("m1");
        model.choose("married");
        model.printNotice();

        assertThat(model.needed().toBring()).extracting(Page.Needed::id).containsExactly("m2");
        assertThat(host.acts()).containsExactly(new Act.PrintNotice(Set.of("married")));
    }

    private static Page.Guide page(OfflineClass offline) {
        return new Page.Guide(
                Frames.PLAIN,
                List.of(),
                List.of(
                        new Page.Needed("m1", Texts.same("身份证"), List.of("data"), false),
                        new Page.Needed("m2", Texts.same("结婚证"), List.of("scan"), false)),
                List.of(),
                Texts.same(""),
                Texts.same(""),
                List.of(),
                offline,
                false,
                List.of(new Page.Situation("married", Texts.same("已婚"), List.of("m2"))),
                new Page.Office(Texts.same(""), "", "12345"));
    }
}
