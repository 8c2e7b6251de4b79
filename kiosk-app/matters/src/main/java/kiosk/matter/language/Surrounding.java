package kiosk.matter.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.MapLayer;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.Page.Option;
import kiosk.matter.Texts;
import kiosk.matter.department.Signature;
import kiosk.matter.yaml.Value;

/// What a matter's file may refer to in the rest of its pack.
public interface Surrounding {

    /// The pack.
    PackId pack();

    /// Types of `DEPT.operation`, or empty where there is none.
    Optional<Signature> operation(String name);

    /// Name of a department.
    Optional<Texts> department(String id);

    /// Reasons of a rating set by level, or empty.
    Optional<Map<Integer, List<Option>>> ratingSet(String name);

    /// Dictionaries of the pack: name → key → value.
    Map<String, Map<String, Object>> dictionaries();

    /// Whether its expressions were checked before it was signed.
    default boolean proven() {
        return false;
    }

    /// Whether the pack has this file.
    boolean hasFile(String path);

    /// The map layer in this file.
    ///
    /// @throws PackException no such file, or one that is no layer
    MapLayer layer(Value file) throws PackException;
}
