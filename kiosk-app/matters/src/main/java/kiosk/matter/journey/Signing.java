package kiosk.matter.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.language.Step;

/// Whose turn it is to sign.
final class Signing {

    private Signing() {}

    /// Signatures under the document as it reads now.
    static Map<String, String> made(Step.Sign step, Ledger ledger, Object basis) {
        boolean same =
                ledger.entry(step.id()).filter(entry -> entry.basis().equals(basis)).isPresent();
        return same
                ? ledger.work(step.id(), Work.Signatures.class)
                        .map(Work.Signatures::hashes)
                        .orElse(Map.of())
                : Map.of();
    }

    static boolean complete(Step.Sign step, Map<String, String> made) {
        return made.keySet().containsAll(step.signers());
    }

    static List<Page.Signatory> signatories(Step.Sign step, Map<String, String> made, Known known) {
        return step.signers().stream()
                .map(who ->
                        new Page.Signatory(
                                who,
                                Texts.same(
                                        known.find(who + ".name").map(String::valueOf).orElse("")),
                                here(who, known),
                                made.containsKey(who)))
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
