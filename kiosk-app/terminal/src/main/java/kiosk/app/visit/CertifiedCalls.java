package kiosk.app.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kiosk.app.visit.Certificates.Held;
import kiosk.matter.CallRequest;
import kiosk.matter.CallRequest.Certificate;
import kiosk.matter.CallResult;
import kiosk.matter.Texts;
import kiosk.sync.Central.Reply;

/// The calls of a fetch step, all at once. A certificate that was fetched before is not fetched
/// again; every certificate, old or new, is checked before it is used.
///
/// Thread rule: [#asked] in the mailbox, [#make] outside.
final class CertifiedCalls {
    private final Ports ports;
    private final Calls.Asker asker;
    private final List<Asked> asked;

    /// A call, and the certificate that may answer it.
    private record Asked(CallRequest call, Optional<Held> held) {}

    /// What came of a call.
    ///
    /// @param keep a certificate that holds
    /// @param gone why a certificate that was fetched before no longer holds
    private record Came(CallResult result, Optional<Held> keep, Optional<Texts> gone) {
        static Came plain(CallResult result) {
            return new Came(result, Optional.empty(), Optional.empty());
        }
    }

    /// What came of all.
    ///
    /// @param keep certificates that hold
    /// @param gone requests whose certificate no longer holds, and the issuer's words
    record Results(
            Map<String, CallResult> answers, List<Held> keep, Map<CallRequest, Texts> gone) {}

    private CertifiedCalls(Ports ports, Calls.Asker asker, List<Asked> asked) {
        this.ports = ports;
        this.asker = asker;
        this.asked = asked;
    }

    static CertifiedCalls asked(
            Ports ports, Calls.Asker asker, List<CallRequest> calls, Certificates certificates) {
        return new CertifiedCalls(
                ports,
                asker,
                calls.stream().map(call -> new Asked(call, certificates.of(call))).toList());
    }

    Results make() {
        List<CompletableFuture<Came>> coming = new ArrayList<>();
        for (Asked one : asked) {
            coming.add(CompletableFuture.supplyAsync(() -> one(one), ports.effects()));
        }
        Map<String, CallResult> answers = new LinkedHashMap<>();
        List<Held> keep = new ArrayList<>();
        Map<CallRequest, Texts> gone = new LinkedHashMap<>();
        for (int i = 0; i < coming.size(); i++) {
            CallRequest call = asked.get(i).call();
            Came came = coming.get(i).join();
            answers.put(call.id(), came.result());
            came.keep().ifPresent(keep::add);
            came.gone().ifPresent(words -> gone.put(call, words));
        }
        return new Results(answers, keep, gone);
    }

    private Came one(Asked one) {
        CallRequest call = one.call();
        if (one.held().isPresent()) {
            return checked(one.held().get(), true);
        }
        CallResult result = Calls.result(ports.central(), asker, call);
        return result instanceof CallResult.Answered answer && isCertificate(call, answer)
                ? checked(new Held(call, answer, asker.consent(call)), false)
                : Came.plain(result);
    }

    /// An answer without a number is no certificate: the department has none.
    private static boolean isCertificate(CallRequest call, CallResult.Answered answer) {
        return call.certificate()
                .filter(certificate ->
                        certificate.in().values().stream()
                                .noneMatch(field ->
                                        "".equals(answer.body().getOrDefault(field, ""))))
                .isPresent();
    }

    private Came checked(Held held, boolean before) {
        CallRequest call = held.request();
        Certificate certificate = call.certificate().orElseThrow();
        Map<String, Object> in = new LinkedHashMap<>();
        certificate.in().forEach((input, field) -> in.put(input, held.answer().body().get(field)));
        in.put(Calls.WHY, asker.why(call, held.consent()));
        Reply reply =
                ports.central().request("dept/" + certificate.check(), in, "", call.timeout());
        return switch (reply) {
            case Reply.Answer _ -> new Came(held.answer(), Optional.of(held), Optional.empty());
            case Reply.Refusal(String code, Map<String, String> say) ->
                    before
                            ? new Came(
                                    new CallResult.Unavailable("revoked"),
                                    Optional.empty(),
                                    Optional.of(new Texts(say)))
                            : Came.plain(new CallResult.Refused(code, new Texts(say)));
            case Reply.Silence(String reason) -> Came.plain(new CallResult.Unavailable(reason));
        };
    }
}
