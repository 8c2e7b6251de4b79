package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small `application/x-www-form-urlencoded` body.
final class Form {
    private static final int LENGTH_MAX = 20_000;

    private Form() {}

    static Map<String, String> read(ServerRequest req) {
        String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        if (!form || !req.content().hasEntity()) {
            return Map.of();
        }
        byte[] body = req.content().as(byte[].class);
        return body.length > LENGTH_MAX
                ? Map.of()
                : parse(new String(body, StandardCharsets.US_ASCII));
    }

    static Map<String, String> parse(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken escape is no value.
            return "";
        }
    }
}
