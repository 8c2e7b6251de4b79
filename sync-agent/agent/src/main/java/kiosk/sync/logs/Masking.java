package kiosk.sync.logs;

import ch.qos.logback.core.Context;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The filter of last resort: whatever looks like the number of an ID card, a bank card or a mobile
/// phone is blanked before a line is written. Our own code logs none; each time this acts is a bug
/// to be found, so it counts.
///
/// Thread rule: any thread.
public final class Masking {
    /// 15 to 19 digits (old and new ID numbers, bank cards), 17 digits with X, Chinese mobile
    /// numbers with or without country code, bank cards in groups of four.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<!\\d)(?:\\d{17}[Xx]|\\d{15,19}|(?:86)?1[3-9]\\d{9}"
                            + "|\\d{4}(?:[ -]\\d{4}){3}(?:[ -]\\d{1,3})?)(?!\\d)");

    private final LongAdder acted;

    private Masking(LongAdder acted) {
        this.acted = acted;
    }

    /// All of one logging context count together.
    static Masking of(Context context) {
        synchronized (context.getConfigurationLock()) {
            if (!(context.getObject("masks") instanceof LongAdder)) {
                context.putObject("masks", new LongAdder());
            }
            return context.getObject("masks") instanceof LongAdder counter
                    ? new Masking(counter)
                    : new Masking(new LongAdder());
        }
    }

    /// The same text with such numbers blanked.
    String masked(String text) {
        Matcher found = NUMBER.matcher(text);
        if (!found.find()) {
            return text;
        }
        acted.increment();
        return found.replaceAll("***");
    }

    /// In how many lines something had to be blanked.
    public long acted() {
        return acted.sum();
    }
}
