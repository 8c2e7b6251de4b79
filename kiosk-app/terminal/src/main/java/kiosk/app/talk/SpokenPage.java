package kiosk.app.talk;

import java.util.List;
import kiosk.app.visit.Act;
import kiosk.avatar.dialog.Situation;

/// The page that is up, for somebody who does not touch it.
///
/// Thread rule: that of the conversation, the toolkit's.
public interface SpokenPage {

    /// What can be meant now.
    Situation situation();

    /// Does what a touch on this button does.
    void press(String choice);

    /// Writes this into the field that is asked for, and goes to the next empty one.
    void fill(String field, String value);

    /// Writes this much of a number into the field that is asked for, and stays there.
    void fillPart(String field, String value);

    /// Takes the last answer, or the last part of one, back and asks for it again.
    ///
    /// @return false when there is none
    boolean takeBack();

    /// Goes to this matter.
    void open(String matter);

    /// Shows these matters to choose from.
    void offer(List<String> matters);

    /// Anything that is no button.
    void act(Act act);
}
