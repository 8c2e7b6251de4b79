package kiosk.app;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiosk.app.config.ConfigException;
import kiosk.app.config.KioskConfig;
import kiosk.sync.Central;
import kiosk.sync.Topics;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.IdentityFolder;
import kiosk.sync.identity.MutualTls;
import kiosk.sync.identity.Renewal;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.NoDelayTlsSockets;
import kiosk.sync.mqtt.PahoLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to central: with this machine's certificate, or plain on the machine itself.
final class CentralLine {
    private static final Logger LOG = LoggerFactory.getLogger(CentralLine.class);

    private CentralLine() {}

    /// Not connected yet.
    ///
    /// @throws ConfigException not enrolled, or enrolled as another terminal than the configuration
    ///   says
    static PahoLink link(
            KioskConfig config, String bootId, String epoch, Optional<IdentityFolder> identity)
            throws ConfigException {
        Topics topics = new Topics(config.terminal().tenant(), config.terminal().id());
        LinkSettings settings = LinkSettings.terminal(config.central().broker(), topics, bootId);
        if (identity.isEmpty()) {
            return new PahoLink(settings, new SecureRandom());
        }
        IdentityFolder folder = identity.get();
        try {
            Topics named = folder.current().topics();
            if (!named.equals(topics)) {
                throw new ConfigException(
                        "terminal.id is "
                                + topics.terminal()
                                + ", but this machine is enrolled as "
                                + named.terminal());
            }
            List<String> former = folder.epochs(epoch);
            return new PahoLink(
                    settings.withStore(epoch, former),
                    new NoDelayTlsSockets(() -> MutualTls.of(folder)),
                    new SecureRandom());
        } catch (IdentityException e) {
            throw new ConfigException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Keeps the certificate fresh and the known time true.
    record Upkeep(IdentityFolder folder, Central central) {

        void heard(Instant time) {
            try {
                folder.time().heard(time);
            } catch (IdentityException e) {
                LOG.error("central's time is not kept: {}", e.getMessage());
            }
        }

        void renew() {
            try {
                switch (new Renewal(folder, central).look()) {
                    case Renewal.Outcome.NotDue _ -> LOG.debug("certificate still fresh");
                    case Renewal.Outcome.Renewed(var until) ->
                            LOG.info("certificate renewed until {}", until);
                    case Renewal.Outcome.Failed(var reason, var until) ->
                            LOG.warn("certificate ends {}; not renewed: {}", until, reason);
                }
            } catch (IdentityException e) {
                LOG.error("certificate: {}", e.getMessage());
            }
        }
    }
}
