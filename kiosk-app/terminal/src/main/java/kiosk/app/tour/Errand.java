package kiosk.app.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.IdWay;

/// What the visitor came for and would answer if asked: who they are, what they choose, what they
/// type, with what they pay.
final class Errand {
    private final String matter;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private Optional<String> person = Optional.empty();
    private IdWay way = IdWay.ID_CARD_SMS_CODE;
    private int row;
    private int rating = 5;

    private Errand(String matter) {
        this.matter = matter;
    }

    /// Comes for this matter.
    static Errand to(String matter) {
        return new Errand(matter);
    }

    /// Has this person's card.
    Errand as(String key) {
        person = Optional.of(key);
        return this;
    }

    /// Proves it this way, where the card alone is not enough.
    Errand proving(IdWay how) {
        way = how;
        return this;
    }

    /// Answers a question, or fills a field, with this.
    Errand answering(String field, String value) {
        answers.put(field, value);
        return this;
    }

    /// Picks this row of a list, from 0.
    Errand picking(int index) {
        row = index;
        return this;
    }

    /// Pays so; when that is declined, as the next call says.
    Errand paying(String method, String wallet) {
        payments.add(new Payment(method, wallet));
        return this;
    }

    /// Gives this many of five.
    Errand rating(int level) {
        rating = level;
        return this;
    }

    /// A way to pay, and what is held to the pad for it.
    record Payment(String method, String wallet) {}

    String matter() {
        return matter;
    }

    Optional<String> answer(String field) {
        return Optional.ofNullable(answers.get(field));
    }

    String person() throws TourFailure {
        return person.orElseThrow(
                () -> new TourFailure("a card is wanted, but this visitor has none"));
    }

    IdWay way() {
        return way;
    }

    int row() {
        return row;
    }

    int rating() {
        return rating;
    }

    /// How the n-th attempt is paid, from 0; the last way again and again.
    Payment payment(int attempt) throws TourFailure {
        if (payments.isEmpty()) {
            throw new TourFailure("money is wanted, but this visitor has none");
        }
        return payments.get(Math.min(attempt, payments.size() - 1));
    }
}
