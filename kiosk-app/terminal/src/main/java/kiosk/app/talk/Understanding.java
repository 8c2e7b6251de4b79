package kiosk.app.talk;

import java.util.List;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.hearing.Ears;

/// Makes a decision of what was heard; remembers one visit's conversation.
@FunctionalInterface
public interface Understanding {

    /// What is to be done about this.
    Decision hear(List<Ears.Guess> guesses, Situation now);
}
