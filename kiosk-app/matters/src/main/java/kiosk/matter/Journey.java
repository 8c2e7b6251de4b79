package kiosk.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One run of one matter: an immutable value. The path is recomputed from the answers after every
/// event; answers that fell off the path stay, inactive.
///
/// Thread rule: immutable, any thread. Does no I/O and has no clock: time comes with each call.
public interface Journey {

    /// The matter version this journey is pinned to.
    Matter matter();

    /// Where it stands.
    Page page();

    /// Applies an event to the current step. Jumping ahead, going back past the first irreversible
    /// step, or answering another step than the current one is [Move.Rejected].
    Move apply(Event event, Instant now);

    /// Whether a method's precheck holds for a wallet with these limits (`singleFen`, `dayLeftFen`,
    /// `balanceFen`).
    boolean walletAllows(Bill.Method method, Map<String, Object> wallet);

    /// Everything still missing as far as it can be told now (一次性告知): conditions that do not hold,
    /// materials the person has to bring.
    List<Lack> lacks();

    /// This journey laid aside; empty where the matter keeps no drafts, nobody is identified, or
    /// money or the submission is under way.
    ///
    /// @param ref gives the keyed reference of an identity number
    Optional<Draft> draft(UnaryOperator<String> ref, Instant now);

    /// The signature of `signer`, to be asked at another terminal; empty where the page does not
    /// allow that.
    Optional<CoSigning> cosigning(String signer, UnaryOperator<String> ref);

    /// True from the first irreversible step on (pay, sign, submit).
    boolean committed();

    /// Signatures that stand, in the order they were made, here or elsewhere.
    List<SignatureMade> signatures();

    /// Every event so far, oldest first.
    List<Event> events();

    /// All active variables as one JSON-like tree (`data`, `call`, `applicant`, `pay`, `case`), for
    /// documents and the case record. Holds personal data.
    Map<String, Object> variables();
}
