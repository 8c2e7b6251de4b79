package kiosk.central.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes one file out of a `multipart/form-data` body (RFC 7578), the body being limited already.
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");

    private Multipart() {}

    /// The bytes of the part with this name; empty when there is none or the body is not of this
    /// form.
    static Optional<byte[]> file(String contentType, byte[] body, String name) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !matcher.find()) {
            return Optional.empty();
        }
        String boundary = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        // ISO 8859-1 maps bytes to characters one to one, so text search works on bytes.
        String all = new String(body, StandardCharsets.ISO_8859_1);
        String line = "--" + boundary;
        for (int at = all.indexOf(line); at >= 0; at = all.indexOf(line, at + 1)) {
            int head = at + line.length();
            int blank = all.indexOf("\r\n\r\n", head);
            int end = blank < 0 ? -1 : all.indexOf("\r\n" + line, blank + 2);
            if (end < 0) {
                return Optional.empty();
            }
            if (all.substring(head, blank).contains("name=\"" + name + "\"")) {
                int start = Math.min(blank + 4, end);
                return Optional.of(all.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }
}
