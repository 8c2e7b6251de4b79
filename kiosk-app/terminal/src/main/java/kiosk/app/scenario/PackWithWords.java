package kiosk.app.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackId;
import kiosk.matter.PackLook;
import kiosk.matter.PackScene;
import kiosk.matter.Signposts;
import kiosk.matter.department.Department;

/// A pack with some dictionary entries replaced.
record PackWithWords(Pack pack, Map<String, Map<String, Object>> replaced) implements Pack {

    @Override
    public PackId id() {
        return pack.id();
    }

    @Override
    public List<Matter> matters() {
        return pack.matters();
    }

    @Override
    public List<Department> departments() {
        return pack.departments();
    }

    @Override
    public List<Department> departments(List<String> connectors) {
        return pack.departments(connectors);
    }

    @Override
    public Map<String, Map<String, Object>> dictionaries() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>(pack.dictionaries());
        replaced.forEach((name, entries) -> {
            Map<String, Object> merged = new LinkedHashMap<>(all.getOrDefault(name, Map.of()));
            merged.putAll(entries);
            all.put(name, merged);
        });
        return all;
    }

    @Override
    public Signposts signposts() {
        return pack.signposts();
    }

    @Override
    public Optional<Matter> profile() {
        return pack.profile();
    }

    @Override
    public Optional<PackLook> look() {
        return pack.look();
    }

    @Override
    public List<PackScene> scenes() {
        return pack.scenes();
    }

    @Override
    public Optional<byte[]> written(String matter) {
        return pack.written(matter);
    }

    @Override
    public Optional<byte[]> file(String path) {
        return pack.file(path);
    }

    @Override
    public Signer signer() {
        return pack.signer();
    }
}
