package kiosk.device.escpos;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;

/// The four answers to DLE EOT 1 to 4.
record PrinterState(int printer, int offline, int error, int paper) {
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int PAPER_STOP = 0x20;
    private static final int MECHANICAL = 0x08;
    private static final int UNRECOVERABLE = 0x20;
    private static final int HEAD_HOT = 0x40;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    /// Every answer has the form 0xx1xx10.
    static boolean valid(int answer) {
        return (answer & 0x93) == 0x12;
    }

    /// Whether printing has stopped until somebody acts. A hot head recovers by itself.
    boolean stopped() {
        Set<Condition> conditions = conditions(Condition.PAPER_JAM);
        return conditions.contains(Condition.PAPER_OUT)
                || conditions.contains(Condition.COVER_OPEN)
                || conditions.contains(Condition.PAPER_JAM)
                || conditions.contains(Condition.HARDWARE_ERROR);
    }

    DeviceStatus status(Condition mechanicalError) {
        Set<Condition> conditions = conditions(mechanicalError);
        Health health = Health.ONLINE;
        if (stopped() || (printer & OFFLINE) != 0) {
            health = Health.UNUSABLE;
        } else if (!conditions.isEmpty()) {
            health = Health.DEGRADED;
        }
        return new DeviceStatus(health, conditions, raw());
    }

    private Set<Condition> conditions(Condition mechanicalError) {
        Set<Condition> found = EnumSet.noneOf(Condition.class);
        if ((offline & COVER_OPEN) != 0) {
            found.add(Condition.COVER_OPEN);
        }
        if ((offline & PAPER_STOP) != 0 || (paper & PAPER_END) != 0) {
            found.add(Condition.PAPER_OUT);
        } else if ((paper & NEAR_END) != 0) {
            found.add(Condition.PAPER_LOW);
        }
        if ((error & MECHANICAL) != 0) {
            found.add(mechanicalError);
        }
        if ((error & UNRECOVERABLE) != 0) {
            found.add(Condition.HARDWARE_ERROR);
        }
        if ((error & HEAD_HOT) != 0) {
            found.add(Condition.HEAD_HOT);
        }
        return found;
    }

    private String raw() {
        byte[] answers = {(byte) printer, (byte) offline, (byte) error, (byte) paper};
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answers);
    }
}
