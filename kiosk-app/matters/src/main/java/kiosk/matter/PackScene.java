package kiosk.matter;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scene of the hall: who stands there in which clothes, what is behind them, how visitors are
/// greeted, and when.
///
/// Thread rule: immutable, any thread.
///
/// @param id by which central orders it
/// @param name for operators
/// @param greeting said aloud when somebody comes near
/// @param headline one or two lines over the start page instead of the house's; may be none
/// @param voices who speaks instead of the configured ones
public record PackScene(
        String id,
        Texts name,
        Dress dress,
        Backdrop backdrop,
        Texts greeting,
        List<Texts> headline,
        Optional<Voices> voices,
        When when) {

    public PackScene {
        headline = List.copyOf(headline);
    }

    /// Who serves.
    public enum Person {
        /// Xiao Men.
        WOMAN,
        MAN,
        /// A woman with grey hair and glasses.
        ELDER
    }

    /// How the clothes are made.
    public enum Cut {
        /// Jacket with lapels, white shirt, a scarf at the neck.
        SUIT,
        /// Jacket with lapels, white shirt, a tie.
        TIE,
        /// A jacket with a standing collar and knotted buttons.
        TANG,
        /// A shirt with a sleeveless work jacket over it.
        VEST,
        /// A wind jacket, closed, with bands that shine.
        JACKET
    }

    /// What is drawn behind the person.
    public enum Motif {
        PLAIN,
        LANTERNS,
        FIELDS,
        RAIN,
        BLOSSOM,
        CITY
    }

    /// How the person looks at visitors.
    public enum Mood {
        WELCOME,
        CALM
    }

    /// Clothes; colours as `#RRGGBB`.
    ///
    /// @param coat upper colour of the outer garment, `shade` its lower colour and folds
    /// @param trim scarf, tie, piping, shirt or bands, `trimShade` their folds, `knot` knots,
    ///   buttons or zip
    public record Dress(
            Person person,
            Cut cut,
            Mood mood,
            String coat,
            String shade,
            String trim,
            String trimShade,
            String knot) {}

    /// What is behind; colours as `#RRGGBB`.
    ///
    /// @param top of the page's ground, `bottom` of it; dark words stand on it
    /// @param arch the frame of the door, `inside` what is seen through it
    public record Backdrop(Motif motif, String top, String bottom, String arch, String inside) {

        /// What words on this ground lack to be readable; empty when nothing.
        public String unreadable() {
            return PackLook.readable(top) && PackLook.readable(bottom)
                    ? ""
                    : "dark words on 'top' and 'bottom' need a contrast of 7 or more";
        }
    }

    /// Speakers of the pack of voices.
    public record Voices(String mandarin, String english) {}

    /// When a scene is on.
    public sealed interface When {}

    /// Whenever no other is.
    public record Usually() implements When {}

    /// Only while central orders it.
    public record Ordered() implements When {}

    /// By the calendar and the clock of the place.
    ///
    /// @param days none means every day
    /// @param weekdays none means every day of the week
    /// @param from first minute of the day, `until` the one after the last
    public record Calendar(
            List<Days> days, Set<DayOfWeek> weekdays, LocalTime from, LocalTime until)
            implements When {
        public Calendar {
            days = List.copyOf(days);
            weekdays = Set.copyOf(weekdays);
        }

        /// Whether this moment is one of them.
        public boolean has(LocalDateTime now) {
            var day = now.toLocalDate();
            var time = now.toLocalTime();
            return (days.isEmpty() || days.stream().anyMatch(d -> d.has(day)))
                    && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                    && !time.isBefore(from)
                    && (time.isBefore(until) || until.equals(LocalTime.MIDNIGHT));
        }
    }

    /// Some days, first and last among them.
    public sealed interface Days {
        /// Whether this day is one of them.
        boolean has(LocalDate day);
    }

    /// The same days every year; where `to` is before `from`, over the turn of the year.
    public record EveryYear(MonthDay from, MonthDay to) implements Days {
        @Override
        public boolean has(LocalDate day) {
            var it = MonthDay.from(day);
            boolean after = !it.isBefore(from);
            boolean before = !it.isAfter(to);
            return from.isAfter(to) ? after || before : after && before;
        }
    }

    /// Days of one year.
    public record Once(LocalDate from, LocalDate to) implements Days {
        @Override
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// Which scene is on: the one central orders, where the pack has it; else the first whose time
    /// it is; else the usual one. Empty where the pack has none.
    ///
    /// @param ordered id of a scene, or empty
    public static Optional<PackScene> on(
            List<PackScene> scenes, String ordered, LocalDateTime now) {
        return scenes.stream()
                .filter(s -> s.id().equals(ordered))
                .findFirst()
                .or(() ->
                        scenes.stream()
                                .filter(s -> s.when() instanceof Calendar c && c.has(now))
                                .findFirst())
                .or(() -> scenes.stream().filter(s -> s.when() instanceof Usually).findFirst());
    }
}
