package kiosk.app.shell;

import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import kiosk.app.talk.Senses;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.FxThread;
import kiosk.app.ui.Host;
import kiosk.app.ui.Liveliness;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Sizes;
import kiosk.app.ui.Theme;
import kiosk.app.ui.Words;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Visit;
import org.jspecify.annotations.Nullable;

/// Everything inside the window. Draws in drawing units and scales them to the glass.
///
/// Thread rule: toolkit thread only.
final class KioskPane extends Region implements Host {

    private static final Duration FADE = Duration.millis(160);

    private final Visit visit;
    private final WindowOptions options;
    private final Navigator navigator = new Navigator(this);
    private final Pane content = new Pane();
    private final Scale scale = new Scale(1, 1);
    private final FaceCanvas face;
    private final TalkCues talk;
    private final FaceWish wish = new FaceWish(this::again);
    private final Liveliness liveliness;
    private Sizes sizes;
    private @Nullable Scene scene;
    private @Nullable Chrome assembled;
    private boolean fingerDown;
    private boolean stale;
    private @Nullable Screen screen;
    private @Nullable Sheet sheet;
    private @Nullable Setting setting;
    private @Nullable Region work;
    private @Nullable Overlay overlay;
    private String key = "";

    KioskPane(Visit visit, WindowOptions options, Senses senses) {
        this.visit = visit;
        talk = new TalkCues(visit, senses, this::again);
        this.options = options;
        sizes = Sizes.of(1080, 1920, options.diagonalInches());
        face = new FaceCanvas(FaceCanvas.Frame.SNUG, options.motion());
        liveliness = new Liveliness(senses.mouthpiece()::lips).into(face);
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        getStyleClass().add("root");
        setId("kiosk");
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    fingerDown = true;
                    touched(event.getTarget());
                });
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> touched(this));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        new Typing(
                        characters -> {
                            if (screen != null && overlay == null) {
                                screen.typed(characters);
                            }
                        })
                .on(this, content);
    }

    /// Shows this scene.
    void show(Scene next) {
        scene = next;
        String nextKey = navigator.key(next);
        var present = screen;
        boolean other = present == null || !nextKey.equals(key);
        boolean again = present == null || other || present.update(next.place(), next.shell());
        if (other) {
            screen = navigator.screen(next);
            key = nextKey;
        }
        var wanted = setting(next.shell());
        boolean drawn = again || stale || !wanted.equals(setting);
        // Never while a finger is down on a page that stays: the button under it would be another
        // one on release, and the touch lost.
        if (drawn && fingerDown && !other) {
            stale = true;
        } else if (drawn) {
            stale = false;
            draw(next, wanted, other);
        } else if (!fingerDown && !Chrome.of(next.shell()).equals(assembled)) {
            assemble(next, wanted);
        }
        lay(next, wanted);
    }

    /// What came while the finger was down is drawn once its touch was heard.
    private void released() {
        fingerDown = false;
        if (stale) {
            FxThread.later(this::showAgain);
        }
    }

    private Setting setting(Shell shell) {
        var words =
                setting != null && setting.words().language().equals(shell.language())
                        ? setting.words()
                        : Words.in(shell.language());
        return new Setting(words, shell.look(), sizes, options.motion());
    }

    /// Asks the screen for its sheet and puts it up.
    private void draw(Scene now, Setting wanted, boolean other) {
        if (setting == null || setting.look() != wanted.look()) {
            getStylesheets().setAll(Theme.sheets(wanted.look()));
        }
        String colours = Theme.style(wanted.look(), now.shell());
        if (!colours.equals(getStyle())) {
            setStyle(colours);
        }
        // In another look or language the same page number means other words.
        boolean same = !other && wanted.equals(setting);
        setting = wanted;
        int page = !same ? 0 : column().map(PagedColumn::page).orElse(0);
        var drawn = java.util.Objects.requireNonNull(screen).sheet(wanted);
        sheet = drawn;
        work =
                drawn.layout() == Sheet.Layout.WHOLE
                        ? drawn.body()
                        : WorkArea.of(wanted, drawn, this::act);
        if (page > 0) {
            column().ifPresent(column -> column.turnTo(page));
        }
        assemble(now, wanted);
        if (other && !wanted.still() && drawn.layout() != Sheet.Layout.WHOLE) {
            var fade = new FadeTransition(FADE, work);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private Optional<PagedColumn> column() {
        return work != null && work.lookup("." + PagedColumn.STYLE) instanceof PagedColumn column
                ? Optional.of(column)
                : Optional.empty();
    }

    /// Puts bar, stage and actions around the work that is up.
    private void assemble(Scene now, Setting wanted) {
        assembled = Chrome.of(now.shell());
        if (sheet == null || work == null) {
            return;
        }
        var focus = focusedId();
        var shell = now.shell();
        var employee = talk.employee(sheet.employee());
        face.play(shell, employee);
        var page =
                new PageLayout(
                        wanted,
                        sheet.layout(),
                        PageLayout.Strips.of(wanted, shell, this::act),
                        new PageLayout.Parts(
                                TopBar.of(wanted, shell, this::act),
                                new StageArea(
                                        wanted,
                                        talk.captions(wanted, employee.speech()),
                                        face,
                                        wish.with(talk.buttons(wanted), wanted, sheet.layout()),
                                        wish.size()),
                                work,
                                ActionBar.of(wanted, sheet, shell, this::act)));
        page.setPrefSize(sizes.width(), sizes.height());
        page.resize(sizes.width(), sizes.height());
        content.getChildren().setAll(page);
        if (sheet.layout() == Sheet.Layout.WHOLE) {
            talk.over(wanted).ifPresent(content.getChildren()::add);
        }
        if (overlay != null) {
            content.getChildren().add(overlay);
        }
        focus(focus);
        tell(now, wanted);
    }

    /// Lets voice and ears know what can be read and touched now.
    private void tell(Scene now, Setting wanted) {
        if (sheet == null || screen == null) {
            return;
        }
        var over = overlay;
        talk.shown(
                new GlassPage.Glass(
                        over == null ? key : over.getId(),
                        now,
                        screen,
                        wanted,
                        over == null ? content : over,
                        over != null),
                over == null ? sheet.employee().speech() : over.spoken());
    }

    private Optional<String> focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null ? Optional.empty() : Optional.ofNullable(owner.getId());
    }

    private void focus(Optional<String> id) {
        if (overlay != null) {
            return;
        }
        Node same = id.map(name -> content.lookup("#" + name)).orElse(null);
        if (same != null) {
            same.requestFocus();
        } else {
            content.requestFocus();
        }
    }

    /// Lays the overlay over the page, counts it, or takes it away.
    private void lay(Scene now, Setting wanted) {
        var kind = Overlay.kind(now.shell());
        var present = Optional.ofNullable(overlay).map(Overlay::kind);
        boolean translated =
                overlay != null && !wanted.words().language().equals(overlay.getUserData());
        if (!kind.equals(present) || translated) {
            content.getChildren().remove(overlay);
            overlay = kind.isPresent() ? Overlay.of(wanted, now.shell(), this::act) : null;
            if (overlay != null) {
                overlay.setUserData(wanted.words().language());
                overlay.setPrefSize(sizes.width(), sizes.height());
                overlay.resize(sizes.width(), sizes.height());
                content.getChildren().add(overlay);
                overlay.takeFocus();
            }
            tell(now, wanted);
        }
        content.getChildren().stream()
                .filter(PageLayout.class::isInstance)
                .forEach(page -> page.setDisable(overlay != null));
        if (overlay != null) {
            overlay.count(now.shell());
        }
    }

    @Override
    public void act(Act act) {
        visit.act(act);
    }

    @Override
    public void redraw() {
        if (scene != null && setting != null) {
            draw(scene, setting, false);
        }
    }

    @Override
    public Liveliness liveliness() {
        return liveliness;
    }

    TalkCues talk() {
        return talk;
    }

    private void again() {
        if (scene != null && setting != null) {
            assemble(scene, setting);
        }
    }

    private void touched(Object on) {
        talk.touched(on instanceof Node node ? node : this);
        boolean somebody = scene != null && !(scene.place() instanceof Scene.Attract);
        if (somebody && (overlay == null || overlay.partOfVisit())) {
            visit.act(new Act.Touched());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (overlay != null) {
                overlay.stay();
            } else if (sheet != null) {
                sheet.left().ifPresent(tap -> tap.run().run());
            }
        } else if (event.getCode() == KeyCode.ENTER
                && scene != null
                && scene.place() instanceof Scene.Attract) {
            event.consume();
            visit.act(new Act.Begin());
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        var now = Sizes.of(getWidth(), getHeight(), options.diagonalInches());
        scale.setX(now.unit());
        scale.setY(now.unit());
        content.resizeRelocate(0, 0, now.width(), now.height());
        if (!now.equals(sizes)) {
            sizes = now;
            FxThread.later(this::showAgain);
        }
        for (var child : content.getChildren()) {
            child.resize(sizes.width(), sizes.height());
        }
    }

    private void showAgain() {
        if (scene != null) {
            show(scene);
        }
    }

    /// Takes this size before anything is shown in it.
    void takeSize(double width, double height) {
        resize(width, height);
        sizes = Sizes.of(width, height, options.diagonalInches());
    }

    Sizes sizes() {
        return sizes;
    }
}
