package kiosk.device.sim.ipp;

import java.util.List;

/// Paper, toner of no concern, and what is stuck.
final class PageTray {
    private static final int FULL = 250;
    private static final int LOW = 20;

    private int sheets = FULL;
    private boolean jammed;

    /// @return false when there is no sheet left to take
    boolean take() {
        if (sheets == 0) {
            return false;
        }
        sheets--;
        return true;
    }

    boolean stopped() {
        return jammed || sheets == 0;
    }

    int sheets() {
        return sheets;
    }

    String word() {
        if (jammed) {
            return "jam";
        }
        return sheets == 0 ? "out" : sheets <= LOW ? "low" : "ok";
    }

    /// printer-state-reasons.
    List<String> reasons() {
        return switch (word()) {
            case "jam" -> List.of("media-jam-error");
            case "out" -> List.of("media-empty-error", "media-needed-error");
            case "low" -> List.of("media-low-warning");
            default -> List.of("none");
        };
    }

    void set(String word) {
        switch (word) {
            case "ok" -> {
                sheets = FULL;
                jammed = false;
            }
            case "low" -> {
                sheets = LOW;
                jammed = false;
            }
            case "out" -> sheets = 0;
            case "jam" -> jammed = true;
            default -> throw new IllegalArgumentException("unknown paper state " + word);
        }
    }

    void leave(int left) {
        sheets = Math.max(0, left);
        jammed = false;
    }
}
