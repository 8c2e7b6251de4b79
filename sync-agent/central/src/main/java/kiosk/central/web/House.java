package kiosk.central.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Passwords;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.TerminalRegistry;

/// What the operator pages work with.
///
/// @param news tells terminals what was done for them
/// @param enrolment empty where terminals come in without TLS
public record House(
        Database database,
        Accounts accounts,
        Passwords passwords,
        Consumer<List<DownTable.Down>> news,
        TerminalRegistry registry,
        Optional<Enrolment> enrolment,
        Readings readings,
        Settings settings,
        Clock clock) {

    /// Where codes are made.
    ///
    /// @param address where terminals come with them, `https://host:port`
    public record Enrolment(EnrolmentDesk desk, String address) {}

    /// Figures of this node for the foot of the terminals page.
    @FunctionalInterface
    public interface Readings {
        /// Counts by name.
        Map<String, Long> now();
    }

    /// How they are reached.
    ///
    /// @param origin how browsers reach the pages; empty on loopback
    /// @param withoutLogin everybody on this machine is in: shown in red on every page
    /// @param setupCode makes the first user; empty when there is one
    public record Settings(
            String host,
            int port,
            Optional<URI> origin,
            boolean withoutLogin,
            Optional<String> setupCode) {

        boolean https() {
            return origin.filter(o -> "https".equals(o.getScheme())).isPresent();
        }

        @Override
        public String toString() {
            return "Settings[" + host + ":" + port + "]";
        }
    }
}
