package kiosk.app.shell;

import java.util.Optional;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Captions;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.voice.Mouthpiece;

/// When the employee speaks: what stands in her bubble, once, when it is new; silent at a touch, at
/// the start page and on the staff side. The customer's wish for silence ends with the session.
final class SpeechCues {

    private final Mouthpiece mouthpiece;
    private Saying last = Saying.NOTHING;

    private record Saying(String text, String language) {
        static final Saying NOTHING = new Saying("", "");
    }

    SpeechCues(Mouthpiece mouthpiece) {
        this.mouthpiece = mouthpiece;
    }

    /// This stands in the bubble now.
    void shown(Scene scene, String speech) {
        Shell shell = scene.shell();
        boolean served =
                switch (scene.place()) {
                    case Scene.Attract _ -> false;
                    case Scene.AtStaff _ -> false;
                    case Scene.OutOfService _ -> false;
                    case Scene.Suspended _ -> false;
                    default -> true;
                };
        if (!served) {
            mouthpiece.hush();
            mouthpiece.mute(false);
            last = Saying.NOTHING;
            return;
        }
        var saying = new Saying(speech, shell.language());
        if (!saying.equals(last)) {
            last = saying;
            mouthpiece.say(speech, shell.language(), shell.look());
        }
    }

    /// A finger is on the glass: she stops.
    void touched() {
        mouthpiece.hush();
    }

    /// What stands in the bubble, its words shown as they are heard.
    Captions captions(Setting setting, String speech) {
        return new Captions(speech, setting, () -> mouthpiece.word(speech));
    }

    /// Turns her voice off and on; nothing where she has none.
    ///
    /// @param changed draws the button anew
    Optional<TouchPane> button(Setting setting, Runnable changed) {
        if (!mouthpiece.speaks(setting.words().language())) {
            return Optional.empty();
        }
        boolean muted = mouthpiece.muted();
        return Optional.of(
                Buttons.chip(
                        "toggle-voice",
                        setting.get(muted ? "bar.voice.on" : "bar.voice.off"),
                        () -> {
                            mouthpiece.mute(!muted);
                            if (muted) {
                                mouthpiece.say(last.text(), last.language(), setting.look());
                            }
                            changed.run();
                        }));
    }
}
