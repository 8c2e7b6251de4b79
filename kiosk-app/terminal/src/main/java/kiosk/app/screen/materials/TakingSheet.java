package kiosk.app.screen.materials;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Columns;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.QrPicture;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.ui.Words;
import kiosk.app.visit.Scene;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// Files of one material on their way in: the code for the phone, or the scanner, and what has come
/// so far.
final class TakingSheet {

    private static final double THUMB = 92;
    private static final int NAME_MOST = 16;

    private final Setting setting;
    private final MaterialsViewModel model;
    private final Instant now;

    TakingSheet(Setting setting, MaterialsViewModel model, Instant now) {
        this.setting = setting;
        this.model = model;
        this.now = now;
    }

    Sheet sheet(Scene.Taking taking, boolean waitsForPaper) {
        boolean phone = taking.way().equals("upload");
        var files = files(taking);
        Region top = phone ? phone(taking) : scanner(taking, waitsForPaper);
        Region body = setting.landscape() ? new Columns(top, files, 0.5) : under(top, files);
        String key = phone ? "upload" : "scan";
        var base =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        body,
                        Employee.says(Mood.LISTENING, setting.get(key + ".speech")));
        String name =
                model.line(taking.material())
                        .map(Page.MaterialLine::name)
                        .map(setting::of)
                        .orElse("");
        var sheet =
                new Sheet(
                        Sheet.Layout.TIGHT,
                        base.steps(),
                        name,
                        body,
                        base.employee(),
                        Optional.of(Tap.back(setting.get(key + ".stop"), model::stop)),
                        Optional.empty(),
                        base.foot(),
                        false);
        return taking.files().isEmpty()
                ? sheet
                : sheet.primary(new Tap(setting.get(key + ".done"), Icon.CHECK, model::use));
    }

    private static Region under(Region top, Region files) {
        var box = new VBox(24, top, files);
        VBox.setVgrow(files, Priority.ALWAYS);
        return box;
    }

    private Region phone(Scene.Taking taking) {
        var qr = new StackPane(new QrPicture(taking.address(), side()));
        qr.getStyleClass().add("qr-frame");
        qr.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var words =
                new VBox(
                        setting.elder() ? 8 : 14,
                        Type.BODY.label(setting.get("upload.how.1"), "strong"));
        if (!setting.elder() || !setting.landscape()) {
            words.getChildren().add(Type.BODY.label(setting.get("upload.how.2")));
        }
        taking.until()
                .ifPresent(until ->
                        words.getChildren()
                                .add(
                                        Type.SECOND.label(
                                                setting.get("upload.until", left(until)), "ink2")));
        words.setAlignment(Pos.CENTER_LEFT);
        Pane row = setting.landscape() ? new VBox(16, qr, words) : beside(qr, words);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private double side() {
        if (!setting.landscape()) {
            return 340;
        }
        return 250;
    }

    private static Pane beside(Region qr, Region words) {
        var row = new HBox(36, qr, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String left(Instant until) {
        return Words.countdown((int) Math.max(0, Duration.between(now, until).toSeconds()));
    }

    private Region scanner(Scene.Taking taking, boolean waits) {
        if (waits) {
            return StatusCard.waiting(
                    Icon.SCAN, setting.get("scan.lay"), setting.get("scan.lay.next"));
        }
        return Buttons.quiet(
                "action-scan-more",
                new Tap(setting.get("scan.more"), Icon.SCAN, () -> model.take(taking)));
    }

    private Region files(Scene.Taking taking) {
        List<Region> blocks = new ArrayList<>();
        taking.notice().ifPresent(say -> blocks.add(Note.amber(setting.of(say))));
        if (taking.files().isEmpty()) {
            blocks.add(
                    Note.amber(
                            setting.get(
                                    taking.way().equals("upload") ? "upload.none" : "scan.none")));
        } else {
            int pages = taking.files().stream().mapToInt(file -> file.piece().pages()).sum();
            blocks.add(
                    Note.ok(Icon.CHECK, setting.get("upload.have", taking.files().size(), pages)));
        }
        taking.files().forEach(file -> blocks.add(file(file)));
        return new PagedColumn(setting, blocks, 16, Integer.MAX_VALUE).undivided();
    }

    private Region file(Scene.TakenFile file) {
        var words =
                new VBox(
                        2,
                        Type.BODY.label(shortened(file.name()), "strong"),
                        Type.SECOND.label(
                                setting.get("upload.pages", file.piece().pages()), "ink2"));
        words.setAlignment(Pos.CENTER_LEFT);
        var row =
                new HBox(
                        24,
                        picture(file),
                        words,
                        Buttons.chip(
                                "drop-file-" + file.id(),
                                Icon.CLOSE,
                                setting.get("list.remove"),
                                () -> model.dropFile(file)));
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().addAll("card", "entry");
        return row;
    }

    /// Phones give long names: the beginning and the kind are enough.
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        return name.length() <= NAME_MOST || dot < 0
                ? name.substring(0, Math.min(name.length(), NAME_MOST))
                : name.substring(0, Math.min(dot, NAME_MOST - 5)) + "…" + name.substring(dot);
    }

    private static Node picture(Scene.TakenFile file) {
        if (file.preview().length == 0) {
            return Icon.DOCUMENT.onGround(THUMB, "icon-ground");
        }
        var view = new ImageView(new Image(new ByteArrayInputStream(file.preview())));
        view.setFitHeight(THUMB);
        view.setFitWidth(THUMB);
        view.setPreserveRatio(true);
        return view;
    }
}
