package kiosk.app.screen.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.PaperBody;
import kiosk.app.ui.Rows;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.NeededThings;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// What the matter needs, costs and promises, before it begins; what is missing is told here, not
/// at the end.
public final class GuideView implements Screen {

    private final GuideViewModel model;

    public GuideView(Host host, Page.Guide page, Work work) {
        model = new GuideViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.Printing _ -> sheet(setting, PaperBody.printing(setting));
            case Work.PaperOut(String number, String code) ->
                    sheet(setting, PaperBody.out(setting, number, code))
                            .primary(Tap.next(setting.get("guide.back"), model::paperTaken));
            case Work.PaperFailed(String code, var say) ->
                    sheet(setting, PaperBody.failed(setting, code, setting.of(say)))
                            .left(
                                    new Tap(
                                            setting.get("print.again"),
                                            Icon.PRINTER,
                                            model::printAgain))
                            .primary(Tap.next(setting.get("guide.back"), model::paperTaken));
            default -> guide(setting);
        };
    }

    private Sheet sheet(Setting setting, Region body) {
        return PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.EXPLAINING);
    }

    private Sheet guide(Setting setting) {
        var notice =
                Buttons.chip(
                        "action-notice",
                        Icon.PRINTER,
                        setting.get("guide.notice"),
                        model::printNotice);
        var below = new HBox(notice);
        below.setAlignment(Pos.CENTER_LEFT);
        below.setMinHeight(Region.USE_PREF_SIZE);
        var column = new PagedColumn(setting, blocks(setting));
        return sheet(setting, PageSheet.above(column, below))
                .primary(Tap.next(setting.get("guide.start"), model::start))
                .foot(setting.get(setting.elder() ? "foot.idle.elder" : "guide.idle"))
                .laidOut(setting.elder() ? Sheet.Layout.PAGE : Sheet.Layout.TIGHT);
    }

    private List<Region> blocks(Setting setting) {
        var page = model.page();
        var blocks = new ArrayList<Region>();
        if (!page.situations().isEmpty()) {
            situations(setting, blocks);
        }
        materials(setting, blocks);
        section(setting, blocks, Icon.CHECK, "guide.conditions", page.conditions());
        if (model.needsNetwork()) {
            blocks.add(Note.amber(setting.get("guide.online")));
        }
        blocks.addAll(facts(setting));
        laws(setting, blocks);
        return blocks;
    }

    /// Which situation is yours? The list below follows. In large type each stands on its own line.
    private void situations(Setting setting, List<Region> blocks) {
        var chips = new ArrayList<TouchPane>();
        for (var one : model.page().situations()) {
            var chip =
                    Buttons.chip(
                            "situation-" + one.id(),
                            setting.of(one.text()),
                            () -> model.choose(one.id()));
            chip.select(model.chosen(one.id()));
            chips.add(chip);
        }
        var none = Buttons.chip("situation-none", setting.get("guide.none"), model::chooseNone);
        none.select(model.choseNone());
        chips.add(none);
        blocks.add(Type.BODY.label(setting.get("guide.situations"), "strong"));
        if (setting.elder()) {
            blocks.addAll(chips);
            return;
        }
        var flow = new FlowPane(16, 16);
        flow.getChildren().addAll(chips);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        blocks.add(flow);
    }

    private void materials(Setting setting, List<Region> blocks) {
        var needed = model.needed();
        if (needed.all().isEmpty()) {
            return;
        }
        if (needed.toBring().isEmpty()) {
            blocks.add(Note.ok(Icon.CHECK, setting.get("guide.nothing")));
        } else {
            list(setting, "guide.bring", needed, needed.toBring(), blocks);
        }
        if (!needed.known().isEmpty()) {
            list(setting, "guide.known", needed, needed.known(), blocks);
        }
    }

    /// A line for each, so that pages break between them.
    private void list(
            Setting setting,
            String key,
            NeededThings needed,
            List<Page.Needed> materials,
            List<Region> blocks) {
        blocks.add(Type.BODY.label(setting.get(key), "strong"));
        for (int i = 0; i < materials.size(); i++) {
            var material = materials.get(i);
            var words = new VBox(2, Type.BODY.label(setting.of(material.name()), "strong"));
            String about = about(setting, needed, material);
            if (!about.isEmpty()) {
                words.getChildren().add(Type.SECOND.label(about, "ink2"));
            }
            words.setAlignment(Pos.CENTER_LEFT);
            var icon = NeededThings.isKnown(material) ? Icon.CHECK : Icon.DOCUMENT;
            var row = new HBox(26, icon.onGround(60, "icon-ground"), words);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
            if (i == 0) {
                row.getStyleClass().add("row-first");
            }
            if (i == materials.size() - 1) {
                row.getStyleClass().add("row-last");
            }
            blocks.add(row);
        }
    }

    /// How it comes in, and when it is needed at all.
    private String about(Setting setting, NeededThings needed, Page.Needed material) {
        var parts = new ArrayList<String>();
        if (!model.settled()) {
            needed.of(material).stream()
                    .map(one -> setting.get("guide.if", setting.of(one.text())))
                    .forEach(parts::add);
        }
        if (material.sometimes()) {
            parts.add(setting.get("guide.sometimes"));
        }
        String ways =
                NeededThings.ways(material).stream()
                        .map(setting::of)
                        .collect(Collectors.joining(setting.get("guide.or")));
        if (!ways.isEmpty()) {
            parts.add(ways);
        }
        return String.join(" · ", parts);
    }

    /// Fee, time, and whom to ask: a line for each.
    private List<Region> facts(Setting setting) {
        var page = model.page();
        var office = page.office();
        String between = setting.words().english() ? "; " : "；";
        var rows = new Rows(setting);
        rows.row(
                setting.get("guide.fees"),
                page.fees().isEmpty()
                        ? setting.get("guide.free")
                        : page.fees().stream()
                                .map(setting::of)
                                .collect(Collectors.joining(between)));
        String legal = setting.of(page.legal());
        rows.row(
                setting.get("guide.promise"),
                legal.isBlank()
                        ? setting.of(page.promise())
                        : setting.of(page.promise()) + between + setting.get("guide.legal", legal));
        rows.row(setting.get("guide.department"), setting.of(office.department()));
        rows.row(setting.get("guide.where"), setting.get("guide.here"));
        rows.row(
                setting.get("guide.phone"),
                office.consult().isBlank()
                        ? setting.get("guide.complaint", office.complaint())
                        : setting.get("guide.phones", office.consult(), office.complaint()));
        return rows.blocks();
    }

    private void laws(Setting setting, List<Region> blocks) {
        if (!model.page().laws().isEmpty()) {
            blocks.add(
                    Type.SECOND.label(
                            setting.get("guide.laws")
                                    + (setting.words().english() ? ": " : "：")
                                    + String.join(
                                            setting.words().english() ? "; " : "；",
                                            model.page().laws()),
                            "ink2"));
        }
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
        blocks.add(card(icon, words));
    }

    private static Region card(Icon icon, Node words) {
        var row = new HBox(30, icon.onGround(72, "icon-ground"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("card");
        return row;
    }
}
