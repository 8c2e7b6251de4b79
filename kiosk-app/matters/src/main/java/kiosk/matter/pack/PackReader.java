package kiosk.matter.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kiosk.matter.MapLayer;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.PackScene;
import kiosk.matter.Page.Option;
import kiosk.matter.Signposts;
import kiosk.matter.Texts;
import kiosk.matter.department.Connector;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.department.DepartmentCompiler;
import kiosk.matter.department.Signature;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.language.MatterCompiler;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.language.Surrounding;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// Compiles the files of a pack, in the order dictionaries, departments, connectors, matters.
final class PackReader implements Surrounding, DepartmentCompiler.Files {

    static final String PACK = "pack.yaml";

    private final PackFiles files;
    private final boolean proven;
    private final Map<String, Map<String, Object>> dictionaries = new LinkedHashMap<>();
    private final Map<String, DeclaredDepartment> departments = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<Option>>> ratings = new LinkedHashMap<>();
    private final Map<String, CompiledMatter> matters = new LinkedHashMap<>();
    private final Map<String, MapLayer> layers = new LinkedHashMap<>();
    private final List<Connector> connectors = new ArrayList<>();
    private final Refusals refusals;
    private PackId id = new PackId("", "");

    private PackReader(PackFiles files, boolean proven, Refusals refusals) {
        this.files = files;
        this.proven = proven;
        this.refusals = refusals;
    }

    /// What to do about a mistake: throw it, or note it and read on.
    interface Refusals {
        void take(PackException refusal) throws PackException;
    }

    /// A part of a pack that can be refused on its own.
    private interface Part {
        void read() throws PackException;
    }

    static LoadedPack read(PackFiles files, Pack.Signer signer) throws PackException {
        return new PackReader(files, false, PackReader::refuse).pack(signer);
    }

    /// A pack whose expressions were checked before: they are compiled when they are needed.
    static LoadedPack open(PackFiles files, Pack.Signer signer) throws PackException {
        return new PackReader(files, true, PackReader::refuse).pack(signer);
    }

    private static void refuse(PackException refusal) throws PackException {
        throw refusal;
    }

    @Override
    public boolean proven() {
        return proven;
    }

    /// Reads on after a mistake: every mistake is noted, and `sound` hears of every matter that
    /// compiles, with its file.
    ///
    /// @return the pack, which is whole only if nothing was noted
    static Optional<LoadedPack> readOn(
            PackFiles files, Refusals noted, BiConsumer<String, CompiledMatter> sound)
            throws PackException {
        PackReader reader = new PackReader(files, false, noted);
        List<LoadedPack> read = new ArrayList<>();
        reader.attempt(() -> read.add(reader.pack(new Pack.Signer("", true))));
        reader.matters.forEach(sound);
        return read.stream().findFirst();
    }

    private void attempt(Part part) throws PackException {
        try {
            part.read();
        } catch (PackException e) {
            refusals.take(e);
        }
    }

    private LoadedPack pack(Pack.Signer signer) throws PackException {
        Fields head =
                YamlFile.read(PACK, files.need(PACK))
                        .fields(Keys.PACK_FILE)
                        .need("pack")
                        .fields(Keys.PACK);
        id = new PackId(head.need("id").text(), head.need("version").text());
        ratings(head);
        for (Value file : head.list("dictionaries")) {
            attempt(() -> dictionaries(open(file)));
        }
        for (Value file : head.list("departments")) {
            attempt(() -> department(file));
        }
        for (Value file : head.list("connectors")) {
            attempt(() -> connector(file));
        }
        for (Value file : head.list("templates")) {
            attempt(() -> open(file));
        }
        for (Value file : head.need("matters").list()) {
            attempt(() -> matter(file));
        }
        for (CompiledMatter matter : matters.values()) {
            for (MatterModel.Recommend other : matter.recommends()) {
                attempt(() -> recommended(other));
            }
        }
        List<PackScene> scenes = new ArrayList<>();
        for (Value file : head.list("scenes")) {
            attempt(() -> scenes.add(SceneReader.read(open(file), scenes)));
        }
        List<CompiledMatter> profile = new ArrayList<>();
        if (head.find("profile").isPresent()) {
            attempt(() -> profile.add(profile(head.need("profile"))));
        }
        return new LoadedPack(
                id,
                new LoadedPack.PackContent(
                        Collections.unmodifiableMap(new LinkedHashMap<>(matters)),
                        List.copyOf(departments.values()),
                        List.copyOf(connectors),
                        Map.copyOf(dictionaries),
                        new Signposts(names(head, "themes"), names(head, "lifeEvents")),
                        uses(head),
                        LookReader.read(head),
                        scenes,
                        profile.stream().map(Matter.class::cast).findFirst()),
                files,
                signer);
    }

    private List<String> uses(Fields head) throws PackException {
        for (Value value : head.list("uses")) {
            String name = value.text();
            if (connectors.stream().noneMatch(known -> known.id().equals(name))) {
                throw value.at().refuse("the pack has no connector '" + name + "'");
            }
        }
        return head.texts("uses");
    }

    private void department(Value file) throws PackException {
        DeclaredDepartment department = DepartmentCompiler.compile(open(file), this);
        if (departments.put(department.id(), department) != null) {
            throw file.at().refuse("the department " + department.id() + " is there twice");
        }
    }

