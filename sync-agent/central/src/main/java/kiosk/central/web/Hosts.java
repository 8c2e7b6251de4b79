package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;

/// Which names and origins are ours. On loopback another host name means that a foreign page
/// rebound its own name to this machine.
final class Hosts {
    private static final String LOOPBACK = "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?";

    private Hosts() {}

    static boolean ours(House.Settings settings, ServerRequest req) {
        String host = host(req);
        return settings.origin()
                .map(o -> o.getAuthority().toLowerCase(Locale.ROOT).equals(host))
                .orElseGet(() -> host.matches(LOOPBACK));
    }

    /// Whether a form was sent by a page of ours: browsers always say where a form comes from.
    static boolean sameOrigin(House.Settings settings, ServerRequest req) {
        String expected =
                settings.origin().map(Object::toString).orElseGet(() -> "http://" + host(req));
        String origin = req.headers().first(HeaderNames.ORIGIN).orElse("");
        return origin.toLowerCase(Locale.ROOT).equals(expected);
    }

    private static String host(ServerRequest req) {
        return req.headers().first(HeaderNames.HOST).orElse("").toLowerCase(Locale.ROOT);
    }
}
