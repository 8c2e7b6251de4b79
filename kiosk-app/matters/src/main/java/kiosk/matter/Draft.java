package kiosk.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A journey laid aside, to be taken up by the same people at this or another terminal. It holds no
/// identity, no consent, no answer of a department and no value above the class the matter allows:
/// those are asked anew.
///
/// @param caseId of the journey; it stays the same when it is taken up
/// @param owners who took part → keyed reference of the person
/// @param keepUntil last day it may be kept
/// @param saved what happened, in order of the path
/// @param left steps whose answers, or part of them, were left out
public record Draft(
        String matter,
        PackId pack,
        String version,
        String caseId,
        Map<String, String> owners,
        Instant savedAt,
        LocalDate keepUntil,
        List<Saved> saved,
        List<String> left) {
    public Draft {
        owners = Map.copyOf(owners);
        saved = List.copyOf(saved);
        left = List.copyOf(left);
    }

    /// One event of it.
    ///
    /// @param basis for a signature: digest of the text that was signed; else empty
    public record Saved(Event event, Instant at, String basis) {}

    /// The same draft with a signature made elsewhere.
    public Draft with(Saved signature) {
        List<Saved> more = new ArrayList<>(saved);
        more.add(signature);
        return new Draft(matter, pack, version, caseId, owners, savedAt, keepUntil, more, left);
    }
}
