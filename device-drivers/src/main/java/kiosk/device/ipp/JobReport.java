package kiosk.device.ipp;

import java.util.OptionalInt;

/// What a printer says of a job.
record JobReport(IppGroup attributes) {

    /// job-state of RFC 8011, section 5.3.7.
    enum State {
        WAITING,
        PROCESSING,
        STOPPED,
        CANCELED,
        ABORTED,
        COMPLETED,
        UNKNOWN
    }

    State state() {
        int number = attributes.value("job-state").map(IppValue::number).orElse(0);
        return switch (number) {
            case 3, 4 -> State.WAITING;
            case 5 -> State.PROCESSING;
            case 6 -> State.STOPPED;
            case 7 -> State.CANCELED;
            case 8 -> State.ABORTED;
            case 9 -> State.COMPLETED;
            default -> State.UNKNOWN;
        };
    }

    boolean ended() {
        return switch (state()) {
            case CANCELED, ABORTED, COMPLETED -> true;
            case WAITING, PROCESSING, STOPPED, UNKNOWN -> false;
        };
    }

    /// Sides on paper, where the printer counts them.
    OptionalInt impressionsCompleted() {
        return number("job-impressions-completed");
    }

    /// Proven that no side came out: the printer counts and says none, or it never began.
    boolean nothingPrinted() {
        OptionalInt completed = impressionsCompleted();
        return completed.isPresent()
                ? completed.getAsInt() == 0
                : attributes.value("time-at-processing").isEmpty();
    }

    /// Completed without doubt. Printers that do not count leave the number at 0 or out.
    boolean complete() {
        int done = impressionsCompleted().orElse(0);
        int all = number("job-impressions").orElse(0);
        boolean errors =
                attributes.texts("job-state-reasons").contains("job-completed-with-errors");
        return state() == State.COMPLETED && !errors && (done == 0 || done >= all);
    }

    String raw() {
        return "job-state "
                + attributes.value("job-state").map(IppValue::number).orElse(0)
                + " "
                + String.join(",", attributes.texts("job-state-reasons"));
    }

    private OptionalInt number(String name) {
        return attributes
                .value(name)
                .map(value -> OptionalInt.of(value.number()))
                .orElse(OptionalInt.empty());
    }
}
