package kiosk.app.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kiosk.app.day.DayState.Unresolved;
import kiosk.device.PaymentPad;

/// The books as they were read, compared.
record Collected(
        LocalDate day,
        Instant at,
        long through,
        Optional<PaymentPad.Totals> pad,
        boolean centralReached,
        Reconciliation compared,
        List<Unresolved> unresolved) {}
