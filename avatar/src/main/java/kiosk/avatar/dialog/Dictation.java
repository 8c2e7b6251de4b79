package kiosk.avatar.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kiosk.avatar.dialog.Situation.Question;

/// A number that is said digit by digit: in one go, or in parts behind what is written already.
/// What has the wrong length or a wrong check digit is no answer.
record Dictation(Question question) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432"; // GB 11643

    /// The whole number, a part of it, or that it has to be said anew; nothing when no number was
    /// said or more than there is room for.
    Optional<Decision> read(List<Said> heard) {
        var length = question.length();
        List<String> said =
                heard.stream()
                        .flatMap(one -> one.either(this::digits).stream())
                        .filter(number -> number.length() <= length.most())
                        .toList();
        String written = question.written();
        List<String> joined = said.stream().map(written::concat).toList();
        // where the length is open a whole number cannot be told from a part of one
        boolean anew = written.isEmpty() || length.exact();
        return first(said, number -> anew && fits(number))
                .<Decision>map(this::fill)
                .or(() -> first(joined, this::full).map(this::fill))
                .or(() -> first(joined, this::tooShort).map(this::part))
                .or(() -> first(joined, this::wrong).map(_ -> part("")));
    }

    private Optional<String> digits(String text) {
        var length = question.length();
        return Spelled.digits(text, length.exact() ? length.most() : 0)
                .filter(number -> number.matches("\\d+X?"));
    }

    private static Optional<String> first(List<String> numbers, Predicate<String> which) {
        return numbers.stream().filter(which).findFirst();
    }

    private Decision fill(String number) {
        return new Decision.Fill(question.name(), number);
    }

    private Decision part(String number) {
        int missing = Math.max(0, question.length().least() - number.length());
        return new Decision.Part(question.name(), number, missing);
    }

    /// As long as it can become.
    private boolean full(String number) {
        return number.length() == question.length().most() && fits(number);
    }

    private boolean tooShort(String number) {
        return number.length() < question.length().most() && number.matches("\\d+");
    }

    private boolean wrong(String number) {
        return number.length() == question.length().most() && !fits(number);
    }

    private boolean fits(String number) {
        int length = number.length();
        return length >= question.length().least()
                && length <= question.length().most()
                && switch (question.kind()) {
                    case ID_NUMBER -> idNumber(number);
                    case PHONE -> number.matches("[01]\\d{10}");
                    default -> number.matches("\\d+");
                };
    }

    static boolean idNumber(String number) {
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(WEIGHTS.length);
    }
}
