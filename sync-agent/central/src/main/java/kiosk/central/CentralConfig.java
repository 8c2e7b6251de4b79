package kiosk.central;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kiosk.central.broker.EmbeddedBroker;
import kiosk.central.identity.Staff;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.StorePlace;
import kiosk.central.terminals.EnrolmentDesk;

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
    /// @param plainPort of a listener of the embedded one without TLS, on loopback, where everybody
    ///   may do everything: demonstrations and tests only; 0 picks a free one
    public record Broker(
            Optional<URI> external,
            OptionalInt plainPort,
            Optional<Security> security,
            EmbeddedBroker.Persistence persistence,
            int links) {}

    /// TLS for terminals and for enrolling them.
    ///
    /// @param authority folder with `authority.pem` and `authority.key`; made when it is empty
    /// @param names hosts and addresses terminals reach central by; the first one stands in what
    ///   they are told
    /// @param host address to listen on
    /// @param port of the broker; 0 picks a free one, here and for enrolment
    /// @param outlets known from the start; what operators change later stays
    /// @param demo enrols this terminal's demonstration: a code sheet is written at each start as
    ///   long as it is not enrolled
    public record Security(
            Path authority,
            List<String> names,
            String host,
            int port,
            int enrolPort,
            List<Outlet> outlets,
            Optional<EnrolmentDesk.Order> demo) {
        public Security {
            names = List.copyOf(names);
            outlets = List.copyOf(outlets);
        }
    }

    /// Where pages are served; ports 0 pick free ones.
    ///
    /// @param webHost of the operator pages
    /// @param origin how browsers reach them (`https://central.example`), when it is not loopback
    /// @param open how phones reach the public pages, when it is not their address here
    /// @param withoutLogin operator pages for everybody on this machine: demonstrations only
    public record Pages(
            String webHost,
            int web,
            Optional<URI> origin,
            boolean withoutLogin,
            String checkHost,
            int check,
            Optional<URI> open) {

        static final String LOOPBACK = "127.0.0.1";

        /// All on loopback and free ports.
        public static Pages local(boolean withoutLogin) {
            return new Pages(LOOPBACK, 0, Optional.empty(), withoutLogin, LOOPBACK, 0, Optional.empty());
        }

        /// What must not be, in words; empty when all is well. Passwords do not cross a network in
        /// clear, and pages without login are for one machine and a demonstration.
        String fault(boolean demo) {
            boolean local = webHost.equals(LOOPBACK) && origin.isEmpty();
            if (withoutLogin && !(local && demo)) {
                return "demo.without-login=true needs demo=true, and pages on loopback";
            }
            boolean https = origin.filter(o -> "https".equals(o.getScheme())).isPresent();
            return webHost.equals(LOOPBACK) || https
                    ? ""
                    : "web.host other than " + LOOPBACK + " needs web.origin=https://…";
        }
    }

    /// For tests: everything in memory, free ports, two links, demo on.
    public static CentralConfig inMemory(Path folder, String name) {
        return new CentralConfig(
                "demo",
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                folder,
                new StorePlace.Memory(name),
                new Broker(
                        Optional.empty(),
                        OptionalInt.of(0),
                        Optional.empty(),
                        EmbeddedBroker.Persistence.MEMORY,
                        2),
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

    /// For tests: TLS alone, free ports, `localhost`, these outlets.
    public CentralConfig secured(List<Outlet> outlets) {
        return withBroker(
                new Broker(
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.of(
                                new Security(
                                        folder.resolve("authority"),
                                        List.of("localhost", "127.0.0.1"),
                                        "127.0.0.1",
                                        0,
                                        0,
                                        outlets,
                                        Optional.empty())),
                        broker.persistence(),
                        broker.links()));
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
