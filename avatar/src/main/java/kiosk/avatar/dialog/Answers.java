package kiosk.avatar.dialog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kiosk.avatar.dialog.Situation.Question;

/// The answer to a field's question, as its [Kind] is written.
final class Answers {

    private final YesNo yesNo;
    private final Names names;
    private final Dates dates;

    Answers(Phrasebook book, Supplier<LocalDate> today) {
        this.yesNo = book.yesNo();
        this.names = book.names();
        this.dates = new Dates(today);
    }

    /// Of the first of what was heard, likeliest first, that can be an answer.
    Optional<Decision> read(Question question, List<Said> heard) {
        return switch (question.kind()) {
            case DIGITS, ID_NUMBER, PHONE, BANK_CARD -> new Dictation(question).read(heard);
            case MONEY -> filled(question, heard, said -> said.either(Amounts::read));
            case DATE -> filled(question, heard, said -> said.either(dates::read));
            case YES_NO -> filled(question, heard, said -> yesNo.read(said).map(Object::toString));
            case NAME -> filled(question, heard, said -> said.either(names::read));
            case TEXT ->
                    filled(
                            question,
                            heard,
                            said -> Optional.of(said.text()).filter(text -> !text.isEmpty()));
            case SECRET -> Optional.empty();
        };
    }

    private static Optional<Decision> filled(
            Question question, List<Said> heard, Function<Said, Optional<String>> reader) {
        return heard.stream()
                .flatMap(said -> reader.apply(said).stream())
                .findFirst()
                .map(value -> new Decision.Fill(question.name(), value));
    }
}
