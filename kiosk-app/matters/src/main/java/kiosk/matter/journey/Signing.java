package kiosk.matter.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.SignatureMade;
import kiosk.matter.Texts;
import kiosk.matter.language.Step;

/// Whose turn it is to sign.
final class Signing {

    private Signing() {}

    /// Signatures under the document as it reads now.
    static List<SignatureMade> made(Step.Sign step, Ledger ledger, Object basis) {
        boolean same =
                ledger.entry(step.id()).filter(entry -> entry.basis().equals(basis)).isPresent();
        return same
                ? ledger.work(step.id(), Work.Signatures.class)
                        .map(Work.Signatures::made)
                        .orElse(List.of())
                : List.of();
    }

    /// Every signature of a journey that stands, in the order they were made.
    static List<SignatureMade> all(Standing standing, Ledger ledger) {
        return standing.path().stream()
                .filter(Step.Sign.class::isInstance)
                .flatMap(step ->
                        ledger.work(step.id(), Work.Signatures.class).stream()
                                .flatMap(work -> work.made().stream()))
                .sorted(Comparator.comparing(SignatureMade::at))
                .toList();
    }

    /// Whether this signer has to read the text as it is now before signing it.
    static boolean toRead(Step.Sign step, Ledger ledger, Object basis, String who) {
        return step.mustRead()
                && !basis.equals(
                        ledger.work(step.id(), Work.Signatures.class)
                                .map(work -> work.read().get(who))
                                .orElse(null));
    }

    static boolean complete(Step.Sign step, List<SignatureMade> made) {
        return step.signers().stream().allMatch(who -> by(who, made));
    }

    private static boolean by(String who, List<SignatureMade> made) {
        return made.stream().anyMatch(one -> one.signer().equals(who));
    }

    static List<Page.Signatory> signatories(Step.Sign step, List<SignatureMade> made, Known known) {
        return step.signers().stream()
                .map(who ->
                        new Page.Signatory(
                                who,
                                Texts.same(
                                        known.find(who + ".name").map(String::valueOf).orElse("")),
                                here(who, known),
                                by(who, made)))
                .toList();
    }

    static boolean here(String who, Known known) {
        return who.equals("applicant") || known.happened().identified(who);
    }

    /// The next signer: one who is here before one who is not.
    static Optional<String> next(List<Page.Signatory> signatories) {
        List<Page.Signatory> open = signatories.stream().filter(one -> !one.signed()).toList();
        return open.stream()
                .filter(Page.Signatory::here)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Page.Signatory::who);
    }
}
