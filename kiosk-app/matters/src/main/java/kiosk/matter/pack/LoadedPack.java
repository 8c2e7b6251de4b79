package kiosk.matter.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackId;
import kiosk.matter.PackLook;
import kiosk.matter.PackScene;
import kiosk.matter.Signposts;
import kiosk.matter.department.Connector;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.department.Department;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.scenario.Scenario;

/// A pack whose every file was verified and compiled.
public final class LoadedPack implements Pack {

    private final PackId id;
    private final Map<String, CompiledMatter> byFile;
    private final List<Matter> matters;
    private final List<Department> written;
    private final List<Department> departments;
    private final List<Connector> connectors;
    private final List<String> uses;
    private final Optional<PackLook> look;
    private final List<PackScene> scenes;
    private final Map<String, Map<String, Object>> dictionaries;
    private final Signposts signposts;
    private final Optional<Matter> profile;
    private final PackFiles files;
    private final Signer signer;

    LoadedPack(PackId id, PackContent content, PackFiles files, Signer signer) {
        this.id = id;
        this.byFile = content.matters();
        this.matters = List.copyOf(byFile.values());
        this.written = List.copyOf(content.departments());
        this.connectors = List.copyOf(content.connectors());
        this.uses = List.copyOf(content.uses());
        this.departments = Connector.through(written, uses.stream().map(this::connector).toList());
        this.look = content.look();
        this.scenes = List.copyOf(content.scenes());
        this.dictionaries = content.dictionaries();
        this.signposts = content.signposts();
        this.profile = content.profile();
        this.files = files;
        this.signer = signer;
    }

    /// What the files of a pack say.
    ///
    /// @param matters by file, in the pack's order
    /// @param uses connectors in use wherever the pack is active
    record PackContent(
            Map<String, CompiledMatter> matters,
            List<Department> departments,
            List<Connector> connectors,
            Map<String, Map<String, Object>> dictionaries,
            Signposts signposts,
            List<String> uses,
            Optional<PackLook> look,
            List<PackScene> scenes,
            Optional<Matter> profile) {}

    @Override
    public PackId id() {
        return id;
    }

    @Override
    public List<Matter> matters() {
        return matters;
    }

    @Override
    public List<Department> departments() {
        return departments;
    }

    @Override
    public List<Department> departments(List<String> used) {
        return Connector.through(written, together(used).stream().map(this::connector).toList());
    }

    /// What the pack uses by itself, and these.
    private List<String> together(List<String> used) {
        return Stream.concat(uses.stream(), used.stream()).distinct().toList();
    }

    private Connector connector(String name) {
        return connectors.stream()
                .filter(known -> known.id().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the pack has no connector " + name));
    }

    /// Names of its connectors.
    public List<String> connectors() {
        return connectors.stream().map(Connector::id).toList();
    }

    /// The same pack with these connectors in use.
    ///
    /// @throws IllegalArgumentException the pack has no such connector
    public LoadedPack through(List<String> used) {
        PackContent content =
                new PackContent(
                        byFile,
                        written,
                        connectors,
                        dictionaries,
                        signposts,
                        together(used),
                        look,
                        scenes,
                        profile);
        return new LoadedPack(id, content, files, signer);
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
    public Optional<Matter> profile() {
        return profile;
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.all().get(path)).map(byte[]::clone);
    }

    @Override
    public Optional<PackLook> look() {
        return look;
    }

    @Override
    public List<PackScene> scenes() {
        return scenes;
    }

    @Override
    public Optional<byte[]> written(String matter) {
        return byFile.entrySet().stream()
                .filter(one -> one.getValue().id().equals(matter))
                .findFirst()
                .flatMap(one -> file(one.getKey()));
    }

    @Override
    public Signer signer() {
        return signer;
    }

    PackFiles files() {
        return files;
    }

    /// The departments with the types of their operations.
    public List<DeclaredDepartment> declared() {
        return written.stream()
                .filter(DeclaredDepartment.class::isInstance)
                .map(DeclaredDepartment.class::cast)
                .toList();
    }

    /// The `tests:` of all matters.
    public List<Scenario> scenarios() {
        return byFile.values().stream().flatMap(matter -> matter.scenarios().stream()).toList();
    }
}
