package kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kiosk.central.identity.Roster;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable.Down;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.StorePlace;
import kiosk.sync.DownEvent;
import kiosk.sync.Store;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedTest {
    private final Clock clock = Clock.systemUTC();
    @TempDir private Path folder;

    private List<Down> owed(Database central, Store store) throws Exception {
        Map<String, String> has = Reported.versions("suzhou@1.0.0", store);
        assertThat(has).containsEntry("pack", "suzhou@1.0.0").containsKey("program");
        return central.inTransaction(
                tx -> Roster.unlessKnown(tx, "t-1", has.get("roster"), clock.instant()));
    }

    @Test
    void whatTheTerminalSaysOfItsStaffListIsWhatCentralCompares() throws Exception {
        try (Database central = Database.open(new StorePlace.Memory("reported"), clock);
                Store store =
                        H2Store.open(
                                folder.resolve("store"),
                                FileKey.file(folder.resolve("store.key")),
                                clock)) {
            central.inTransaction(tx ->
                    tx.staff()
                            .add(
                                    new Member("7001", "李娜", "00", "00", "", true, "", true),
                                    clock.instant()));

            Down list = owed(central, store).getFirst();
            store.received(new DownEvent(list.n(), "", list.type(), list.body(), list.at()));

            assertThat(owed(central, store)).isEmpty();
        }
    }
}
