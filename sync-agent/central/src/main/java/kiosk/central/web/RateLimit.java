package kiosk.central.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// So many requests a minute for each address, and many more for all together.
///
/// Thread rule: any thread.
final class RateLimit {
    private static final int ADDRESSES_MAX = 10_000;

    private final int each;
    private final int all;
    private final Clock clock;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private long minute;
    private int total;

    RateLimit(int each, int all, Clock clock) {
        this.each = each;
        this.all = all;
        this.clock = clock;
    }

    synchronized boolean allows(String address) {
        long now = clock.millis() / 60_000;
        if (now != minute || byAddress.size() > ADDRESSES_MAX) {
            minute = now;
            total = 0;
            byAddress.clear();
        }
        total++;
        return byAddress.merge(address, 1, Integer::sum) <= each && total <= all;
    }
}
