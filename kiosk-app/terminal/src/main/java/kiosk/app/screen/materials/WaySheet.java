package kiosk.app.screen.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// The ways one material may come in; a touch takes that way.
final class WaySheet {

    private final Setting setting;
    private final MaterialsViewModel model;

    WaySheet(Setting setting, MaterialsViewModel model) {
        this.setting = setting;
        this.model = model;
    }

    /// @param notes what is said above the ways
    Sheet sheet(Page.MaterialLine item, List<? extends Region> notes) {
        var blocks = new ArrayList<Region>(notes);
        String standard = setting.of(item.standard());
        if (!standard.isBlank() && notes.isEmpty()) {
            blocks.add(Type.SECOND.label(standard, "ink2"));
        }
        var ways = new ArrayList<>(item.open());
        if (!notes.isEmpty() && ways.remove(model.way(item))) {
            ways.addLast(model.way(item)); // what failed just now
        }
        for (var way : ways) {
            blocks.add(card(item, way));
        }
        if (model.pages(item) > 0) {
            blocks.add(
                    Buttons.quiet(
                            "drop-" + item.id(),
                            new Tap(
                                    setting.get("materials.drop", model.pages(item)),
                                    Icon.CLOSE,
                                    () -> model.drop(item))));
        }
        var base =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks, 20, PagedColumn.choicesPerPage(setting)),
                        Employee.says(Mood.LISTENING, setting.get("materials.choose.speech")));
        return new Sheet(
                base.layout(),
                base.steps(),
                setting.of(item.name()),
                base.body(),
                base.employee(),
                Optional.of(Tap.back(setting.get("action.back"), model::close)),
                Optional.empty(),
                base.foot(),
                false);
    }

    private Region card(Page.MaterialLine item, String way) {
        var card =
                ChoiceCard.act(
                        "option-" + item.id() + "-" + way,
                        icon(way),
                        ChoiceCard.words(words(setting, way), note(item, way)),
                        () -> model.choose(item, way));
        card.select(model.way(item).equals(way) && model.there(item));
        return card;
    }

    private String note(Page.MaterialLine item, String way) {
        return switch (way) {
            case "promise" -> setting.of(item.promise());
            case "scan", "upload" -> setting.get("materials.note." + way);
            default -> "";
        };
    }

    private static Icon icon(String way) {
        return switch (way) {
            case "upload" -> Icon.PHONE;
            case "scan" -> Icon.SCAN;
            case "promise" -> Icon.PEN;
            case "later" -> Icon.CLOCK;
            case "ecert" -> Icon.IDCARD;
            default -> Icon.DOCUMENT;
        };
    }

    /// What there is of a material, or what its way means.
    static String standing(Setting setting, MaterialsViewModel model, Page.MaterialLine item) {
        String way = model.way(item);
        if (item.open().isEmpty()) {
            return setting.get("materials.noway");
        }
        if (model.pages(item) > 0) {
            return setting.get("materials.have", model.pages(item));
        }
        if (MaterialsViewModel.files(way)) {
            return setting.get("materials.none");
        }
        return item.standing()
                .till()
                .filter(_ -> way.equals(item.way()))
                .map(day -> setting.get("materials.till." + way, setting.words().date(day)))
                .orElseGet(() -> words(setting, way));
    }

    private static String words(Setting setting, String way) {
        String key = "materials.way." + way;
        return setting.words().bundle().has(key) ? setting.get(key) : way;
    }
}
