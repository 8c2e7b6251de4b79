package kiosk.app.screen.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Columns;
import kiosk.app.ui.Employee;
import kiosk.app.ui.FxThread;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Sentences;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.SignaturePad;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// What is signed stands above the paper it is signed on.
public final class SignView implements Screen {

    private final SignViewModel model;
    private final SignaturePad pad = new SignaturePad();

    private List<Move.Problem> problems = List.of();
    private Optional<Setting> drawn = Optional.empty();

    public SignView(Host host, Page.Sign page) {
        model = new SignViewModel(host, page);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        boolean changed =
                place instanceof Scene.AtPage at
                        && at.page() instanceof Page.Sign page
                        && model.update(page);
        if (changed) {
            pad.clear();
        }
        List<Move.Problem> before = problems;
        problems = place instanceof Scene.AtPage at ? at.problems() : List.of();
        return changed || !problems.equals(before);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var document = document(setting);
        if (!model.here()) {
            return elsewhere(setting, document);
        }
        if (model.page().toRead()) {
            return reading(setting, document);
        }
        var hint =
                model.empty()
                        ? Type.BODY.label(setting.get("sign.empty"), "seal-ink")
                        : Type.BODY.label(turn(setting));
        var clear =
                Buttons.chip("action-clear", Icon.DELETE, setting.get("sign.clear"), pad::clear);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(20, hint, clear);
        line.setAlignment(Pos.CENTER_LEFT);
        pad.setPrefHeight(setting.landscape() || setting.elder() ? 320 : 380);
        pad.setMinHeight(pad.getPrefHeight());
        var signing = new VBox(16, line, pad);

        Region body;
        if (setting.landscape()) {
            body = new Columns(document, signing, 0.48);
        } else {
            body = PageSheet.above(document, signing);
        }
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        body,
                        Employee.says(Mood.CALM, setting.get("sign.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .primary(
                        new Tap(
                                setting.get("sign.confirm"),
                                Icon.CHECK,
                                () -> model.confirm(pad.signedProperty().get(), pad::png)));
    }

    /// The whole text first, page by page; the way to the pen opens at its end.
    private Sheet reading(Setting setting, PagedColumn document) {
        if (!drawn.equals(Optional.of(setting))) {
            model.laidOutAnew();
        }
        drawn = Optional.of(setting);
        document.onShown(() ->
                FxThread.later(() -> {
                    if (document.getScene() != null) {
                        model.shown(document.atEnd());
                    }
                }));
        Tap on =
                model.endSeen()
                        ? new Tap(setting.get("sign.read"), Icon.CHECK, model::read)
                        : Tap.next(setting.get("sign.readOn"), document::next);
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        document,
                        Employee.says(Mood.EXPLAINING, setting.get("sign.read.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .foot(setting.get(model.endSeen() ? "sign.read.end" : "sign.read.foot"))
                .primary(on);
    }

    /// Whose turn it is, where several sign.
    private String turn(Setting setting) {
        return model.several()
                ? setting.get("sign.turn", model.name(), model.done(), model.all())
                : setting.get("sign.here");
    }

    /// Who must sign is not here: a slip with a code goes to them, and the matter waits.
    private Sheet elsewhere(Setting setting, Region document) {
        var words =
                new VBox(
                        16,
                        Note.amber(setting.get("sign.elsewhere")),
                        Type.SECOND.label(
                                setting.get(
                                        "sign.elsewhere.until",
                                        model.page()
                                                .elsewhereTill()
                                                .map(setting.words()::date)
                                                .orElse("")),
                                "ink2"));
        words.getChildren().addAll(0, PageSheet.notes(setting, problems));
        words.setMinHeight(Region.USE_PREF_SIZE);
        var body =
                setting.landscape()
                        ? new Columns(document, words, 0.48)
                        : PageSheet.above(document, words);
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        body,
                        Employee.says(Mood.CALM, setting.get("sign.elsewhere.speech")))
                .primary(new Tap(setting.get("sign.elsewhere.go"), Icon.PRINTER, model::elsewhere));
    }

    /// The document's own words, paragraph by paragraph, so that pages break between them.
    private PagedColumn document(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(Type.CHOICE.label(setting.of(model.page().documentName())));
        for (var paragraph : paragraphs(setting)) {
            blocks.add(paragraph);
        }
        return new PagedColumn(setting, blocks, 14, Integer.MAX_VALUE);
    }

    private List<Label> paragraphs(Setting setting) {
        String text = setting.of(model.page().documentText());
        List<String> parts =
                setting.elder()
                        ? Sentences.of(text)
                        : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return parts.stream().map(line -> Type.BODY.label(line)).toList();
    }
}
