package kiosk.app.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.day.DayTotals.Sum;

/// The three books since the last close, without what earlier closes have settled.
///
/// @param pad empty when the pad was not reached
/// @param padSums by method, only of a pad that cannot list its debits; `pad` then repeats the
///   journal
/// @param central empty when central was not reached
/// @param unresolved orders whose outcome the journal does not know yet
record Books(
        Optional<List<BookLine>> pad,
        Optional<Map<String, Sum>> padSums,
        List<BookLine> journal,
        Optional<List<BookLine>> central,
        Set<String> unresolved) {}
