package kiosk.app.document;

import java.util.List;
import java.util.Optional;

/// A page document, filled: everything a page setter needs.
///
/// @param template id of the template
/// @param seal words around the seal and in its middle
public record PageContent(
        String template,
        Words title,
        List<Filled> blocks,
        Optional<Seal> seal,
        DocumentFrame frame,
        FrameWords words) {

    public PageContent {
        blocks = List.copyOf(blocks);
    }

    /// The seal at the end.
    public record Seal(Words issuer, Words purpose) {}
}
