package kiosk.matter.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kiosk.matter.PackException;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackDraft;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.YamlFile;

/// The checks a pack must pass before it is signed. Scenarios are played by whoever has simulated
/// departments and devices at hand; everything else is here.
public final class Publish {

    private static final String PACK = "pack.yaml";

    private final PackDraft draft;
    private final Optional<Group> group;
    private final Findings findings = new Findings();

    private Publish(PackDraft draft, Optional<Group> group) {
        this.draft = draft;
        this.group = group;
    }

    /// Checks a draft for any terminals.
    public static Report check(PackDraft draft) {
        return new Publish(draft, Optional.empty()).report();
    }

    /// Checks a draft for the terminals of a group.
    public static Report check(PackDraft draft, Group group) {
        return new Publish(draft, Optional.of(group)).report();
    }

    /// What a refusal of any reader says to an author.
    public static Finding finding(PackException refusal) {
        return RefusalWords.finding(refusal);
    }

    private Report report() {
        Map<String, FillRate> rates = new TreeMap<>();
        draft.refusals().forEach(refusal -> findings.add(finding(refusal)));
        try {
            look(rates);
        } catch (PackException e) {
            if (draft.refusals().isEmpty()) { // otherwise it is one of those
                findings.add(finding(e));
            }
        }
        return new Report(findings.sorted(), rates);
    }

    private void look(Map<String, FillRate> rates) throws PackException {
        byte[] bytes =
                draft.file(PACK).orElseThrow(() -> new PackException(PACK, 0, 0, "is missing"));
        Fields head = YamlFile.read(PACK, bytes).fields().need("pack").fields();
        PackFindings pack = new PackFindings(draft, head, findings);
        List<DeclaredDepartment> departments =
                draft.whole().map(LoadedPack::declared).orElse(List.of());
        for (Map.Entry<String, CompiledMatter> matter : draft.matters().entrySet()) {
            Desk desk = Desk.of(draft, matter.getKey(), matter.getValue());
            rates.put(desk.matter().id(), matter(desk, pack, departments));
        }
        pack.look(group);
        for (String section : List.of("matters", "departments")) {
            for (String file : head.texts(section)) {
                Optional<byte[]> written = draft.file(file);
                if (written.isPresent() && refused(file).isEmpty()) {
                    new TextFindings(findings).look(YamlFile.read(file, written.get()));
                }
            }
        }
    }

    private Optional<PackException> refused(String file) {
        return draft.refusals().stream().filter(e -> e.file().equals(file)).findFirst();
    }

    private FillRate matter(Desk desk, PackFindings pack, List<DeclaredDepartment> departments)
            throws PackException {
        new PathFindings(desk, findings).look();
        FieldFindings fields = new FieldFindings(desk, departments, findings);
        fields.look();
        new CallFindings(desk, departments, findings).look();
        new DeviceFindings(desk, group, findings).look();
        new GuideFindings(desk, findings).look();
        new TemplateFindings(desk, pack.listed("templates"), findings).look();
        return fields.rate();
    }
}
