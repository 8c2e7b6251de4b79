package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import kiosk.central.documents.DocumentCheck;
import kiosk.central.documents.Verdict;
import kiosk.central.store.CentralStoreException;
import kiosk.central.uploads.UploadDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The public pages: checking documents, and files from phones. The only ones that may be exposed.
public final class CheckPages {
    private static final Logger LOG = LoggerFactory.getLogger(CheckPages.class);
    private static final int EACH_A_MINUTE = 60;
    private static final int ALL_A_MINUTE = 1200;

    private final DocumentCheck check;
    private final PhonePages phones;
    private final String publicKey;
    private final RateLimit limit;

    /// Pages over this check; `publicKey` is the PEM anybody may have.
    public CheckPages(DocumentCheck check, UploadDesk uploads, String publicKey, Clock clock) {
        this.check = check;
        this.phones = new PhonePages(uploads);
        this.publicKey = publicKey;
        this.limit = new RateLimit(EACH_A_MINUTE, ALL_A_MINUTE, clock);
    }

    /// Starts them on this address.
    public Web start(String host, int port) throws IOException {
        return Web.start(
                host,
                port,
                routes -> {
                    routes.get("/", (_, res) -> redirect(res));
                    routes.get("/check", limited(this::form));
                    routes.post("/check", limited(this::typed));
                    routes.post("/check/file", limited(this::file));
                    routes.get("/check/key.pem", (_, res) -> key(res));
                    routes.get("/u/{code}", limited(phones::form));
                    routes.post("/u/{code}", limited(phones::file));
                });
    }

    private interface Page {
        void serve(ServerRequest req, ServerResponse res) throws CentralStoreException;
    }

    private Handler limited(Page page) {
        return (req, res) -> {
            if (!limit.allows(req.remotePeer().host())) {
                Web.text(res, Status.TOO_MANY_REQUESTS_429, "too many requests, wait a minute");
                return;
            }
            try {
                page.serve(req, res);
            } catch (CentralStoreException e) {
                LOG.error("public page not served", e);
                Web.text(res, Status.SERVICE_UNAVAILABLE_503, "not available now");
            }
        };
    }

    private static void redirect(ServerResponse res) {
        res.status(Status.SEE_OTHER_303);
        res.header(HeaderNames.LOCATION, "/check");
        res.send();
    }

    private void key(ServerResponse res) {
        res.header(HeaderNames.CONTENT_TYPE, "application/x-pem-file");
        res.send(publicKey);
    }

    private void form(ServerRequest req, ServerResponse res) throws CentralStoreException {
        String code = req.query().first("code").orElse("");
        show(req, res, code, code.isEmpty() ? Optional.empty() : Optional.of(check.typed(code)));
    }

    private void typed(ServerRequest req, ServerResponse res) throws CentralStoreException {
        String code = Form.read(req).getOrDefault("code", "");
        show(req, res, code, Optional.of(check.typed(code)));
    }

    private void file(ServerRequest req, ServerResponse res) throws CentralStoreException {
        String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        byte[] body = req.content().as(byte[].class);
        Optional<byte[]> pdf = Multipart.file(type, body, "file");
        Verdict verdict =
                pdf.isPresent()
                        ? check.file(pdf.get())
                        : new Verdict.Unreadable(Verdict.Reason.NO_PDF);
        show(req, res, "", Optional.of(verdict));
    }

    private static void show(
            ServerRequest req, ServerResponse res, String code, Optional<Verdict> verdict) {
        Words words = Web.words(req);
        Web.page(res, Layout.open(words, new CheckView(words).body(code, verdict)));
    }
}
