package kiosk.app.shell;

import java.util.Optional;
import kiosk.app.talk.Speaking;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Captions;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.voice.Mouthpiece;

/// When the employee speaks: what stands in her bubble, once, when it is new; silent at a touch, at
/// the start page and on the staff side. The customer's wishes (silence, louder, slower) end with
/// the session.
final class SpeechCues implements Speaking {

    private final Mouthpiece mouthpiece;
    private Saying last = Saying.NOTHING;
    private boolean forgotten;

    private record Saying(String text, String language, Shell.Look look) {
        static final Saying NOTHING = new Saying("", "zh-Hans", Shell.Look.NORMAL);

        boolean same(Saying other) {
            return text.equals(other.text) && language.equals(other.language);
        }
    }

    SpeechCues(Mouthpiece mouthpiece) {
        this.mouthpiece = mouthpiece;
    }

    /// Whether somebody is served at this place, so that she speaks.
    static boolean served(Scene.Place place) {
        return switch (place) {
            case Scene.Attract _ -> false;
            case Scene.AtStaff _ -> false;
            case Scene.OutOfService _ -> false;
            case Scene.Suspended _ -> false;
            default -> true;
        };
    }

    /// This stands in the bubble now.
    void shown(Scene scene, String speech) {
        shown(scene, speech, () -> {});
    }

    /// This stands in the bubble now.
    ///
    /// @param over run once it was said; never when it was said before, or nobody is served
    /// @return whether it is said now
    boolean shown(Scene scene, String speech, Runnable over) {
        Shell shell = scene.shell();
        if (!served(scene.place())) {
            if (!forgotten) {
                mouthpiece.forget();
            }
            forgotten = true; // once: a greeting at the start page outlasts the clock's minute
            last = Saying.NOTHING;
            return false;
        }
        forgotten = false;
        var saying = new Saying(speech, shell.language(), shell.look());
        boolean fresh = !saying.same(last);
        last = saying;
        if (fresh) {
            mouthpiece.say(speech, shell.language(), shell.look(), over);
        }
        return fresh;
    }

    /// A finger is on the glass: she stops.
    void touched() {
        mouthpiece.hush();
    }

    /// What stands in the bubble, its words shown as they are heard.
    Captions captions(Setting setting, String speech) {
        return new Captions(speech, setting, () -> mouthpiece.word(speech));
    }

    @Override
    public void say(String text, Runnable over) {
        mouthpiece.sayComposed(text, last.language(), last.look(), over);
    }

    @Override
    public boolean mayBeHeard(String text) {
        return mouthpiece.mayBeHeard(text, last.language());
    }

    @Override
    public void hush() {
        mouthpiece.hush();
    }

    @Override
    public void louder(int steps) {
        mouthpiece.louder(steps);
    }

    @Override
    public void slower() {
        mouthpiece.slower();
    }

    @Override
    public void mute(boolean on) {
        mouthpiece.mute(on);
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
