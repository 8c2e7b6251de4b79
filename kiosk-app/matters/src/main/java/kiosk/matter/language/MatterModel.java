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
import kiosk.matter.yaml.At;

/// A matter as its file says it, checked and compiled.
public record MatterModel(
        Head head,
        Guide guide,
        Scope scope,
        Map<String, DataRule> data,
        Map<String, Step.CallRule> calls,
        Policy policy,
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
            List<String> sayings,
            Set<String> devices,
            List<String> lifeEvents,
            int headline,
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
    ///
    /// @param dataClass personal-data class 0..3
    /// @param evidence kept with the case as evidence whatever its class
    /// @param entry for a list: the fields of one entry
    public record DataRule(
            String name,
            ValueType type,
            Texts label,
            String pattern,
            Optional<Expression> when,
            Optional<Source> preset,
            int dataClass,
            boolean evidence,
            Map<String, DataRule> entry) {}

    /// Rules that stand beside the steps.
    public record Policy(
            List<Condition> conditions,
            List<Situation> situations,
            Optional<Agency> agency,
            List<Recommend> recommendations,
            Optional<DraftRule> draft,
            Days promise,
            Days legal) {}

    /// A condition of the matter, checked as soon as it can be decided; named in expressions as
    /// `condition.<id>`.
    ///
    /// @param stops whether the matter stops where it does not hold
    public record Condition(
            String id,
            Texts text,
            Expression holds,
            TextTemplate reason,
            TextTemplate remedy,
            boolean stops) {}

    /// A situation in which something more is needed; `situation.<id>` in expressions.
    public record Situation(String id, Texts text, Expression when, List<String> materials) {}

    /// Acting for somebody else.
    ///
    /// @param acting whether an agent acts here
    /// @param name of the principal
    /// @param proof materials needed while an agent acts
    public record Agency(Expression acting, Source name, Source idNo, List<String> proof) {}

    /// Another matter of the pack that may help.
    public record Recommend(Optional<Expression> when, String matter, TextTemplate why, At at) {}

    /// How long drafts are kept and up to which class of data.
    public record DraftRule(int days, int dataClass) {}

    /// A time limit; `n` days of a unit.
    public record Days(int n, Unit unit) {
        /// What a day is.
        public enum Unit {
            DAY,
            WORKDAY,
            MONTH
        }
    }

    /// All conditions.
    public List<Condition> conditions() {
        return policy.conditions();
    }

    /// A material and the ways it may come in, best first.
    ///
    /// @param formats `pdf`, `jpg`, `png`
    /// @param pagesMax pages of all pieces together
    /// @param sample a file of the pack, or empty
    /// @param promise what a promise says
    /// @param lateDays working days for a promise or a late material; 0 where none are set
    public record MaterialRule(
            String id,
            Texts name,
            Optional<Expression> need,
            List<Way> ways,
            TextTemplate note,
            List<String> formats,
            int pagesMax,
            String sample,
            Texts standard,
            TextTemplate promise,
            int lateDays) {}

    /// One way; offered while `open` holds.
    public record Way(String name, Optional<Expression> open) {}

    /// The step with this id.
    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
