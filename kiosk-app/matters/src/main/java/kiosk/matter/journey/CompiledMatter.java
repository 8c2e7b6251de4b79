package kiosk.matter.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kiosk.matter.Ability;
import kiosk.matter.Assurance;
import kiosk.matter.Audience;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.Journey;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Matter;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackId;
import kiosk.matter.Retention;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
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

    /// What the file says, checked.
    public MatterModel model() {
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
    public List<String> sayings() {
        return model.head().sayings();
    }

    @Override
    public List<String> lifeEvents() {
        return model.head().lifeEvents();
    }

    @Override
    public int headline() {
        return model.head().headline();
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
    public Set<Ability> abilities() {
        return Abilities.of(model.steps());
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
    public boolean takesMoney() {
        return model.steps().stream().anyMatch(Step.Pay.class::isInstance);
    }

    @Override
    public List<Texts> prompts() {
        return model.steps().stream()
                .filter(step -> step.head().when().isEmpty())
                .flatMap(step -> Stream.of(step.head().speech(), step.head().title()))
                .flatMap(text -> text.whole().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Texts> fields() {
        return model.steps().stream()
                .filter(Step.Form.class::isInstance)
                .map(Step.Form.class::cast)
                .flatMap(form -> form.fields().stream())
                .flatMap(field -> Optional.ofNullable(model.data().get(field.name())).stream())
                .map(MatterModel.DataRule::label)
                .distinct()
                .toList();
    }

    @Override
    public Journey begin(JourneyFacts facts) {
        return new RunningJourney(this, facts, List.of(), Ledger.empty(), Resumption.none());
    }

    @Override
    public Retention retention() {
        return Drafting.retention(model);
    }

    @Override
    public Journey resume(Draft draft, JourneyFacts facts, UnaryOperator<String> ref) {
        mine(draft.matter(), draft.version(), draft.pack());
        Resumption resumption = new Resumption(draft.saved(), draft.owners(), ref);
        return new RunningJourney(this, facts, List.of(), Ledger.empty(), resumption)
                .settled(facts.now());
    }

    @Override
    public Journey cosign(CoSigning asked, JourneyFacts facts, UnaryOperator<String> ref) {
        mine(asked.matter(), asked.version(), asked.pack());
        return new CoSignJourney(this, asked, facts, ref, List.of());
    }

    private void mine(String matter, String version, PackId pack) {
        if (!matter.equals(id()) || !version.equals(version()) || !pack.equals(pack())) {
            throw new IllegalArgumentException("of " + matter + " " + version + ", not " + this);
        }
    }

    /// Matters it recommends, with the place that names each.
    public List<MatterModel.Recommend> recommends() {
        return model.policy().recommendations();
    }

    @Override
    public String toString() {
        return id() + " " + version() + " of " + pack();
    }
}
