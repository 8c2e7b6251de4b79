package kiosk.central.broker;

import java.security.cert.X509Certificate;
import java.util.List;
import kiosk.sync.Topics;

/// Decides who may connect to the broker.
///
/// Thread rule: any thread; calls may block.
public interface Gatekeeper {

    /// Somebody at the door, whose certificate TLS has verified.
    ///
    /// @param boot which run of the program it says it is, empty when it says nothing
    /// @param epoch which store it says it has
    /// @param former stores it says it had before
    /// @param address where it comes from, for operators
    /// @param willTopic empty without a will
    record Visitor(
            X509Certificate certificate,
            String clientId,
            String boot,
            String epoch,
            List<String> former,
            String address,
            String willTopic) {

        public Visitor {
            former = List.copyOf(former);
        }
    }

    /// What it may do.
    sealed interface Verdict {
        /// It is this terminal: its own branch of the topics, nothing else.
        record Terminal(Topics topics) implements Verdict {}

        /// One of central's own links: everything.
        record Service() implements Verdict {}

        /// Not let in.
        ///
        /// @param alsoOut client whose present connection ends too, empty for none
        record Refused(String why, String alsoOut) implements Verdict {}
    }

    /// Decides.
    Verdict admit(Visitor visitor);

    /// Somebody had no certificate of ours, or one that is over.
    void handshakeFailed(String address);

    /// A terminal that was let in reached for a topic that is not its own.
    void trespassed(Topics terminal, String topic);
}
