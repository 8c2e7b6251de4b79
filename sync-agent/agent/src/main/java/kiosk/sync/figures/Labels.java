package kiosk.sync.figures;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the values of a label few: short words only, and after `most` different ones everything
/// new is `other`.
///
/// Thread rule: any thread.
public final class Labels {
    private final int most;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    public Labels(int most) {
        this.most = most;
    }

    /// The value, or `other`. Anything with four digits in a row is `other` too: no label may be a
    /// number of somebody or something.
    public String of(String value) {
        if (!value.matches("[A-Za-z][A-Za-z0-9._-]{0,39}") || value.matches(".*\\d{4}.*")) {
            return "other";
        }
        if (seen.contains(value)) {
            return value;
        }
        synchronized (seen) {
            return seen.size() < most && seen.add(value) ? value : "other";
        }
    }
}
