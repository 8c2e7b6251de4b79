package kiosk.matter.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackId;
import kiosk.matter.Signposts;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.department.Department;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.scenario.Scenario;

/// A pack whose every file was verified and compiled.
public final class LoadedPack implements Pack {

    private final PackId id;
    private final List<CompiledMatter> matters;
    private final List<DeclaredDepartment> departments;
    private final Map<String, Map<String, Object>> dictionaries;
    private final Signposts signposts;
    private final PackFiles files;
    private final Signer signer;

    LoadedPack(PackId id, PackContent content, PackFiles files, Signer signer) {
        this.id = id;
        this.matters = List.copyOf(content.matters());
        this.departments = List.copyOf(content.departments());
        this.dictionaries = content.dictionaries();
        this.signposts = content.signposts();
        this.files = files;
        this.signer = signer;
    }

    /// What the files of a pack say.
    record PackContent(
            List<CompiledMatter> matters,
            List<DeclaredDepartment> departments,
            Map<String, Map<String, Object>> dictionaries,
            Signposts signposts) {}

    @Override
    public PackId id() {
        return id;
    }

    @Override
    public List<Matter> matters() {
        return List.copyOf(matters);
    }

    @Override
    public List<Department> departments() {
        return List.copyOf(departments);
    }

    @Override
    public Map<String, Map<String, Object>> dictionaries() {
        return dictionaries;
    }

    @Override
    public Signposts signposts() {
        return signposts;
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.all().get(path)).map(byte[]::clone);
    }

    @Override
    public Signer signer() {
        return signer;
    }

    /// The `tests:` of all matters.
    public List<Scenario> scenarios() {
        return matters.stream().flatMap(matter -> matter.scenarios().stream()).toList();
    }
}
