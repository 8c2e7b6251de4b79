package kiosk.device;

import java.util.Map;

/// Lights beside the slots and readers that lead the eye (guidance lights of XFS SIU).
public interface GuidanceLights extends Device {

    /// Shows this and nothing else; a position that is not named goes dark. A machine whose lights
    /// do not answer works on: the outcome is in [#status] only.
    void show(Map<Position, Flash> lights);

    /// Where a light is, and the number of its relay on the board.
    enum Position {
        ID_READER(0),
        PAYMENT_PAD(1),
        CODE_SCANNER(2),
        RECEIPT_SLOT(3),
        PAGE_SLOT(4);

        private final int relay;

        Position(int relay) {
            this.relay = relay;
        }

        /// 0 for the first relay.
        public int relay() {
            return relay;
        }
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
