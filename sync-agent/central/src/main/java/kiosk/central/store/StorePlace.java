package kiosk.central.store;

import java.nio.file.Path;

/// Where the store lives.
public sealed interface StorePlace {

    /// An encrypted H2 file in this folder, its key beside it (mode 0600); for one machine.
    record Folder(Path folder) implements StorePlace {}

    /// H2 in memory, gone with the process; for tests.
    record Memory(String name) implements StorePlace {}

    /// A PostgreSQL server.
    record Postgres(String url, String user, String password) implements StorePlace {
        @Override
        public String toString() {
            return "Postgres[" + url + "]";
        }
    }
}
