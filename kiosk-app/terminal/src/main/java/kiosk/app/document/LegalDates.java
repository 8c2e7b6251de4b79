package kiosk.app.document;

import java.time.Instant;

/// Days on paper, in legal time.
public final class LegalDates {
    private LegalDates() {}

    /// 2026年11月21日, or 21 November 2026.
    public static String inWords(Instant moment, String language) {
        return Format.LONG_DATE.write(moment, language);
    }
}
