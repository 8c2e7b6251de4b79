package kiosk.matter.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.Audience;
import kiosk.matter.OfflineClass;
import kiosk.matter.PackId;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Scope;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.scenario.Scenario;

/// A matter as its file says it, checked and compiled.
public record MatterModel(
        Head head,
        Guide guide,
        Scope scope,
        Map<String, DataRule> data,
        Map<String, Step.CallRule> calls,
        List<Condition> conditions,
        Map<String, MaterialRule> materials,
        List<Step> steps,
        OfflineClass offline,
        Assurance assurance,
        List<Scenario> scenarios) {

    /// Who and what.
    public record Head(
            String id,
            PackId pack,
            String version,
            String catalogCode,
            Texts name,
            Texts summary,
            Texts department,
            String theme,
            List<String> keywords,
            Set<String> devices,
            List<String> lifeEvents,
            Set<Audience> audience) {}

    /// What the guide page shows beside conditions and materials.
    public record Guide(
            List<Texts> fees,
            Texts promise,
            List<String> laws,
            String consult,
            String complaint,
            Map<Integer, List<Page.Option>> ratingReasons) {}

    /// A typed variable.
    public record DataRule(
            String name,
            ValueType type,
            Texts label,
            String pattern,
            Optional<Expression> when,
            Optional<Source> preset) {}

    /// A condition of the matter, checked as soon as it can be decided.
    public record Condition(
            String id, Texts text, Expression holds, TextTemplate reason, TextTemplate remedy) {}

    /// A material and the ways it may come in, best first.
    public record MaterialRule(
            String id, Texts name, Expression need, List<Way> ways, TextTemplate note) {}

    /// One way; offered while `open` holds.
    public record Way(String name, Optional<Expression> open) {}

    /// The step with this id.
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
