package kiosk.app.voice;

import java.util.List;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackId;
import kiosk.matter.Texts;

/// A matter with one fixed sentence and nothing behind it.
record SpeakingMatter(String id, String chinese, String english) implements Matter {

    @Override
    public Texts name() {
        return Texts.of(chinese, english);
    }

    @Override
    public Texts summary() {
        return name();
    }

    @Override
    public String theme() {
        return "test";
    }

    @Override
    public List<Texts> prompts() {
        return List.of(name());
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
