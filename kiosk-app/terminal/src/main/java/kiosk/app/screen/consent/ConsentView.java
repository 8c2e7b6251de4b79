package kiosk.app.screen.consent;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
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
import kiosk.matter.ConsentItem;
import kiosk.matter.Page;

/// Who will be asked for what, and why; agree or not with equal ease.
public final class ConsentView implements Screen {

    private final ConsentViewModel model;

    public ConsentView(Host host, Page.Consent page) {
        model = new ConsentViewModel(host, page);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return false;
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(Type.BODY.label(setting.of(model.page().text())));
        for (var item : model.page().items()) {
            blocks.add(item(setting, item));
        }
        var list = new PagedColumn(setting, blocks);
        var refuse =
                Buttons.quiet(
                        "action-refuse",
                        new Tap(setting.get("consent.refuse"), Icon.NONE, model::refuse));
        var body = PageSheet.above(list, refuse);
        VBox.setVgrow(list, Priority.ALWAYS);
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        body,
                        Employee.says(Mood.EXPLAINING, speech(setting)))
                .primary(new Tap(setting.get("consent.agree"), Icon.CHECK, model::agree))
                .foot(setting.get("consent.foot"));
    }

    private String speech(Setting setting) {
        String own = setting.of(model.page().frame().speech());
        return own.isBlank() ? setting.get("consent.speech") : own;
    }

    private static Region item(Setting setting, ConsentItem item) {
        String data = setting.of(item.data());
        String purpose =
                setting.of(item.purpose()).isBlank()
                        ? ""
                        : setting.get("consent.purpose", setting.of(item.purpose()));
        var words = new VBox(4, Type.CHOICE.label(setting.of(item.department())));
        String note = setting.of(item.note());
        if (setting.landscape()) {
            String all =
                    Stream.of(data, purpose, note)
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" · "));
            words.getChildren().add(Type.SECOND.label(all, "ink2"));
        } else {
            words.getChildren().add(Type.BODY.label(data));
            if (!purpose.isEmpty()) {
                words.getChildren().add(Type.SECOND.label(purpose, "ink2"));
            }
            if (!note.isBlank()) {
                words.getChildren().add(Type.SECOND.label(note, "pine"));
            }
        }
        var row = new HBox(30, Icon.DOCUMENT.onGround(72, "icon-ground"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("card");
        return row;
    }
}
