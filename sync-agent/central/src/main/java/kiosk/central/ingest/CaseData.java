package kiosk.central.ingest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable;

/// The data of a `case.submitted` event, checked against what the store can hold.
record CaseData(CaseTable.Submission submission, Map<String, Object> in) {
    private static final int SUBMISSION_MAX = 200_000;

    /// Reads.
    ///
    /// @return empty when a field is missing, too long or of the wrong kind
    static Optional<CaseData> of(String terminal, Map<String, Object> data, Instant at) {
        String caseId = Json.string(data, "caseId");
        String pack = Json.string(data, "pack");
        CaseTable.Submission submission =
                new CaseTable.Submission(
                        caseId,
                        terminal,
                        Json.string(data, "matter"),
                        pack,
                        Json.string(data, "version"),
                        Json.string(data, "operation"),
                        Json.string(data, "key"),
                        Json.string(data, "applicantRef"),
                        Json.string(data, "assurance"),
                        Json.text(kept(data)),
                        opened(data, at));
        boolean fits =
                caseId.matches("[0-9A-Za-z-]{1,64}")
                        && submission.matter().matches("[0-9A-Za-z._-]{1,80}")
                        && pack.length() <= 120
                        && submission.version().length() <= 40
                        && submission.operation().matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+|")
                        && submission.operation().length() <= 80
                        && submission.key().length() <= 200
                        && submission.applicantRef().length() <= 100
                        && submission.assurance().length() <= 8
                        && submission.submission().length() <= SUBMISSION_MAX
                        && (data.get("in") instanceof Map || submission.operation().isEmpty())
                        && printable(submission.key() + pack + submission.version());
        return fits
                ? Optional.of(new CaseData(submission, Json.member(data, "in")))
                : Optional.empty();
    }

    /// The inputs are the department's, not the case list's.
    private static Map<String, Object> kept(Map<String, Object> data) {
        Map<String, Object> copy = new LinkedHashMap<>(data);
        copy.remove("in");
        return copy;
    }

    private static Instant opened(Map<String, Object> data, Instant at) {
        try {
            return Instant.parse(Json.string(data, "openedAt"));
        } catch (DateTimeParseException e) {
            // Older terminals do not say; the event's own time is near enough.
            return at;
        }
    }

    static boolean printable(String text) {
        return text.chars().noneMatch(c -> c < ' ');
    }

    @Override
    public String toString() {
        return "CaseData[" + submission.matter() + "]";
    }
}
