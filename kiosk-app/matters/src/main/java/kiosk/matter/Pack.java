package kiosk.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.department.Department;

/// A signed, immutable, activated pack: matters, departments, dictionaries, templates, prompts.
///
/// Thread rule: immutable, any thread.
public interface Pack {

    /// Id and version.
    PackId id();

    /// All matters, in the pack's order.
    List<Matter> matters();

    /// Sample departments declared in the pack.
    List<Department> departments();

    /// The same with these connectors in use: what each serves is answered by another department.
    ///
    /// @throws IllegalArgumentException the pack has no such connector
    default List<Department> departments(List<String> connectors) {
        if (!connectors.isEmpty()) {
            throw new IllegalArgumentException("the pack has no connectors " + connectors);
        }
        return departments();
    }

    /// Dictionaries: name → key → value.
    Map<String, Map<String, Object>> dictionaries();

    /// Names of themes and life events.
    default Signposts signposts() {
        return Signposts.NONE;
    }

    /// The matter that looks, with a person's consent, for what is due for them; its
    /// recommendations are shown to them outside of it too. It asks and nothing else.
    default Optional<Matter> profile() {
        return Optional.empty();
    }

    /// The city's own colours; empty for those of the house.
    default Optional<PackLook> look() {
        return Optional.empty();
    }

    /// How the hall may look, the usual scene first; none for the house's own.
    default List<PackScene> scenes() {
        return List.of();
    }

    /// A file of the pack (`templates/fine-receipt.yaml`), verified against the signed digests.
    Optional<byte[]> file(String path);

    /// The file a matter of this pack is written in.
    default Optional<byte[]> written(String matter) {
        return Optional.empty();
    }

    /// Who signed: key id of the trust root that verified, and whether it is the development key.
    Signer signer();

    /// The verified signer.
    record Signer(String keyId, boolean development) {}
}
