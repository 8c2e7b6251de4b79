package kiosk.device.sim.printer;

/// Answers to DLE EOT n.
final class RealTimeStatus {
    private static final int FIXED = 0x12;

    private RealTimeStatus() {}

    static int answer(int n, PaperRoll roll) {
        return FIXED
                | switch (n) {
                    case 1 -> bit(3, roll.stopped());
                    case 2 -> bit(2, roll.coverOpen()) | bit(5, roll.out()) | bit(6, roll.jammed());
                    case 3 -> bit(3, roll.jammed());
                    case 4 ->
                            bit(2, roll.low())
                                    | bit(3, roll.low())
                                    | bit(5, roll.out())
                                    | bit(6, roll.out());
                    default -> 0;
                };
    }

    private static int bit(int number, boolean set) {
        return set ? 1 << number : 0;
    }
}
