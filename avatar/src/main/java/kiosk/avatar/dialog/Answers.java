package kiosk.avatar.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Question;

/// The answer to a field's question, as its [Kind] is written. What has the wrong length or a wrong
/// check digit is no answer.
final class Answers {

    private static final int PHONE = 11;
    private static final int ID_NUMBER = 18;
    private static final int CARD_LEAST = 12;
    private static final int CARD_MOST = 19;
    private static final int DIGITS_MOST = 40;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432"; // GB 11643

    private final YesNo yesNo;
    private final Names names;
    private final Dates dates;

    Answers(Phrasebook book, Supplier<LocalDate> today) {
        this.yesNo = book.yesNo();
        this.names = book.names();
        this.dates = new Dates(today);
    }

    /// The first of what was heard, likeliest first, that can be an answer.
    Optional<String> read(Question question, List<Said> heard) {
        Function<Said, Optional<String>> reader = reader(question.kind());
        return heard.stream().flatMap(said -> reader.apply(said).stream()).findFirst();
    }

    private Function<Said, Optional<String>> reader(Kind kind) {
        return switch (kind) {
            case DIGITS ->
                    said ->
                            number(said, 0)
                                    .filter(n -> n.matches("\\d{1,%d}".formatted(DIGITS_MOST)));
            case ID_NUMBER -> said -> number(said, ID_NUMBER).filter(Answers::idNumber);
            case PHONE -> said -> number(said, PHONE).filter(n -> n.matches("[01]\\d{10}"));
            case BANK_CARD -> said -> number(said, CARD_MOST).filter(Answers::card);
            case MONEY -> said -> either(said, Amounts::read);
            case DATE -> said -> either(said, dates::read);
            case YES_NO -> said -> yesNo.read(said).map(Object::toString);
            case NAME -> said -> either(said, names::read);
            case TEXT -> said -> Optional.of(said.text()).filter(text -> !text.isEmpty());
            case SECRET -> _ -> Optional.empty();
        };
    }

    private static Optional<String> number(Said said, int length) {
        return either(said, text -> Spelled.digits(text, length));
    }

    /// As said, else without politeness.
    private static Optional<String> either(Said said, Function<String, Optional<String>> reader) {
        return reader.apply(said.text()).or(() -> reader.apply(said.core()));
    }

    private static boolean card(String number) {
        return number.length() >= CARD_LEAST
                && number.matches("\\d{%d,%d}".formatted(CARD_LEAST, CARD_MOST));
    }

    static boolean idNumber(String number) {
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(ID_NUMBER - 1);
    }
}
