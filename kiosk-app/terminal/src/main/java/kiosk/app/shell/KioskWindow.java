package kiosk.app.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import kiosk.app.talk.Senses;
import kiosk.app.ui.FxThread;
import kiosk.app.ui.Tones;
import kiosk.app.visit.Visit;
import kiosk.app.voice.Mouthpiece;
import kiosk.avatar.face.Gaze;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The customer's window: one stage, whose scene follows the visit.
///
/// Ids of what can be touched, for tests and the tour robot:
///
/// | where | ids |
/// | --- | --- |
/// | everywhere | `#action-back` `#action-staff` `#action-primary` `#action-quit` `#toggle-language`
/// `#toggle-elder` `#toggle-contrast` `#toggle-voice` `#toggle-listening` `#page-previous` `#page-next` `#eye-<n>` |
/// | over a page | `#overlay-stay` `#overlay-leave` |
/// | home | `#tile-<matter id>` `#search` `#search-clear` `#search-close` `#door-<theme>` `#door-all`
/// `#door-LIFE_EVENT-<event>` `#door-DEPARTMENT-<name>` `#chip-events` `#chip-departments`
/// `#chip-firms` `#chip-often` `#chip-my-cases` `#only-all` `#only-person` `#only-legal`
/// `#none-themes` `#none-staff` |
/// | pads | `#key-0`…`#key-9` `#key-a`…`#key-z` `#key-delete` `#key-dot` `#key-X` |
/// | identify | `#option-<IdWay>` `#action-again` `#field-staff-no` `#field-staff-pin` |
/// | question, pick, pay | `#option-<value>` `#option-<row>` `#option-<method>` |
/// | form | `#field-<name>` `#value-<name>` `#option-<value>` `#option-yes` `#option-no` `#quick-<fen>`
/// `#action-scan` `#action-scan-stop` `#date-year-plus` … `#date-day-minus` |
/// | consent | `#action-refuse` (agree is `#action-primary`) |
/// | fetch without answer | `#action-without` |
/// | materials | `#option-<material>-<way>` |
/// | review | `#edit-<step>` `#amount` |
/// | sign | `#signature-pad` `#action-clear` |
/// | rate | `#rate-1`…`#rate-5` `#reason-<value>` (skip is `#action-back`) |
/// | stopped, owned | `#action-print-refusal` `#reprint-<check code>` |
/// | staff come in | `#staff-door` (start page, out of service), `#staff-hold` (held for 3 s),
/// `#beside-yes` `#beside-no` `#staff-confirm` `#staff-cancel` `#beside-end` |
/// | staff side | `#staff-exit` `#go-<page>` `#go-unresolved` `#action-resume` `#replace-<printer>`
/// `#quick-<sheets>` `#stock-<kind>` `#entry-<COUNTED, ADDED, SPOILED>` `#reason-<key>`
/// `#ask-<order>` `#resolve-<order>` `#state-paid` `#state-unpaid` `#until-<span>`
/// `#volume-plus` `#volume-minus` `#brightness-plus` `#brightness-minus` `#test-<printer>`
/// `#power-restart` `#power-shutdown` `#explain-<order>` `#explain-<late, amount, checked, refund,
/// other>` `#action-collect` `#action-slip` |
/// | staff, to read | `#staff-banner` `#staff-notice` `#staff-trouble` `#device-<name>`
/// `#total-<method>` `#difference-<order>` `#today-<cases, payments, waiting, calls>` `#beside` |
/// | to read | `#heading` `#steps` `#speech` `#foot` `#simulated` `#network` `#check-code`
/// `#staff-state` |
///
/// Thread rule: toolkit thread only.
public final class KioskWindow {

    private static final Logger LOG = LoggerFactory.getLogger(KioskWindow.class);

    private final Stage stage;
    private final WindowOptions options;
    private final KioskPane pane;
    private final Tones tones = new Tones();
    private final Mouthpiece mouthpiece;
    private final Runnable stopHearing;

    /// Puts the visit into this stage; [#open] shows it. The stage must not have been shown yet.
    public KioskWindow(Stage stage, Visit visit, WindowOptions options) {
        this(stage, visit, options, Senses.none());
    }

    /// The same with a voice and ears.
    public KioskWindow(Stage stage, Visit visit, WindowOptions options, Senses senses) {
        this.stage = stage;
        this.options = options;
        mouthpiece = senses.mouthpiece();
        pane = new KioskPane(visit, options, senses);
        double width = options.width() > 0 ? options.width() : screenWidth();
        double height = options.height() > 0 ? options.height() : screenHeight();
        pane.takeSize(width, height);
        stage.setScene(new Scene(pane, width, height, Color.web("#FAF8F4")));
        stage.setTitle("Yimen");
        Locked.keys(stage.getScene());
        pane.show(visit.scene());
        SoundCues cues = new SoundCues(tones::play);
        stopHearing =
                visit.onScene(scene ->
                        FxThread.run(() -> {
                            pane.show(scene);
                            cues.heard(scene);
                        }));
    }

    /// Who comes near is looked at.
    ///
    /// @param position empty while nobody is known to be there
    public void looksAt(Supplier<Optional<Gaze>> position) {
        pane.liveliness().looksAt(position);
    }

    /// Somebody came near and was greeted: what they say now is heard. Any thread.
    public void greeted() {
        FxThread.run(pane.talk()::greeted);
    }

    /// Shows the window. Full screen has no exit hint and no exit key: a customer must not fall out
    /// of it.
    public void open() {
        if (options.fullscreen()) {
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
            Locked.window(stage);
        }
        if (!options.fullscreen()) {
            // At the left edge: a bench window beside it stays free.
            stage.setX(0);
            stage.setY(0);
        }
        stage.show();
        if (options.fullscreen()) {
            FxThread.later(() -> sizeFault().ifPresent(LOG::warn));
        }
    }

    /// What is wrong with the size of a full-screen window: without a window manager a stage says
    /// it is full screen and stays small.
    public Optional<String> sizeFault() {
        var scene = stage.getScene();
        boolean fits =
                Math.abs(scene.getWidth() - screenWidth()) < 1
                        && Math.abs(scene.getHeight() - screenHeight()) < 1;
        return fits || !options.fullscreen()
                ? Optional.empty()
                : Optional.of(
                        "full screen is %.0f x %.0f on a display of %.0f x %.0f"
                                .formatted(
                                        scene.getWidth(),
                                        scene.getHeight(),
                                        screenWidth(),
                                        screenHeight()));
    }

    /// How loud everything is, 0..100 %. Any thread.
    public void loudness(int percent) {
        tones.loudness(percent);
        mouthpiece.loudness(percent);
    }

    /// Lets one tone sound. Any thread.
    public void tone() {
        tones.play(Tones.Tone.DONE);
    }

    /// Closes the window and stops following the visit.
    public void close() {
        stopHearing.run();
        stage.close();
    }

    private static double screenWidth() {
        return Screen.getPrimary().getBounds().getWidth();
    }

    private static double screenHeight() {
        return Screen.getPrimary().getBounds().getHeight();
    }
}
