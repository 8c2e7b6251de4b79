package kiosk.matter.catalogue;

import java.util.List;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Audience;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackId;
import kiosk.matter.Texts;

/// A matter to be found, not to be done.
public record MadeMatter(
        String id,
        Texts name,
        Texts summary,
        Texts department,
        String theme,
        List<String> keywords,
        List<String> lifeEvents,
        Set<Audience> audience)
        implements Matter {

    @Override
    public PackId pack() {
        return new PackId("made", "1.0.0");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public String catalogCode() {
        return "MADE-" + id;
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
        throw new UnsupportedOperationException("made for finding only");
    }
}
