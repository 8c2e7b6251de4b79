package kiosk.sync;

import java.util.List;

/// A topic filter of MQTT 5 (§4.7), also a shared one (§4.8.2).
///
/// @param text as subscribed: `k/v1/+/s01/+/up/#`, `$share/group/…`
public record TopicFilter(String text) {
    private static final String SHARED = "$share/";

    /// Whether a message on this topic is meant.
    public boolean matches(String topic) {
        List<String> levels = List.of(plain().split("/", -1));
        String[] given = topic.split("/", -1);
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level.equals("#")) {
                return true;
            }
            if (i >= given.length || !(level.equals("+") || level.equals(given[i]))) {
                return false;
            }
        }
        return levels.size() == given.length;
    }

    /// The group that shares it, empty when it is not shared.
    public String group() {
        return text.startsWith(SHARED)
                ? text.substring(SHARED.length(), text.indexOf('/', SHARED.length()))
                : "";
    }

    private String plain() {
        return text.startsWith(SHARED)
                ? text.substring(text.indexOf('/', SHARED.length()) + 1)
                : text;
    }
}
