package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/// The two cookies there are: session and language.
final class Cookies {
    static final String LANGUAGE = "lang";

    private Cookies() {}

    /// With HTTPS the browser itself holds the session cookie to this host.
    static String session(House.Settings settings) {
        return settings.https() ? "__Host-yimen" : "yimen";
    }

    static Optional<String> read(ServerRequest req, String name) {
        for (String header : req.headers().values(HeaderNames.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                String[] parts = pair.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(name)) {
                    return Optional.of(parts[1]);
                }
            }
        }
        return Optional.empty();
    }

    /// Ends with the browser; an empty id ends it now.
    static void session(ServerResponse res, House.Settings settings, String id) {
        res.headers()
                .add(
                        HeaderNames.SET_COOKIE,
                        session(settings)
                                + "="
                                + id
                                + "; Path=/; HttpOnly; SameSite=Strict"
                                + (settings.https() ? "; Secure" : "")
                                + (id.isEmpty() ? "; Max-Age=0" : ""));
    }

    static void language(ServerResponse res, String code) {
        res.headers()
                .add(
                        HeaderNames.SET_COOKIE,
                        LANGUAGE + "=" + code + "; Path=/; SameSite=Strict; Max-Age=31536000");
    }
}
