package kiosk.app.tour;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The day pad and the calendar of the scenarios.
final class ScenarioDay {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ScenarioDay() {}

    /// As the day pad calls it.
    static String name(ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> "year";
            case MONTHS -> "month";
            default -> "day";
        };
    }
}
