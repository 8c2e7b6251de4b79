package kiosk.central.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Parts of addresses made from what others wrote.
final class Links {
    private Links() {}

    /// As one segment of a path, or one value of a query.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
