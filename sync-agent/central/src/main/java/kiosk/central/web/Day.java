package kiosk.central.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A day in legal time.
record Day(LocalDate date) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Day today(Clock clock) {
        return new Day(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    Instant from() {
        return date.atStartOfDay(ZONE).toInstant();
    }

    Instant to() {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
