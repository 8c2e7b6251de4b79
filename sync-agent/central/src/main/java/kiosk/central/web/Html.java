package kiosk.central.web;

import java.util.Collection;
import java.util.stream.Collectors;

/// A piece of finished markup. Everything that comes from outside goes through [#of] as an argument
/// and is escaped there; templates are literals of this program.
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /// Fills each `{}` of the template: [Html] as it is, anything else escaped for text and for
    /// double-quoted attributes.
    static Html of(String template, Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 64);
        int from = 0;
        for (Object value : values) {
            int at = template.indexOf("{}", from);
            if (at < 0) {
                throw new IllegalArgumentException("more values than places: " + template);
            }
            out.append(template, from, at);
            out.append(value instanceof Html html ? html.markup : escape(String.valueOf(value)));
            from = at + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("more places than values: " + template);
        }
        return new Html(out.append(template, from, template.length()).toString());
    }

    /// One after the other.
    static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default -> plain(out, c);
                    }
                });
        return out.toString();
    }

    /// Control and direction-changing characters can make a page lie: they become a mark.
    private static void plain(StringBuilder out, int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        out.appendCodePoint(control || direction ? 0xFFFD : c);
    }
}
