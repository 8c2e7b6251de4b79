package kiosk.sync.store;

import java.nio.file.Path;
import java.util.List;

/// What had to be mended when the store was opened; for the operator and central.
///
/// @param reason what was found wrong
/// @param source what the new files were made from: `log` or `database`
/// @param aside the old files, kept under these names
/// @param entries journal entries in the new files
/// @param pending events waiting in the new files
/// @param lost pieces of the source that could not be read
public record Recovery(
        String reason, String source, List<Path> aside, long entries, long pending, long lost) {

    public Recovery {
        aside = List.copyOf(aside);
    }
}
