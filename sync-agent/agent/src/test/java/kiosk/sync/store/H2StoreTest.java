package kiosk.sync.store;

import static java.util.Comparator.comparingLong;
import static kiosk.sync.testing.Samples.down;
import static kiosk.sync.testing.Samples.entry;
import static kiosk.sync.testing.Samples.event;
import static kiosk.sync.testing.Samples.ids;
import static kiosk.sync.testing.Samples.keepsake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Numbered;
import kiosk.sync.Store.Pending;
import kiosk.sync.Store.Remains;
import kiosk.sync.StoreException;
import kiosk.sync.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest {
    @TempDir Path folder;

    private H2Store open() throws StoreException {
        return H2Store.open(
                folder.resolve("store"),
                FileKey.file(folder.resolve("key")),
                InstantSource.fixed(Samples.NOW));
    }

    @Test
    void keepsEverythingOverRestart() throws Exception {
        String epoch;
        try (H2Store store = open()) {
            epoch = store.epoch();
            store.append(
                    List.of(entry("case-1", Phase.INTENT, "pay", "k1")),
                    List.of(event("e1")),
                    List.of(keepsake("CODE", false)));
            assertThat(store.received(down(1))).isTrue();
        }
        try (H2Store store = open()) {
            assertThat(store.recovery()).isEmpty();
            assertThat(store.epoch()).isEqualTo(epoch);
            assertThat(store.entries("case-1"))
                    .containsExactly(entry("case-1", Phase.INTENT, "pay", "k1"));
            assertThat(store.pending(9)).containsExactly(new Pending(1, event("e1")));
            assertThat(store.downEvents("case-1")).containsExactly(down(1));
            assertThat(store.keepsake("CODE")).contains(keepsake("CODE", false));
        }
    }

    @Test
    void outcomeClosesTheIntentWithItsKeyOnly() throws Exception {
        try (H2Store store = open()) {
            store.append(
                    List.of(
                            entry("c", Phase.INTENT, "pay", "k1"),
                            entry("c", Phase.INTENT, "pay", "k2"),
                            entry("c", Phase.INTENT, "print", "k1")),
                    List.of());
            store.append(List.of(entry("c", Phase.OUTCOME, "pay", "k1")), List.of());
            assertThat(store.openIntents("pay"))
                    .containsExactly(entry("c", Phase.INTENT, "pay", "k2"));
            assertThat(store.openIntents("")).hasSize(2);
            assertThat(store.entries("c")).hasSize(4);
        }
    }

    @Test
    void oneEffectIsReadFromAPlaceOnAndByKey() throws Exception {
        try (H2Store store = open()) {
            for (int i = 0; i < 40; i++) {
                store.append(
                        List.of(
                                entry("c" + i, Phase.INTENT, "pay", "k" + i),
                                entry("c" + i, Phase.FACT, "journey", "k" + i),
                                entry("c" + i, Phase.OUTCOME, "pay", "k" + i)),
                        List.of());
            }
            List<Numbered> all = store.entriesAfter("pay", 0);
            assertThat(all).hasSize(80).isSortedAccordingTo(comparingLong(Numbered::number));
            assertThat(store.entriesAfter("pay", all.get(77).number()))
                    .containsExactlyElementsOf(all.subList(78, 80));
            assertThat(store.entriesAfter("pay", all.get(4).number(), 3))
                    .containsExactlyElementsOf(all.subList(5, 8));
            assertThat(store.entriesAfter("print", 0)).isEmpty();
            assertThat(store.entriesOf("pay", "k7"))
                    .containsExactly(
                            entry("c7", Phase.INTENT, "pay", "k7"),
                            entry("c7", Phase.OUTCOME, "pay", "k7"));
            assertThat(store.entriesOf("pay", "none")).isEmpty();
        }
    }

    private static final List<Remains> LESS =
            List.of(
                    new Remains(1, "{}"),
                    new Remains(2, "{}"),
                    new Remains(3, "{\"is\":\"Answered\"}"));

    /// Case `c` is open, case `d` is closed; then what may go is forgotten.
    private static void forget(H2Store store) throws StoreException {
        store.append(
                List.of(
                        entry("c", Phase.INTENT, "case", "c"),
                        entry("c", Phase.FACT, "journey", "s1"),
                        entry("d", Phase.FACT, "journey", "s1")),
                List.of(),
                List.of(keepsake("CODE", false), keepsake("STAYS", false)));
        assertThat(store.forget(LESS, List.of("CODE", "NEVER"))).as("left alone").isEqualTo(2);
    }

    private static void forgotten(H2Store store) throws StoreException {
        assertThat(store.entries("c"))
                .as("an open case")
                .containsExactly(
                        entry("c", Phase.INTENT, "case", "c"),
                        entry("c", Phase.FACT, "journey", "s1"));
        assertThat(store.entries("d").getFirst().body()).isEqualTo("{\"is\":\"Answered\"}");
        assertThat(store.keepsake("CODE")).isEmpty();
        assertThat(store.keepsakesOf(keepsake("STAYS", false).kind()))
                .containsExactly(keepsake("STAYS", false));
    }

    @Test
    void whatIsForgottenStaysGoneAndOpenCasesAreLeftAlone() throws Exception {
        try (H2Store store = open()) {
            forget(store);
        }
        try (H2Store store = open()) {
            assertThat(store.recovery()).isEmpty();
            forgotten(store);
            store.append(List.of(entry("c", Phase.OUTCOME, "case", "c")), List.of());
            assertThat(store.forget(LESS, List.of())).isZero();
            assertThat(store.entries("c").getFirst().body()).isEqualTo("{}");
        }
    }

    @Test
    void whatIsForgottenStaysGoneInAStoreMadeAnewFromItsLog() throws Exception {
        try (H2Store store = open()) {
            forget(store);
        }
        Files.delete(folder.resolve("store/store.mv.db"));
        try (H2Store store = open()) {
            assertThat(store.recovery()).isPresent();
            forgotten(store);
        }
    }

    @Test
    void anotherLineInThePlaceOfAForgottenOneKeepsItsWords() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        var paid = entry("c", Phase.OUTCOME, "pay", "k1");
        var line = new Change.Line(new Remains(1, "{}"), Rows.sum(entry("d", Phase.FACT, "x", "")));
        try (var connection =
                Database.open(
                        folder.resolve("store/rest"),
                        new Keys(new byte[32]),
                        Database.Mode.CREATE)) {
            Database.migrate(connection);
            Tables tables = new Tables(connection);
            tables.found("epoch");
            tables.apply(2, new Change.Appended(List.of(paid), List.of(), List.of()));
            tables.apply(3, new Change.Forgotten(List.of(line), List.of()));
            assertThat(tables.entries("c")).containsExactly(paid);
        }
    }

    @Test
    void whatIsForgottenStandsInTheLogToo() throws Exception {
        Change gone =
                new Change.Forgotten(
                        List.of(new Change.Line(new Remains(7, "{}"), -5)), List.of("CODE"));

        assertThat(Change.read(gone.write())).isEqualTo(gone);
    }

    @Test
    void whatCentralDoesNotHaveIsNamedOnceAlsoWhenItRefusedIt() throws Exception {
        try (H2Store store = open()) {
            store.append(List.of(), List.of(event("a"), event("b"), about("c", "case-9")));
            store.refused("c", "BAD_FIELD");
            assertThat(store.pendingSubjects())
                    .containsExactlyInAnyOrder(event("a").subject(), "case-9");
        }
    }

    private static OutboundEvent about(String id, String subject) {
        return new OutboundEvent(id, "t", subject, 0, "{}", Samples.NOW);
    }

    @Test
    void readingByEffectNeedsNoFullScan() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        Keys keys = new Keys(new byte[32]);
        try (var connection =
                Database.open(folder.resolve("store/plan"), keys, Database.Mode.CREATE)) {
            Database.migrate(connection);
            for (String where : List.of("effect = ? AND id > ?", "effect = ? AND effect_key = ?")) {
                String sql = "EXPLAIN SELECT * FROM journal WHERE " + where + " ORDER BY id";
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setString(1, "pay");
                    statement.setObject(2, where.contains("key") ? "k" : 7L);
                    try (var rows = statement.executeQuery()) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString(1)).contains("JOURNAL_BY_EFFECT");
                    }
                }
            }
        }
    }

    @Test
    void moneyGoesFirstAndNumbersHaveNoGap() throws Exception {
        try (H2Store store = open()) {
            store.append(List.of(), List.of(event("bulk", 1), event("money", 0)));
            assertThatThrownBy(() ->
                            store.append(
                                    List.of(entry("c", Phase.FACT, "visit", "")),
                                    List.of(event("new"), event("money"))))
                    .isInstanceOf(StoreException.class);
            store.append(List.of(), List.of(event("late", 0)));
            assertThat(ids(store.pending(9))).containsExactly("money", "late", "bulk");
            assertThat(store.pending(9).stream().map(Pending::seq)).containsExactly(2L, 3L, 1L);
            assertThat(store.entries("c")).as("rolled back with the event").isEmpty();
            assertThat(store.pending(1)).hasSize(1);
            assertThat(store.pendingCount()).isEqualTo(3);
        }
    }

    @Test
    void onlyAReceiptRemovesAndNumbersAreNotUsedAgain() throws Exception {
        try (H2Store store = open()) {
            store.append(List.of(), List.of(event("a"), event("b")));
            store.acknowledged(List.of("b", "never heard of"));
            store.acknowledged(List.of("b"));
            assertThat(ids(store.pending(9))).containsExactly("a");
        }
        try (H2Store store = open()) {
            store.acknowledged(List.of("a"));
            store.append(List.of(), List.of(event("c")));
            assertThat(store.pending(9)).containsExactly(new Pending(3, event("c")));
        }
    }

    @Test
    void downEventsComeInOrderOnce() throws Exception {
        try (H2Store store = open()) {
            assertThat(store.lastDownEvent()).isZero();
            assertThat(store.received(down(2))).isFalse();
            assertThat(store.received(down(1))).isTrue();
            assertThat(store.received(down(1))).isFalse();
            assertThat(store.received(down(2))).isTrue();
            assertThat(store.lastDownEvent()).isEqualTo(2);
            assertThat(store.downEvents("case-1")).containsExactly(down(1), down(2));
            assertThat(store.downEvents("other")).isEmpty();
        }
    }

    @Test
    void keepsakesAreNewestFirstAndUpdatedByCode() throws Exception {
        try (H2Store store = open()) {
            store.append(List.of(), List.of(), List.of(keepsake("one", false)));
            store.append(List.of(), List.of(), List.of(keepsake("two", false)));
            store.append(List.of(), List.of(), List.of(keepsake("one", true)));
            assertThat(store.keepsakes("owner-1", 9))
                    .containsExactly(keepsake("one", true), keepsake("two", false));
            assertThat(store.keepsakes("owner-1", 1)).hasSize(1);
            assertThat(store.keepsakes("owner-2", 9)).isEmpty();
            assertThat(store.keepsake("none")).isEmpty();
        }
    }

    @Test
    void tooLargeOrNoJsonIsRefusedWithNothingKept() throws Exception {
        try (H2Store store = open()) {
            String big = "{\"x\":\"" + "y".repeat(H2Store.ENTRY_BYTES_MAX) + "\"}";
            var entry =
                    new kiosk.sync.JournalEntry("v", "c", Phase.FACT, "x", "", big, Samples.NOW);
            assertThatThrownBy(() -> store.append(List.of(entry), List.of(event("a"))))
                    .hasMessageContaining("at most 65536");
            OutboundEvent large = Samples.bigEvent("b", H2Store.EVENT_BYTES_MAX + 1);
            assertThatThrownBy(() -> store.append(List.of(), List.of(large)))
                    .hasMessageContaining("at most 131072");
            OutboundEvent text = new OutboundEvent("c", "t", "", 0, "no json", Samples.NOW);
            assertThatThrownBy(() -> store.append(List.of(), List.of(text)))
                    .hasMessageContaining("not JSON");
            assertThat(store.pendingCount()).isZero();
            store.append(List.of(), List.of(Samples.bigEvent("d", H2Store.EVENT_BYTES_MAX)));
            assertThat(store.pendingCount()).isOne();
        }
    }

    @Test
    void secondOpeningIsRefused() throws Exception {
        try (H2Store store = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("in use by another process");
            store.append(List.of(), List.of(event("a")));
        }
        open().close();
    }

    @Test
    void closedStoreSaysSo() throws Exception {
        H2Store store = open();
        store.close();
        store.close();
        assertThatThrownBy(store::pendingCount).hasMessageContaining("closed");
    }

    @Test
    void nothingReadableLiesOnTheDisk() throws Exception {
        OutboundEvent secret =
                new OutboundEvent("e", "t", "s", 0, "{\"id\":\"31010119900307123X\"}", Samples.NOW);
        try (H2Store store = open()) {
            store.append(List.of(), List.of(secret));
        }
        try (var files = Files.list(folder.resolve("store"))) {
            for (Path file : files.toList()) {
                String raw = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(raw).as(file.toString()).doesNotContain("31010119900307123X");
            }
        }
    }
}
