package kiosk.matter.journey;

import java.util.List;
import java.util.Map;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Fields that are filled together: of a form, of one entry of a list, of a way of delivery.
///
/// @param rules the variables behind them
/// @param root what their names begin with: `data` or `entry`
record Fieldset(List<Step.FieldRule> fields, Map<String, MatterModel.DataRule> rules, String root) {

    static Fieldset of(List<Step.FieldRule> fields, MatterModel model) {
        return new Fieldset(fields, model.data(), "data");
    }

    static Fieldset of(Step.Entries step, MatterModel model) {
        MatterModel.DataRule list = model.data().get(step.field());
        return new Fieldset(step.fields(), list == null ? Map.of() : list.entry(), "entry");
    }

    /// Fields that apply.
    List<Step.FieldRule> shown(Known known) {
        return fields.stream()
                .filter(rule -> {
                    MatterModel.DataRule data = rules.get(rule.name());
                    return data != null && known.holds(data.when());
                })
                .toList();
    }

    /// Fields a person fills: those that apply and that no department filled.
    List<Step.FieldRule> asked(Known known) {
        return shown(known).stream().filter(rule -> !sourced(rule.name(), known)).toList();
    }

    private boolean sourced(String name, Known known) {
        return root.equals("data") && known.sourceOf(name).isPresent();
    }
}
