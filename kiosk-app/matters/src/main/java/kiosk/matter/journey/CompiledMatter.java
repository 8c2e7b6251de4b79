package kiosk.matter.journey;

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
import kiosk.matter.language.MatterModel;
import kiosk.matter.scenario.Scenario;

/// A matter of an activated pack.
///
/// Thread rule: immutable, any thread.
public final class CompiledMatter implements Matter {

    private final MatterModel model;

    /// From its checked model.
    public CompiledMatter(MatterModel model) {
        this.model = model;
    }

    MatterModel model() {
        return model;
    }

    /// The `tests:` of the matter, for the scenario runner.
    public List<Scenario> scenarios() {
        return model.scenarios();
    }

    @Override
    public String id() {
        return model.head().id();
    }

    @Override
    public PackId pack() {
        return model.head().pack();
    }

    @Override
    public String version() {
        return model.head().version();
    }

    @Override
    public String catalogCode() {
        return model.head().catalogCode();
    }

    @Override
    public Texts name() {
        return model.head().name();
    }

    @Override
    public Texts summary() {
        return model.head().summary();
    }

    @Override
    public Texts department() {
        return model.head().department();
    }

    @Override
    public String theme() {
        return model.head().theme();
    }

    @Override
    public List<String> keywords() {
        return model.head().keywords();
    }

    @Override
    public List<String> lifeEvents() {
        return model.head().lifeEvents();
    }

    @Override
    public Set<Audience> audience() {
        return model.head().audience();
    }

    @Override
    public Set<String> devices() {
        return model.head().devices();
    }

    @Override
    public OfflineClass offline() {
        return model.offline();
    }

    @Override
    public Assurance assurance() {
        return model.assurance();
    }

    @Override
    public Journey begin(JourneyFacts facts) {
        return new RunningJourney(this, facts, List.of(), Ledger.empty());
    }

    @Override
    public String toString() {
        return id() + " " + version() + " of " + pack();
    }
}
