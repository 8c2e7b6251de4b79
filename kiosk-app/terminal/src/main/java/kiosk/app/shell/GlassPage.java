package kiosk.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import kiosk.app.talk.SpokenPage;
import kiosk.app.ui.Asked;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.voice.Speech;

/// The page on the glass, for somebody who does not touch it.
///
/// Thread rule: toolkit thread only.
final class GlassPage implements SpokenPage {

    /// What is asked at the start page is answered in the hall behind it.
    private static final String HALL = "hall";

    private final Visit visit;
    private final Supplier<Glass> glass;

    /// What is up now.
    ///
    /// @param key names the page, or what lies over it
    /// @param root of what can be touched now
    /// @param over whether something lies over the page
    record Glass(String key, Scene scene, Screen screen, Setting setting, Node root, boolean over) {

        private Optional<Asked> asked() {
            return over ? Optional.empty() : screen.asked(setting);
        }
    }

    GlassPage(Visit visit, Supplier<Glass> glass) {
        this.visit = visit;
        this.glass = glass;
    }

    @Override
    public Situation situation() {
        var now = glass.get();
        var place = now.scene().place();
        boolean hall = place instanceof Scene.Home || place instanceof Scene.Attract;
        return new Situation(
                hall && !now.over() ? HALL : now.key(),
                now.setting().words().english()
                        ? Speech.Language.ENGLISH
                        : Speech.Language.MANDARIN,
                new Touchables(now.root()).choices(place),
                now.asked().map(Asked::question),
                hall && !now.over());
    }

    @Override
    public void press(String choice) {
        var now = glass.get();
        var pane = new Touchables(now.root()).find(choice);
        pane.ifPresent(TouchPane::fire);
        if (pane.isPresent() && choice.startsWith("option-") && !now.over()) {
            now.screen().chosen();
        }
    }

    @Override
    public void fill(String field, String value) {
        asked(field).ifPresent(asked -> asked.answer().accept(value));
    }

    @Override
    public void fillPart(String field, String value) {
        asked(field).ifPresent(asked -> asked.part().accept(value));
    }

    private Optional<Asked> asked(String field) {
        return glass.get().asked().filter(asked -> asked.question().name().equals(field));
    }

    @Override
    public boolean takeBack() {
        var now = glass.get();
        return !now.over() && now.screen().takeBack();
    }

    @Override
    public void open(String matter) {
        visit.act(new Act.ChooseMatter(matter));
    }

    @Override
    public void offer(List<String> matters) {
        visit.act(new Act.OfferMatters(matters));
    }

    @Override
    public void act(Act act) {
        visit.act(act);
    }
}
