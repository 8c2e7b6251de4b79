package kiosk.app.talk;

import kiosk.avatar.dialog.Situation;
import kiosk.avatar.hearing.Ears.Expected;

/// What may be said on a page.
final class Expectations {

    private Expectations() {}

    static Expected of(Situation now) {
        if (now.question().isPresent()) {
            return switch (now.question().get().kind()) {
                case DIGITS, ID_NUMBER, PHONE, BANK_CARD -> new Expected.Digits();
                case MONEY, DATE -> new Expected.Amount();
                case YES_NO, NAME, TEXT, SECRET -> new Expected.Anything();
            };
        }
        if (now.matters()) {
            return new Expected.Anything();
        }
        return new Expected.Phrases(
                now.choices().stream().flatMap(choice -> choice.names().stream()).toList());
    }
}
