package kiosk.app.talk;

import java.util.List;
import java.util.function.Supplier;
import kiosk.avatar.dialog.Retrieval;
import kiosk.matter.Catalogue;

/// The catalogue of the search on the screen, for what is said.
///
/// Thread rule: any thread.
public final class MatterRetrieval implements Retrieval {

    private final Supplier<Catalogue> catalogue;
    private final Supplier<String> language;

    /// @param catalogue as it stands: licences change what an outlet may do
    /// @param language of the titles, as in [Texts#in]
    public MatterRetrieval(Supplier<Catalogue> catalogue, Supplier<String> language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    @Override
    public List<Candidate> find(String text, int most) {
        return catalogue.get().search(text, Catalogue.Filter.NONE, most).stream()
                .map(hit ->
                        new Candidate(
                                hit.matter().id(),
                                hit.matter().name().in(language.get()),
                                hit.score(),
                                0))
                .toList();
    }
}