    private void connector(Value file) throws PackException {
        Connector connector = Connector.compile(open(file), departments, dictionaries);
        if (connectors.stream().anyMatch(other -> other.id().equals(connector.id()))) {
            throw file.at().refuse("the connector '" + connector.id() + "' is there twice");
        }
        connectors.add(connector);
    }

    private void matter(Value file) throws PackException {
        CompiledMatter matter = new CompiledMatter(MatterCompiler.compile(open(file), this));
        if (matters.values().stream().anyMatch(other -> other.id().equals(matter.id()))) {
            throw file.at().refuse("the matter '" + matter.id() + "' is there twice");
        }
        matters.put(file.text(), matter);
    }

    private void recommended(MatterModel.Recommend other) throws PackException {
        if (matters.values().stream().noneMatch(known -> known.id().equals(other.matter()))) {
            throw other.at().refuse("the pack has no matter '" + other.matter() + "'");
        }
    }

    private CompiledMatter profile(Value named) throws PackException {
        String wanted = named.text();
        CompiledMatter matter =
                matters.values().stream()
                        .filter(known -> known.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(
                                () -> named.at().refuse("the pack has no matter '" + wanted + "'"));
        for (Step step : matter.model().steps()) {
            boolean asks =
                    step instanceof Step.Identify
                            || step instanceof Step.Consent
                            || step instanceof Step.Fetch
                            || step instanceof Step.Compute
                            || step instanceof Step.End;
            if (!asks) {
                throw named.at()
                        .refuse(
                                "the step '"
                                        + step.id()
                                        + "' is too much: a profile has only identify, consent,"
                                        + " fetch, compute and end");
            }
        }
        for (Step.CallRule call : matter.model().calls().values()) {
            if (operation(call.operation()).filter(Signature::writes).isPresent()) {
                throw named.at()
                        .refuse(
                                call.operation()
                                        + " changes something: a profile only asks departments");
            }
        }
        return matter;
    }

    private static Map<String, Texts> names(Fields head, String key) throws PackException {
        Map<String, Texts> names = new LinkedHashMap<>();
        if (head.find(key).isPresent()) {
            Fields declared = head.need(key).fields();
            for (String word : declared.keys()) {
                names.put(word, TextValue.read(declared.need(word)));
            }
        }
        return names;
    }

    private Value open(Value name) throws PackException {
        byte[] bytes = files.all().get(name.text());
        if (bytes == null) {
            throw name.at().refuse("there is no file '" + name.text() + "' in the pack");
        }
        return YamlFile.read(name.text(), bytes);
    }

    private void dictionaries(Value file) throws PackException {
        Fields declared = file.fields(Keys.DICTIONARY_FILE).need("dictionaries").fields();
        for (String name : declared.keys()) {
            Map<String, Object> entries = new LinkedHashMap<>();
            Fields fields = declared.need(name).fields();
            for (String key : fields.keys()) {
                Object value = fields.need(key).plain();
                if (value == null) {
                    throw fields.keyAt(key).refuse("an entry needs a value");
                }
                entries.put(key, value);
            }
            if (dictionaries.put(name, Map.copyOf(entries)) != null) {
                throw declared.keyAt(name).refuse("the dictionary is there twice");
            }
        }
    }

    private void ratings(Fields head) throws PackException {
        if (head.find("ratings").isEmpty()) {
            return;
        }
        Fields sets = head.need("ratings").fields();
        for (String set : sets.keys()) {
            Map<Integer, List<Option>> levels = new TreeMap<>();
            Fields declared = sets.need(set).fields(Keys.RATING_SET);
            for (String level : declared.keys()) {
                List<Option> reasons = new ArrayList<>();
                for (Value item : declared.need(level).list()) {
                    Fields reason = item.fields(Keys.RATING_REASON);
                    reasons.add(
                            new Option(
                                    reason.need("id").text(),
                                    TextValue.read(reason.need("text")),
                                    Texts.same("")));
                }
                levels.put(Integer.parseInt(level), List.copyOf(reasons));
            }
            ratings.put(set, levels);
        }
    }

    @Override
    public PackId pack() {
        return id;
    }

    @Override
    public Optional<Signature> operation(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(departments.get(name.substring(0, dot)))
                        .flatMap(department -> department.signature(name.substring(dot + 1)));
    }

    @Override
    public Optional<Texts> department(String name) {
        return Optional.ofNullable(departments.get(name)).map(DeclaredDepartment::name);
    }

    @Override
    public Optional<Map<Integer, List<Option>>> ratingSet(String name) {
        return Optional.ofNullable(ratings.get(name));
    }

    @Override
    public boolean hasFile(String path) {
        return files.all().containsKey(path);
    }

    @Override
    public MapLayer layer(Value file) throws PackException {
        MapLayer read = layers.get(file.text());
        if (read == null) {
            if (!hasFile(file.text())) {
                throw file.at().refuse("the pack has no file '" + file.text() + "'");
            }
            read = LayerReader.read(file.text(), files.need(file.text()));
            layers.put(file.text(), read);
        }
        return read;
    }

    @Override
    public String text(String name, Value askedBy) throws PackException {
        byte[] bytes = files.all().get("departments/" + name);
        if (bytes == null) {
            throw askedBy.at().refuse("there is no file 'departments/" + name + "'");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Map<String, Object>> dictionaries() {
        return dictionaries;
    }
}
