package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kiosk.central.store.DayTable.Close;
import kiosk.central.store.DayTable.Item;
import kiosk.central.store.DayTable.Uncovered;
import org.junit.jupiter.api.Test;

/// What the tables of the day's end must do in every database.
interface DayTablesContract {
    Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    Database opened();

    private static Close close(String terminal, String slip, Instant at) {
        return new Close(
                terminal,
                slip,
                "2026-03-02",
                "1001",
                "",
                true,
                "000001",
                true,
                "AAAA-BBBB",
                0,
                "{\"totals\":[]}",
                at,
                at);
    }

    private static Item item(String terminal, String order, String kind, long journalFen) {
        return new Item(
                terminal,
                order,
                "2026-03-02",
                kind,
                "ecny",
                OptionalLong.empty(),
                OptionalLong.of(journalFen),
                OptionalLong.empty(),
                "case-7",
                "",
                "",
                "",
                NINE,
                Optional.empty());
    }

    private static Item ended(Item item, String how) {
        return new Item(
                item.terminal(),
                item.orderNo(),
                item.day(),
                item.kind(),
                item.method(),
                item.padFen(),
                item.journalFen(),
                item.centralFen(),
                item.caseId(),
                how,
                "已退款",
                "1001",
                item.openedAt(),
                Optional.of(NINE.plusSeconds(9)));
    }

    private List<Item> open(String terminal) throws Exception {
        return opened().<List<Item>, RuntimeException>read(tx -> tx.days().openItems(terminal));
    }

    @Test
    default void aCloseIsKeptOnce() throws Exception {
        Close close = close("t-day", "S-1", NINE);
        boolean[] fresh = {
            opened().inTransaction(tx -> tx.days().closed(close)),
            opened().inTransaction(tx -> tx.days().closed(close))
        };
        assertThat(fresh).containsExactly(true, false);
        assertThat(
                        opened().<List<Close>, RuntimeException>read(
                                        tx -> tx.days().ofTerminal("t-day", 5)))
                .containsExactly(close);
    }

    @Test
    default void anItemIsBroughtUpToDateAndEndsOnce() throws Exception {
        Item first = item("t-item", "o-1", "JOURNAL_ONLY", 100);
        Item later = item("t-item", "o-1", "NOT_AT_CENTRAL", 120);
        opened().inTransaction(tx -> {
            tx.days().open(first);
            tx.days().open(later);
            return true;
        });
        assertThat(open("t-item")).containsExactly(later);
        assertThat(open("")).contains(later);
        opened().inTransaction(tx -> {
            tx.days().end(ended(later, "explained"));
            tx.days().open(first);
            return true;
        });
        assertThat(open("t-item")).isEmpty();
        assertThat(opened().<List<Item>, RuntimeException>read(tx -> tx.days().ended(50)))
                .contains(ended(later, "explained"));
    }

    @Test
    default void anExplanationBeforeItsCloseKeepsTheItemEnded() throws Exception {
        Item item = item("t-early", "o-2", "PAD_ONLY", 5);
        opened().inTransaction(tx -> {
            tx.days().end(ended(item, "explained"));
            tx.days().open(item);
            return true;
        });
        assertThat(open("t-early")).isEmpty();
    }

    @Test
    default void moneyIsCoveredByACloseThatComparedAfterIt() throws Exception {
        opened().inTransaction(tx -> {
            tx.payments().report(paid("o-before", NINE));
            tx.payments().report(paid("o-after", NINE.plus(Duration.ofHours(2))));
            tx.days().closed(close("t-night", "S-2", NINE.plus(Duration.ofHours(1))));
            return true;
        });
        assertThat(uncovered(NINE.plus(Duration.ofHours(3))))
                .containsExactly(new Uncovered("t-night", 1, 250, NINE.plus(Duration.ofHours(2))));
        assertThat(uncovered(NINE.plus(Duration.ofMinutes(90)))).isEmpty();
    }

    private List<Uncovered> uncovered(Instant before) throws Exception {
        return opened()
                .<List<Uncovered>, RuntimeException>read(tx -> tx.days().uncovered(before))
                .stream()
                .filter(each -> each.terminal().equals("t-night"))
                .toList();
    }

    private static PaymentTable.Payment paid(String order, Instant at) {
        return new PaymentTable.Payment(
                "bill:" + order, 1, order, 250, "F", "paid", "c", "t-night", at, "qr");
    }
}
