package kiosk.app.talk;

import java.util.Optional;
import kiosk.app.talk.Conversation.Where;
import kiosk.app.ui.Words;
import kiosk.avatar.dialog.Situation;

/// The page that is up.
///
/// @param spoken nothing before the first page
/// @param key names it
record PageUp(Optional<SpokenPage> spoken, Where where, String key, Answers answers) {

    static final PageUp NONE =
            new PageUp(
                    Optional.empty(),
                    Where.CLOSED,
                    "",
                    new Answers(Words.in("zh-Hans"), _ -> true));

    Situation situation() {
        return spoken.orElseThrow().situation();
    }

    /// What she would prompt for now: said once for each page and each field.
    String mark() {
        return key + "/" + situation().question().map(Situation.Question::name).orElse("");
    }
}
