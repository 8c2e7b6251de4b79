package kiosk.device.ipp;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;

/// What a printer says of itself.
record PrinterReport(IppGroup attributes) {
    private static final int STOPPED = 5;

    /// Keywords of RFC 8011, section 5.4.12, without their severity.
    private static final Map<String, Condition> CONDITIONS =
            Map.ofEntries(
                    Map.entry("media-low", Condition.PAPER_LOW),
                    Map.entry("media-empty", Condition.PAPER_OUT),
                    Map.entry("media-needed", Condition.PAPER_OUT),
                    Map.entry("media-jam", Condition.PAPER_JAM),
                    Map.entry("cover-open", Condition.COVER_OPEN),
                    Map.entry("door-open", Condition.COVER_OPEN),
                    Map.entry("interlock-open", Condition.COVER_OPEN),
                    Map.entry("toner-low", Condition.TONER_LOW),
                    Map.entry("marker-supply-low", Condition.TONER_LOW),
                    Map.entry("toner-empty", Condition.TONER_OUT),
                    Map.entry("marker-supply-empty", Condition.TONER_OUT),
                    Map.entry("output-area-full", Condition.OUTPUT_FULL),
                    Map.entry("fuser-over-temp", Condition.HEAD_HOT),
                    Map.entry("shutdown", Condition.NOT_CONNECTED),
                    Map.entry("offline", Condition.NOT_CONNECTED),
                    Map.entry("connecting-to-device", Condition.NOT_CONNECTED));

    private static final Set<Condition> HINTS =
            EnumSet.of(Condition.PAPER_LOW, Condition.TONER_LOW, Condition.HEAD_HOT);

    /// Paper that is out counts as out whatever severity the printer gives it: a kiosk's printer
    /// has one tray, and the customer is told before paying.
    DeviceStatus status() {
        List<String> reasons = attributes.texts("printer-state-reasons");
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        boolean error = false;
        for (String reason : reasons) {
            find(reason).ifPresent(conditions::add);
            error |= reason.endsWith("-error") || reason.startsWith("paused");
            if (reason.endsWith("-error") && find(reason).isEmpty()) {
                conditions.add(Condition.HARDWARE_ERROR);
            }
        }
        int state = attributes.value("printer-state").map(IppValue::number).orElse(0);
        String raw = "state " + state + " " + String.join(",", reasons);
        return new DeviceStatus(health(state, error, conditions), conditions, raw);
    }

    boolean supports(int operation) {
        return attributes.numbers("operations-supported").contains(operation);
    }

    private Health health(int state, boolean error, Set<Condition> conditions) {
        boolean accepts =
                attributes
                        .value("printer-is-accepting-jobs")
                        .map(v -> v.number() == 1)
                        .orElse(true);
        if (conditions.contains(Condition.NOT_CONNECTED)) {
            return Health.OFFLINE;
        }
        if (state == STOPPED || error || !accepts || !HINTS.containsAll(conditions)) {
            return Health.UNUSABLE;
        }
        return conditions.isEmpty() ? Health.ONLINE : Health.DEGRADED;
    }

    private static Optional<Condition> find(String reason) {
        return Optional.ofNullable(
                CONDITIONS.get(reason.replaceFirst("-(report|warning|error)$", "")));
    }
}
