package kiosk.central;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kiosk.central.broker.EmbeddedBroker;
import kiosk.central.identity.Staff;
import kiosk.central.store.StorePlace;

/// How central is put together.
///
/// @param tenant `[a-z0-9-]{1,40}`
/// @param tenantKey 32 bytes, the same as at the tenant's terminals
/// @param folder keys and the broker's files
/// @param demo simulated phones and scripted faults on the operator pages
public record CentralConfig(
        String tenant,
        byte[] tenantKey,
        Path folder,
        StorePlace store,
        Broker broker,
        Pages pages,
        List<Staff> staff,
        boolean demo) {

    public CentralConfig {
        staff = List.copyOf(staff);
    }

    /// Which broker, and how many links share its messages.
    ///
    /// @param external use this one instead of the embedded one
    /// @param port of the embedded one; 0 picks a free one
    public record Broker(
            Optional<URI> external, int port, EmbeddedBroker.Persistence persistence, int links) {}

    /// Where pages are served; ports 0 pick free ones.
    ///
    /// @param webHost of the operator pages
    /// @param origin how browsers reach them (`https://central.example`), when it is not loopback
    /// @param withoutLogin operator pages for everybody on this machine: demonstrations only
    public record Pages(
            String webHost,
            int web,
            Optional<URI> origin,
            boolean withoutLogin,
            String checkHost,
            int check) {

        /// All on loopback and free ports.
        public static Pages local(boolean withoutLogin) {
            return new Pages("127.0.0.1", 0, Optional.empty(), withoutLogin, "127.0.0.1", 0);
        }
    }

    /// For tests: everything in memory, free ports, two links, demo on.
    public static CentralConfig inMemory(Path folder, String name) {
        return new CentralConfig(
                "demo",
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                folder,
                new StorePlace.Memory(name),
                new Broker(Optional.empty(), 0, EmbeddedBroker.Persistence.MEMORY, 2),
                Pages.local(true),
                demoStaff(),
                true);
    }

    /// Staff of demonstrations: number 1001 with PIN 246810, and 1002, who leads, with PIN 135790.
    static List<Staff> demoStaff() {
        return List.of(
                Staff.of("1001", "王敏", "246810".toCharArray(), new byte[16]),
                Staff.of("1002", "李娜", "135790".toCharArray(), new byte[16]).asLead());
    }

    /// The same with another store.
    public CentralConfig withStore(StorePlace other) {
        return new CentralConfig(tenant, tenantKey, folder, other, broker, pages, staff, demo);
    }

    /// The same with another broker.
    public CentralConfig withBroker(Broker other) {
        return new CentralConfig(tenant, tenantKey, folder, store, other, pages, staff, demo);
    }

    /// The same with other pages.
    public CentralConfig withPages(Pages other) {
        return new CentralConfig(tenant, tenantKey, folder, store, broker, other, staff, demo);
    }

    @Override
    public String toString() {
        return "CentralConfig[" + tenant + " in " + folder + "]";
    }
}
