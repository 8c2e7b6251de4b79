package kiosk.sync.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import kiosk.sync.Topics;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// Turns the code of a code sheet into a certificate: makes the key here, sends a signing request
/// to central over TLS, whose authority is checked against the sheet, and keeps what comes back.
/// Run again after a lost answer it ends with the same certificate.
public final class Enrolling {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final IdentityFolder folder;
    private final InstantSource clock;

    /// Into this folder.
    public Enrolling(IdentityFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What stands on the code sheet.
    ///
    /// @param central `https://host:port`
    /// @param serial of the machine; may be empty
    public record Sheet(URI central, String code, String fingerprint, String serial) {
        @Override
        public String toString() {
            return "Sheet[" + central + "]";
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// This machine is that terminal now.
        record Enrolled(Facts facts, Instant until) implements Outcome {}

        /// Central said no: `WRONG_CODE`, `LOCKED`, `EXPIRED`, `USED`, `TOO_MANY` …
        record Refused(String code) implements Outcome {}

        /// Central does not answer.
        record Unreachable(String reason) implements Outcome {}

        /// Somebody else answers: the authority is not the sheet's.
        record Stranger(String fingerprint) implements Outcome {}

        /// The certificate is the sheet's, but not for this name or not at this time: a wrong
        /// address, or a wrong clock.
        record Unfit(String reason, Instant here) implements Outcome {}

        /// What came back cannot be used.
        record Nonsense(String reason) implements Outcome {}
    }

    /// What central told.
    ///
    /// @param position where in the outlet
    public record Facts(
            Topics terminal, String outletZh, String outletEn, String position, URI broker) {}

    /// Enrols.
    ///
    /// @throws IdentityException the folder cannot be written, or the fingerprint is none
    public Outcome enrol(Sheet sheet) throws IdentityException, InterruptedException {
        FirstContact trust = new FirstContact(sheet.fingerprint(), clock);
        try (HttpClient client = client(trust)) {
            JsonNode welcome = post(client, sheet, "/enrol/look", Map.of("code", sheet.code()));
            if (!welcome.path("ok").asBoolean()) {
                return new Outcome.Refused(Json.text(welcome, "code"));
            }
            Topics terminal =
                    Names.terminal(
                            Json.text(welcome, "tenant") + "/" + Json.text(welcome, "terminal"));
            KeyPair pair = folder.deviceKey();
            String name = Names.of(terminal.tenant(), terminal.terminal());
            Map<String, Object> body =
                    Map.of(
                            "code",
                            sheet.code(),
                            "csr",
                            SigningRequest.of(pair, name).pem(),
                            "serial",
                            sheet.serial());
            JsonNode answer = post(client, sheet, "/enrol", body);
            return answer.path("ok").asBoolean()
                    ? keep(new Given(trust, pair, name), welcome, answer)
                    : new Outcome.Refused(Json.text(answer, "code"));
        } catch (SSLException e) {
            return untrusted(trust, e);
        } catch (IOException e) {
            return new Outcome.Unreachable(String.valueOf(e.getMessage()));
        } catch (MalformedException e) {
            return new Outcome.Nonsense(String.valueOf(e.getMessage()));
        }
    }

    private record Given(FirstContact trust, KeyPair pair, String name) {}

    private Outcome keep(Given given, JsonNode welcome, JsonNode answer)
            throws IdentityException, MalformedException {
        List<X509Certificate> chain = Pem.certificates(Json.text(answer, "certificate"));
        X509Certificate authority = Pem.certificates(Json.text(answer, "trust")).getFirst();
        X509Certificate own = chain.getFirst();
        boolean ours =
                given.trust().trusts(authority)
                        && Pem.signedBy(own, authority)
                        && own.getPublicKey().equals(given.pair().getPublic())
                        && Pem.commonName(own).equals(given.name());
        if (!ours) {
            return new Outcome.Nonsense("the certificate is not for this machine's key");
        }
        Facts facts =
                new Facts(
                        Names.terminal(given.name()),
                        Json.text(welcome, "outletZh"),
                        Json.text(welcome, "outletEn"),
                        Json.text(welcome, "position"),
                        URI.create(Json.text(answer, "broker")));
        folder.keep("tenant.key", Json.text(answer, "tenantKey") + "\n");
        folder.time().heard(Json.instant(answer, "at"));
        folder.enrolled(chain, List.of(authority));
        return new Outcome.Enrolled(facts, own.getNotAfter().toInstant());
    }

    private Outcome untrusted(FirstContact trust, SSLException trouble) {
        return trust.seen()
                .<Outcome>map(authority ->
                        trust.trusts(authority)
                                ? new Outcome.Unfit(
                                        String.valueOf(trouble.getMessage()), clock.instant())
                                : new Outcome.Stranger(Pem.fingerprint(authority)))
                .orElse(new Outcome.Unreachable(String.valueOf(trouble.getMessage())));
    }

    private static HttpClient client(FirstContact trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .connectTimeout(WITHIN)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static JsonNode post(
            HttpClient client, Sheet sheet, String path, Map<String, Object> body)
            throws IOException, InterruptedException, MalformedException {
        HttpRequest request =
                HttpRequest.newBuilder(sheet.central().resolve(path))
                        .timeout(WITHIN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build();
        HttpResponse<byte[]> response =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return Json.object(response.body());
    }
}
