package kiosk.app.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Papers of several pack versions: the first whose templates fit, the active one before older
/// ones. A case that began under an older version prints on its own template where the new one no
/// longer fits.
public final class ShelvedPapers implements Papers {
    private final Supplier<List<Papers>> versions;

    /// `versions` gives the active one first; never none.
    public ShelvedPapers(Supplier<List<Papers>> versions) {
        this.versions = versions;
    }

    @Override
    public Paper make(String template, Map<String, Object> fields, Frame frame)
            throws PaperException {
        List<Papers> all = versions.get();
        for (Papers older : all.subList(0, all.size() - 1)) {
            try {
                return older.make(template, fields, frame);
            } catch (PaperException e) {
                // The next version may fit; the last one's exception is the one that counts.
            }
        }
        return all.getLast().make(template, fields, frame);
    }

    @Override
    public Set<String> signed(String template) {
        return versions.get().stream()
                .map(papers -> papers.signed(template))
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
