package kiosk.matter.cel;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What functions of an expression may ask of the outside, frozen for the step.
public interface Surroundings {

    /// The legal day.
    LocalDate today();

    /// `dict(name, key)`; null where there is no such entry.
    @Nullable Object entry(String dictionary, String key);

    /// A whole dictionary; empty where there is none.
    Map<String, Object> dictionary(String name);

    /// Next number of a series; only departments have series.
    long serial(String series);
}
