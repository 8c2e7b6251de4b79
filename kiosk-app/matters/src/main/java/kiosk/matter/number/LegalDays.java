package kiosk.matter.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Days as laws count them; no clock inside.
public final class LegalDays {

    /// The dictionary that names exceptions to Monday to Friday.
    public static final String CALENDAR = "workdays";

    private LegalDays() {}

    /// Calendar days from `from` to `to`, negative when `to` lies before.
    public static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /// The date `n` working days after `date`. `calendar` names the exceptions to Monday to Friday:
    /// ISO date → `off` or `work`.
    ///
    /// @param n 0..1000
    public static LocalDate plusWorkdays(LocalDate date, long n, Map<String, Object> calendar) {
        if (n < 0 || n > 1000) {
            throw new IllegalArgumentException("working days outside 0..1000");
        }
        LocalDate day = date;
        for (long left = n; left > 0; ) {
            day = day.plusDays(1);
            if (working(day, calendar)) {
                left--;
            }
        }
        return day;
    }

    /// Full years from birth to `today`.
    public static long age(LocalDate birth, LocalDate today) {
        return Period.between(birth, today).getYears();
    }

    private static boolean working(LocalDate day, Map<String, Object> calendar) {
        Object said = calendar.get(day.toString());
        if (said != null) {
            return said.equals("work");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
