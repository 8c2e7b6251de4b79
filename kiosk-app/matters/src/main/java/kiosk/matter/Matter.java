package kiosk.matter;

import java.util.List;
import java.util.Set;

/// A compiled, type-checked matter of one version.
///
/// Thread rule: immutable, any thread.
public interface Matter {

    /// Short id within its pack (`traffic-fine`).
    String id();

    /// The pack this matter came from.
    PackId pack();

    /// Version of the matter (semver).
    String version();

    /// National catalogue code.
    String catalogCode();

    /// Name customers meet.
    Texts name();

    /// One line under the name.
    Texts summary();

    /// Owner department's name.
    Texts department();

    /// Theme the home screen files it under (`social`, `fund`, `traffic` …).
    String theme();

    /// Words people search with, in any language.
    List<String> keywords();

    /// Life events it belongs to (`退休`); empty when none.
    default List<String> lifeEvents() {
        return List.of();
    }

    /// Whom it serves.
    default Set<Audience> audience() {
        return Set.of(Audience.PERSON, Audience.LEGAL);
    }

    /// Devices the matter cannot do without (`idReader`, `pad`, `receiptPrinter`, `a4Printer`).
    Set<String> devices();

    /// Worst offline class of its steps before submit.
    OfflineClass offline();

    /// Highest assurance level any of its steps asks for.
    Assurance assurance();

    /// A new journey at the first page.
    Journey begin(JourneyFacts facts);
}
