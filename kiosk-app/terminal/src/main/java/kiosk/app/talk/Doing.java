package kiosk.app.talk;

import java.util.Optional;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Decision.Word;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Role;

/// Does one decision on the page.
///
/// @param now the page when it was decided
record Doing(SpokenPage page, Situation now, Answers answers, Speaking speaking) {

    /// What she answers; nothing where the page that follows speaks for itself.
    Optional<Answer> of(Decision decision) {
        return switch (decision) {
            case Decision.Control(Word word) -> control(word);
            case Decision.Urgent(Decision.Need need) -> {
                page.act(new Act.CallStaff(true));
                yield Optional.of(answers.urgent(need));
            }
            case Decision.Press(String id) -> press(id);
            case Decision.ConfirmPress(Situation.Choice choice) ->
                    Optional.of(answers.confirm(choice));
            case Decision.WhichPress(var choices) -> Optional.of(answers.whichPress(choices));
            case Decision.Fill(String field, String value) -> fill(field, value);
            case Decision.Part part -> part(part);
            case Decision.Open(Decision.Found matter) -> {
                page.open(matter.id());
                yield Optional.empty();
            }
            case Decision.ConfirmOpen(Decision.Found matter) ->
                    Optional.of(answers.confirm(matter));
            case Decision.WhichMatter(var matters) -> {
                page.offer(matters.stream().map(Decision.Found::id).toList());
                yield Optional.of(answers.whichMatter(matters));
            }
            case Decision.Rephrase(boolean again) -> Optional.of(answers.rephrase(again));
            case Decision.OfferStaff() -> Optional.of(answers.fixed("talk.staff.offer"));
            case Decision.Nothing() -> Optional.of(answers.fixed("talk.nothing"));
        };
    }

    private Optional<Answer> press(String id) {
        page.press(id);
        return now.choices().stream()
                .filter(choice -> choice.id().equals(id) && choice.role() == Role.OPTION)
                .filter(this::staysUp)
                .findFirst()
                .map(answers::chosen);
    }

    /// Whether the page is still there after the choice: then it has to be said how it goes on.
    private boolean staysUp(Situation.Choice choice) {
        var after = page.situation();
        return after.page().equals(now.page())
                && after.choices().stream().anyMatch(c -> c.role() == Role.NEXT)
                && after.choices().stream().anyMatch(c -> c.id().equals(choice.id()));
    }

    private Optional<Answer> fill(String field, String value) {
        page.fill(field, value);
        return now.question()
                .filter(question -> question.name().equals(field))
                .map(question -> answers.wrote(question, value));
    }

    private Optional<Answer> part(Decision.Part part) {
        page.fillPart(part.field(), part.value());
        return now.question()
                .filter(question -> question.name().equals(part.field()))
                .map(question -> answers.wrote(question, part));
    }

    private Optional<Answer> control(Word word) {
        return switch (word) {
            case STAFF -> {
                page.act(new Act.CallStaff(true));
                yield Optional.of(answers.fixed("talk.staff.called"));
            }
            case STOP, HOME -> {
                page.act(new Act.Quit(false));
                yield Optional.empty();
            }
            case BACK -> role(Role.BACK, new Act.Back());
            case NEXT, YES -> next();
            case NO -> no();
            case REPEAT, HELP -> Optional.of(answers.prompt(now));
            case LOUDER, SOFTER -> {
                speaking.louder(word == Word.LOUDER ? 1 : -1);
                yield Optional.of(answers.fixed("talk.so"));
            }
            case SLOWER -> {
                speaking.slower();
                yield Optional.of(answers.fixed("talk.so"));
            }
            case LARGER -> {
                page.act(new Act.SetLook(Shell.Look.ELDER));
                yield Optional.empty();
            }
            case CHINESE -> {
                page.act(new Act.SetLanguage("zh-Hans"));
                yield Optional.empty();
            }
            case ENGLISH -> {
                page.act(new Act.SetLanguage("en"));
                yield Optional.empty();
            }
            case MY_CASES -> {
                page.act(new Act.MyCases());
                yield Optional.empty();
            }
            case QUIET -> {
                speaking.mute(true);
                yield Optional.empty();
            }
        };
    }

    private Optional<Answer> no() {
        return Optional.of(
                page.takeBack() ? answers.prompt(page.situation()) : answers.fixed("talk.nothing"));
    }

    private Optional<Answer> role(Role role, Act otherwise) {
        var button = now.choices().stream().filter(c -> c.role() == role).findFirst();
        button.ifPresentOrElse(b -> page.press(b.id()), () -> page.act(otherwise));
        return Optional.empty();
    }

    /// Going on where that binds is asked about by the understanding; a bare word never binds.
    private Optional<Answer> next() {
        var button = now.choices().stream().filter(c -> c.role() == Role.NEXT).findFirst();
        if (button.isEmpty()) {
            return Optional.of(answers.prompt(now));
        }
        if (button.get().weight() == Situation.Weight.BINDING) {
            return Optional.of(answers.confirm(button.get()));
        }
        page.press(button.get().id());
        return Optional.empty();
    }
}
