package kiosk.device;

import java.util.Map;

/// Lights beside the slots and readers that lead the eye (guidance lights of XFS SIU).
public interface GuidanceLights extends Device {

    /// Shows this and nothing else; a position that is not named goes dark. A machine whose lights
    /// do not answer works on: the outcome is in [#status] only.
    void show(Map<Position, Flash> lights);

    /// Where a light is.
    enum Position {
        ID_READER,
        PAYMENT_PAD,
        CODE_SCANNER,
        RECEIPT_SLOT,
        PAGE_SLOT
    }

    /// How it is lit.
    enum Flash {
        /// About one second on, one second off: something is to be done here.
        SLOW,
        /// Four changes a second: something is left behind here.
        QUICK,
        CONTINUOUS
    }
}
