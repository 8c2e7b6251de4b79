package kiosk.matter.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.department.DeclaredDepartment;
import kiosk.matter.department.Signature;
import kiosk.matter.language.Step;
import kiosk.matter.publish.Origins.Kind;

/// Every field has a source or is asked, in time; what a call knows is not asked; nothing is
/// declared in vain. Counts the fill rate.
final class FieldFindings {

    private final Desk desk;
    private final List<DeclaredDepartment> departments;
    private final Findings findings;

    FieldFindings(Desk desk, List<DeclaredDepartment> departments, Findings findings) {
        this.desk = desk;
        this.departments = departments;
        this.findings = findings;
    }

    void look() throws PackException {
        Map<String, ?> data = desk.model().data();
        Set<String> used = new HashSet<>();
        Set<String> late = new HashSet<>();
        for (Uses.Use use : desk.uses().all()) {
            String name = use.root();
            if (!data.containsKey(name)) {
                continue;
            }
            used.add(name);
            Optional<Integer> first = desk.origins().first(name);
            if (first.isEmpty() && late.add(name)) {
                noSource(name, use);
            } else if (first.isPresent()
                    && use.must()
                    && tooEarly(use, first.get())
                    && late.add(name)) {
                tooLate(name, use);
            }
        }
        for (String name : data.keySet()) {
            if (!used.contains(name)) {
                unused(name);
            }
        }
        for (String name : desk.origins().by(Kind.ASKED)) {
            if (!filled(name)) {
                callable(name);
            }
        }
    }

    private void noSource(String name, Uses.Use use) {
        findings.error(use.at(), "field.no-source")
                .say(
                        Texts.of(
                                "这里用到变量 " + name + "，但没有任何步骤给它赋值。",
                                "The variable "
                                        + name
                                        + " is used here, but nothing gives it a"
                                        + " value."),
                        Texts.of(
                                "在 form、choose 等步骤里询问，或用调用的 out、pick 的 into、compute 填入。",
                                "Ask for it in a form or choose, or fill it by a call's out, a"
                                        + " pick's into or a compute."));
    }

    private boolean tooEarly(Uses.Use use, int first) {
        int at = desk.stepOf(use.owner());
        if (at < 0) {
            return false;
        }
        Step step = desk.steps().get(at);
        boolean needs =
                step instanceof Step.Fetch
                        || step instanceof Step.Submit
                        || step instanceof Step.Bundle
                        || step instanceof Step.Print
                        || step instanceof Step.Compute;
        boolean itself = step instanceof Step.Compute;
        return needs && (itself ? first > at : first >= at);
    }

    private void tooLate(String name, Uses.Use use) {
        findings.error(use.at(), "field.too-late")
                .say(
                        Texts.of(
                                "这里需要 " + name + "，但它要到后面的步骤才有值。",
                                name
                                        + " is needed here, but it only gets its value at a later"
                                        + " step."),
                        Texts.of(
                                "把询问或查询 " + name + " 的步骤移到前面。",
                                "Move the step that asks for it or fetches it up."));
    }

    private void unused(String name) throws PackException {
        boolean asked = desk.origins().by(Kind.ASKED).contains(name);
        findings.warning(desk.declared("data", name), "variable.unused")
                .say(
                        asked
                                ? Texts.of(
                                        "问了 " + name + "，但没有用在任何地方。",
                                        name + " is asked but used nowhere.")
                                : Texts.of(
                                        "声明了变量 " + name + "，但没有用到。",
                                        "The variable " + name + " is declared but never used."),
                        Texts.of(
                                "不需要就删去：多问一项，就多占用群众一次时间。",
                                "Remove it: every question takes somebody's time."));
    }

    private boolean filled(String name) {
        return desk.origins().of(name).stream()
                .anyMatch(origin -> origin.kind() == Kind.CALL || origin.kind() == Kind.RECORD);
    }

    private void callable(String name) throws PackException {
        for (Step.CallRule call : desk.model().calls().values()) {
            if (call.answer().containsKey(name)) {
                ask(name, call.operation());
                return;
            }
        }
        for (DeclaredDepartment department : departments) {
            if (!called(department.id())) {
                continue; // the same word may mean something else there
            }
            for (String operation : new TreeSet<>(department.operations())) {
                boolean tells =
                        !department.writes(operation)
                                && department
                                        .signature(operation)
                                        .filter(s -> tells(s, name))
                                        .isPresent();
                if (tells) {
                    ask(name, department.id() + "." + operation);
                    return;
                }
            }
        }
    }

    private boolean called(String department) {
        return desk.model().calls().values().stream()
                .anyMatch(call -> call.operation().startsWith(department + "."));
    }

    /// Whether an operation knows it from nothing but an identity number.
    private boolean tells(Signature signature, String name) {
        return Optional.ofNullable(desk.model().data().get(name))
                        .filter(rule -> rule.type().equals(signature.out().get(name)))
                        .isPresent()
                && !signature.in().isEmpty()
                && signature.in().values().stream().allMatch(ValueType.Simple.ID_NO::equals);
    }

    private void ask(String name, String operation) throws PackException {
        findings.warning(desk.declared("data", name), "field.callable")
                .say(
                        Texts.of(
                                "向群众询问 " + name + "，而 " + operation + " 可以直接查到。",
                                name + " is asked, though " + operation + " could tell it."),
                        Texts.of(
                                "在 calls 里用 out 填入 " + name + "，查到了就不再询问。",
                                "Fill it by out: of a call; whoever is known there is not asked."));
    }

    /// Fields that come by themselves, and fields that are asked.
    FillRate rate() {
        return FieldNames.of(desk.uses(), desk.origins()).declared();
    }
}
