package kiosk.matter.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.journey.CompiledMatter;

/// A pack folder on an author's desk: unsigned, perhaps wrong in several places at once.
///
/// Thread rule: immutable, any thread.
public final class PackDraft {

    private final Map<String, byte[]> files;
    private final Map<String, CompiledMatter> matters;
    private final List<PackException> refusals;
    private final Optional<LoadedPack> whole;

    private PackDraft(
            Map<String, byte[]> files,
            Map<String, CompiledMatter> matters,
            List<PackException> refusals,
            Optional<LoadedPack> whole) {
        this.files = files;
        this.matters = matters;
        this.refusals = List.copyOf(refusals);
        this.whole = whole;
    }

    /// Reads the folder as far as it can be read.
    ///
    /// @throws PackException the folder cannot be read at all
    public static PackDraft read(Path dir) throws PackException {
        PackFiles files = PackFiles.read(dir);
        List<PackException> refusals = new ArrayList<>();
        Map<String, CompiledMatter> matters = new LinkedHashMap<>();
        Optional<LoadedPack> read = PackReader.readOn(files, refusals::add, matters::put);
        Optional<LoadedPack> whole = refusals.isEmpty() ? read : Optional.empty();
        return new PackDraft(files.all(), matters, refusals, whole);
    }

    /// What the compiler refused, one refusal a file at most.
    public List<PackException> refusals() {
        return refusals;
    }

    /// The matters that compile, by file.
    public Map<String, CompiledMatter> matters() {
        return Collections.unmodifiableMap(matters);
    }

    /// The pack, where nothing was refused; nobody signed it.
    public Optional<LoadedPack> whole() {
        return whole;
    }

    /// Names of all files.
    public Set<String> files() {
        return Set.copyOf(files.keySet());
    }

    /// A file.
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }
}
