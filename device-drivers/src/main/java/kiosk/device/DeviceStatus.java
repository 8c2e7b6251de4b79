package kiosk.device;

import java.util.Set;

/// How a device is, as data.
///
/// @param health overall, after CEN/XFS
/// @param conditions everything that needs somebody's hand
/// @param raw the device's own code, for engineers; no personal data
public record DeviceStatus(Health health, Set<Condition> conditions, String raw) {

    public DeviceStatus {
        conditions = Set.copyOf(conditions);
    }

    /// Overall state.
    public enum Health {
        /// Ready.
        ONLINE,
        /// Works, needs attention soon.
        DEGRADED,
        /// Cannot work until somebody acts.
        UNUSABLE,
        /// Does not answer or is not plugged in.
        OFFLINE
    }

    /// What is wrong, in XFS words.
    public enum Condition {
        PAPER_LOW,
        PAPER_OUT,
        PAPER_JAM,
        COVER_OPEN,
        HEAD_HOT,
        CUTTER_FAULT,
        TONER_LOW,
        TONER_OUT,
        OUTPUT_FULL,
        SECURITY_MODULE_FAULT,
        NOT_CONNECTED,
        HARDWARE_ERROR
    }

    /// Ready without conditions.
    public static DeviceStatus online() {
        return new DeviceStatus(Health.ONLINE, Set.of(), "");
    }

    /// Not there.
    public static DeviceStatus offline(String raw) {
        return new DeviceStatus(Health.OFFLINE, Set.of(Condition.NOT_CONNECTED), raw);
    }

    /// Whether an operation may be started.
    public boolean usable() {
        return health == Health.ONLINE || health == Health.DEGRADED;
    }
}
