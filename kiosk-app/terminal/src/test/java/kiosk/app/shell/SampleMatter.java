package kiosk.app.shell;

import java.util.List;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackId;
import kiosk.matter.Texts;

/// A matter with a name, what she says in it, and nothing behind it.
public record SampleMatter(String id, Texts name, Texts summary, String theme, List<Texts> prompts)
        implements Matter {

    SampleMatter(String id, Texts name, Texts summary, String theme) {
        this(id, name, summary, theme, List.of());
    }

    /// One in which this is said, and nothing else.
    public static SampleMatter saying(String id, String chinese, String english) {
        Texts said = Texts.of(chinese, english);
        return new SampleMatter(id, said, said, "test", List.of(said));
    }

    @Override
    public PackId pack() {
        return new PackId("sample", "1.0.0");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String catalogCode() {
        return "TEST";
    }

    @Override
    public Texts department() {
        return Texts.of("示例部门", "Sample department");
    }

    @Override
    public List<String> keywords() {
        return List.of();
    }

    @Override
    public Set<String> devices() {
        return Set.of();
    }

    @Override
    public OfflineClass offline() {
        return OfflineClass.ONLINE;
    }

    @Override
    public Assurance assurance() {
        return Assurance.L1;
    }

    @Override
    public Journey begin(JourneyFacts facts) {
        throw new UnsupportedOperationException("a sample has no journey");
    }
}
