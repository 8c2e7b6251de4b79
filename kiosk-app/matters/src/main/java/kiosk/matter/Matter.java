package kiosk.matter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /// Whole sentences of people who want it, in any language: what is heard is compared with them,
    /// the search does not look at them.
    default List<String> sayings() {
        return List.of();
    }

    /// Life events it belongs to (`退休`); empty when none.
    default List<String> lifeEvents() {
        return List.of();
    }

    /// Place among the large ones of the home page, from 1; 0 for none.
    default int headline() {
        return 0;
    }

    /// Whom it serves.
    default Set<Audience> audience() {
        return Set.of(Audience.PERSON, Audience.LEGAL);
    }

    /// Devices the matter cannot do without (`idReader`, `pad`, `receiptPrinter`, `a4Printer`).
    Set<String> devices();

    /// Abilities a terminal needs on some way through the matter, beyond its devices.
    default Set<Ability> abilities() {
        return Set.of();
    }

    /// What is said on its pages whatever the customer's data: sentences without places, of steps
    /// that everybody meets. That a step is there at all can tell what a department decided.
    default List<Texts> prompts() {
        return List.of();
    }

    /// Names of the fields of its forms, as authors wrote them: what a voice asks for.
    default List<Texts> fields() {
        return List.of();
    }

    /// Whether it takes money. Such a case is never laid aside: it could be taken up, and paid, at
    /// two terminals at once.
    default boolean takesMoney() {
        return false;
    }

    /// Worst offline class of its steps before submit.
    OfflineClass offline();

    /// Highest assurance level any of its steps asks for.
    Assurance assurance();

    /// How long values may be kept; a variable it does not name only during the visit.
    default Retention retention() {
        return new Retention(Map.of(), Set.of());
    }

    /// A new journey at the first page.
    Journey begin(JourneyFacts facts);

    /// Takes up a draft of this version. Everybody identifies again; who is another person is
    /// rejected. Saved events apply by themselves as their steps are reached, so a journal of this
    /// case replays over the same draft.
    ///
    /// @param ref gives the keyed reference of an identity number
    /// @throws IllegalArgumentException a draft of another matter or version
    default Journey resume(Draft draft, JourneyFacts facts, UnaryOperator<String> ref) {
        throw new IllegalArgumentException(id() + " keeps no drafts");
    }

    /// A short journey in which one person identifies and signs for somebody else's case.
    ///
    /// @throws IllegalArgumentException of another matter or version
    default Journey cosign(CoSigning asked, JourneyFacts facts, UnaryOperator<String> ref) {
        throw new IllegalArgumentException(id() + " is not signed elsewhere");
    }
}
