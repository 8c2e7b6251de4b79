package kiosk.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.screen.staff.SignInSheet;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPlace;

/// What lies over the page: "do you need more time", "stop here", "may staff help you". A node of
/// the same scene graph: a second stage would end full screen.
final class Overlay extends StackPane {

    private static final double WIDE_SHEET = 1400;

    private final Label seconds = new Label();
    private final Runnable stay;
    private final TouchPane first;
    private final String kind;
    private final String spoken;

    private Overlay(Setting setting, String kind, VBox dialog, TouchPane first, Runnable stay) {
        this.kind = kind;
        spoken = spoken(setting, kind);
        this.stay = stay;
        this.first = first;
        getStyleClass().add("shade");
        setId("overlay-" + kind);
        dialog.getStyleClass().add("dialog");
        dialog.setMaxWidth(920);
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(dialog);
    }

    /// What has to lie over this page, if anything.
    static Optional<String> kind(Shell shell) {
        if (shell.idleSecondsLeft().isPresent()) {
            return Optional.of("idle");
        }
        return shell.askedToQuit()
                .map(question -> "quit-" + question)
                .or(() -> BesideParts.overlay(shell));
    }

    static Overlay of(Setting setting, Shell shell, Consumer<Act> act) {
        if (shell.idleSecondsLeft().isPresent()) {
            return idle(setting, act);
        }
        return shell.askedToQuit()
                .map(question -> quit(setting, question, act))
                .orElseGet(() -> beside(setting, shell, act));
    }

    private static Overlay beside(Setting setting, Shell shell, Consumer<Act> act) {
        Consumer<StaffAct> staff = done -> act.accept(new Act.Staff(done));
        return shell.beside() instanceof StaffBeside.SigningIn(var at)
                ? signIn(setting, shell, at, staff)
                : ask(setting, staff);
    }

    /// Two answers of the same size; saying nothing is a no.
    private static Overlay ask(Setting setting, Consumer<StaffAct> act) {
        Runnable refuse = () -> act.accept(new StaffAct.CustomerAllows(false));
        var no = Buttons.quiet("beside-no", new Tap(setting.get("beside.no"), Icon.NONE, refuse));
        var yes =
                Buttons.quiet(
                        "beside-yes",
                        new Tap(
                                setting.get("beside.yes"),
                                Icon.NONE,
                                () -> act.accept(new StaffAct.CustomerAllows(true))));
        var seconds = Type.SECOND.label("", "ink2");
        seconds.setId("beside-seconds");
        var dialog =
                new VBox(
                        24,
                        Type.HEADING.label(setting.get("beside.ask")),
                        Type.BODY.label(setting.get("beside.ask.what")),
                        buttons(no, yes),
                        seconds);
        var overlay = new Overlay(setting, "beside-ask", dialog, no, refuse);
        seconds.textProperty()
                .bind(overlay.seconds.textProperty().map(left -> setting.get("beside.left", left)));
        return overlay;
    }

    private static Overlay signIn(
            Setting setting, Shell shell, StaffPlace.SignIn at, Consumer<StaffAct> act) {
        var sheet = new SignInSheet(setting, at, shell.now(), act);
        var kind = BesideParts.overlay(shell).orElseThrow();
        var overlay =
                new Overlay(
                        setting,
                        kind,
                        sheet,
                        sheet.first(),
                        () -> act.accept(new StaffAct.Cancel()));
        overlay.setId("overlay-beside-sign-in");
        if (setting.landscape()) {
            sheet.setMaxWidth(WIDE_SHEET);
        }
        return overlay;
    }

    private static Overlay idle(Setting setting, Consumer<Act> act) {
        Runnable stay = () -> act.accept(new Act.StillHere());
        var stayButton =
                Buttons.primary("overlay-stay", new Tap(setting.get("idle.stay"), Icon.NONE, stay));
        var leaveButton =
                Buttons.quiet(
                        "overlay-leave",
                        new Tap(
                                setting.get("idle.leave"),
                                Icon.NONE,
                                () -> act.accept(new Act.Quit(true))));
        var seconds = new Label();
        seconds.getStyleClass().add("countdown");
        var text = Type.BODY.label(setting.get("idle.text.short"), "ink2");
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var dialog =
                new VBox(
                        20,
                        centred(Type.HEADING.label(setting.get("idle.heading"))),
                        seconds,
                        text,
                        buttons(leaveButton, stayButton));
        dialog.setAlignment(Pos.CENTER);
        var overlay = new Overlay(setting, "idle", dialog, stayButton, stay);
        seconds.textProperty().bind(overlay.seconds.textProperty());
        return overlay;
    }

    private static Overlay quit(Setting setting, Shell.QuitQuestion question, Consumer<Act> act) {
        Runnable stay = () -> act.accept(new Act.Quit(false));
        var stayButton =
                Buttons.primary("overlay-stay", new Tap(setting.get("quit.stay"), Icon.NONE, stay));
        var leaveButton =
                Buttons.quiet(
                        "overlay-leave",
                        new Tap(
                                setting.get("quit.leave"),
                                Icon.NONE,
                                () -> act.accept(new Act.Quit(true))));
        var dialog =
                new VBox(
                        28,
                        Type.HEADING.label(setting.get("quit.heading")),
                        Type.BODY.label(setting.get("quit." + question)),
                        buttons(leaveButton, stayButton));
        if (question == Shell.QuitQuestion.MAY_BE_KEPT) {
            var keep =
                    Buttons.quiet(
                            "overlay-keep",
                            new Tap(
                                    setting.get("quit.keep"),
                                    Icon.CLOCK,
                                    () -> act.accept(new Act.SaveDraft())));
            dialog.getChildren().add(keep);
        }
        return new Overlay(setting, "quit-" + question, dialog, stayButton, stay);
    }

    private static Label centred(Label label) {
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }

    private static Region buttons(TouchPane left, TouchPane right) {
        var row = EvenRow.of(left, right);
        VBox.setMargin(row, new javafx.geometry.Insets(28, 0, 0, 0));
        return row;
    }

    /// What she says while it lies there; empty for nothing.
    String spoken() {
        return spoken;
    }

    private static String spoken(Setting setting, String kind) {
        if (kind.equals("idle")) {
            return setting.get("idle.speech");
        }
        if (kind.startsWith("quit-")) {
            return setting.get("quit.heading");
        }
        return kind.equals("beside-ask") ? setting.get("beside.ask") : "";
    }

    /// Whether touches on it keep the visit alive like touches on the page.
    boolean partOfVisit() {
        return kind.startsWith("beside-");
    }

    /// `idle`, `quit-` and the question, or `beside-` and what staff and customer are asked.
    String kind() {
        return kind;
    }

    void count(Shell shell) {
        shell.idleSecondsLeft().ifPresent(left -> seconds.setText(String.valueOf(left)));
        if (shell.beside() instanceof StaffBeside.Asking(int left)
                && shell.idleSecondsLeft().isEmpty()) {
            seconds.setText(String.valueOf(left));
        }
    }

    void takeFocus() {
        first.requestFocus();
    }

    /// What Esc does.
    void stay() {
        stay.run();
    }
}
