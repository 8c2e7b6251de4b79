package kiosk.app.screen.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// What the matter needs, costs and promises, before it begins.
public final class GuideView implements Screen {

    private final GuideViewModel model;

    public GuideView(Host host, Page.Guide page) {
        model = new GuideViewModel(host, page);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return false;
    }

    @Override
    public Sheet sheet(Setting setting) {
        var page = model.page();
        var blocks = new ArrayList<Region>();
        section(setting, blocks, Icon.PERSON, "guide.conditions", page.conditions());
        section(setting, blocks, Icon.IDCARD, "guide.materials", page.materials());
        section(
                setting,
                blocks,
                Icon.WALLET,
                "guide.fees",
                page.fees().isEmpty()
                        ? List.of(Texts.same(setting.get("guide.free")))
                        : page.fees());
        section(setting, blocks, Icon.CLOCK, "guide.promise", List.of(page.promise()));
        if (!page.laws().isEmpty()) {
            blocks.add(
                    Type.SECOND.label(
                            setting.get("guide.laws")
                                    + (setting.words().english() ? ": " : "：")
                                    + String.join(
                                            setting.words().english() ? "; " : "；", page.laws()),
                            "ink2"));
        }
        if (model.needsNetwork()) {
            blocks.add(Note.amber(setting.get("guide.online")));
        }
        return PageSheet.of(
                        setting,
                        model.host(),
                        page.frame(),
                        new PagedColumn(setting, blocks),
                        Mood.WELCOME)
                .primary(Tap.next(setting.get("guide.start"), model::start))
                .foot(setting.get(setting.elder() ? "foot.idle.elder" : "guide.idle"));
    }

    private static void section(
            Setting setting, List<Region> blocks, Icon icon, String key, List<Texts> lines) {
        if (lines.isEmpty() || lines.stream().allMatch(line -> setting.of(line).isBlank())) {
            return;
        }
        var words = new VBox(6, Type.SECOND.label(setting.get(key), "ink2"));
        for (var line : lines) {
            String text = setting.of(line);
            words.getChildren().add(Type.BODY.label(lines.size() > 1 ? "· " + text : text));
        }
        var row = new HBox(30, icon.onGround(72, "icon-ground"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("card");
        blocks.add(row);
    }
}
