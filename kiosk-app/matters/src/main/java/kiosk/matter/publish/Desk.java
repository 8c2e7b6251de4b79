package kiosk.matter.publish;

import java.util.List;
import java.util.Optional;
import kiosk.matter.PackException;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.pack.PackDraft;
import kiosk.matter.yaml.At;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// One matter under the eyes of the checks: compiled, and as it is written.
///
/// @param written the mapping below `matter:`
record Desk(
        PackDraft draft,
        String file,
        CompiledMatter matter,
        Fields written,
        Uses uses,
        Origins origins) {

    static Desk of(PackDraft draft, String file, CompiledMatter matter) throws PackException {
        byte[] bytes = draft.file(file).orElseThrow(() -> new PackException(file, 0, 0, "is gone"));
        Fields written = YamlFile.read(file, bytes).fields().need("matter").fields();
        return new Desk(draft, file, matter, written, Uses.of(written), Origins.of(matter.model()));
    }

    MatterModel model() {
        return matter.model();
    }

    List<Step> steps() {
        return model().steps();
    }

    /// Where a key of the matter stands, or the matter itself.
    At at(String key) {
        return written.keyAt(key);
    }

    /// Where a name is declared in a section of names.
    At declared(String section, String name) throws PackException {
        Optional<Value> value = written.find(section);
        if (value.isEmpty()) {
            return written.at();
        }
        if (value.get().isMap()) {
            return value.get().fields().keyAt(name);
        }
        for (Value item : value.get().list()) {
            if (item.fields().text("id", "").equals(name)) {
                return item.at();
            }
        }
        return value.get().at();
    }

    /// Index of the step with this id, or of the last fetch of the call with this id, or -1.
    int stepOf(String owner) {
        for (int i = steps().size() - 1; i >= 0; i--) {
            Step step = steps().get(i);
            if (step.id().equals(owner)
                    || (step instanceof Step.Fetch fetch && fetch.calls().contains(owner))) {
                return i;
            }
        }
        return -1;
    }
}
