package kiosk.device.sim.ipp;

import java.util.List;

/// One job in the printer's memory.
final class PageJob {
    static final int PENDING = 3;
    static final int HELD = 4;
    static final int PROCESSING = 5;
    static final int STOPPED = 6;
    static final int CANCELED = 7;
    static final int ABORTED = 8;
    static final int COMPLETED = 9;

    private final int id;
    private final String name;
    private int state = HELD;
    private String reason = "job-incoming";
    private byte[] pdf = {};
    private int impressions;
    private int completed;
    private int begunAtSeconds = -1;

    PageJob(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    int state() {
        return state;
    }

    List<String> reasons() {
        return List.of(reason);
    }

    byte[] pdf() {
        return pdf.clone();
    }

    int impressions() {
        return impressions;
    }

    int completed() {
        return completed;
    }

    /// When it began, in seconds of printer-up-time, -1 = not yet.
    int begunAtSeconds() {
        return begunAtSeconds;
    }

    boolean ended() {
        return state >= CANCELED;
    }

    boolean incoming() {
        return state == HELD;
    }

    void arrived(byte[] document, int pages) {
        pdf = document.clone();
        impressions = pages;
        become(PENDING, "none");
    }

    void begin(int atSeconds) {
        begunAtSeconds = atSeconds;
        become(PROCESSING, "job-printing");
    }

    void sidePrinted() {
        completed++;
    }

    void become(int toState, String why) {
        state = toState;
        reason = why;
    }
}
