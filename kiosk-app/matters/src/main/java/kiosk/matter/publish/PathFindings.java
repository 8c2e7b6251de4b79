package kiosk.matter.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.Step;

/// Every step can be reached, every path ends, nobody is spoken of before they identified.
final class PathFindings {

    private final Desk desk;
    private final Findings findings;

    PathFindings(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    void look() {
        List<Step> steps = desk.steps();
        Set<Integer> reached = new HashSet<>();
        walk(0, reached);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!reached.contains(i)
                    || step.head().when().filter(PathFindings::never).isPresent()) {
                findings.error(step.head().at(), "step.unreachable")
                        .say(
                                Texts.of(
                                        "步骤 " + step.id() + " 永远走不到。",
                                        "Nobody ever gets to the step " + step.id() + "."),
                                Texts.of(
                                        "检查前面步骤的 goto 和本步骤的 when，或者删去这一步。",
                                        "Look at the goto of the steps before and at its when, or"
                                                + " remove the step."));
            }
        }
        ends(steps);
        identified(steps);
        paidWithPin(steps);
    }

    /// What was paid must reach the department without the person; a PIN cannot, once they left.
    private void paidWithPin(List<Step> steps) {
        boolean pin =
                desk.model().data().values().stream()
                        .anyMatch(data -> data.type().equals(ValueType.Simple.PIN));
        for (Step step : steps) {
            if (pin && step instanceof Step.Pay) {
                findings.error(step.head().at(), "pay.pin")
                        .say(
                                Texts.of(
                                        "事项既收费（步骤 " + step.id() + "）又要设密码：付了款而人已离开时，密码没有保存，办不下去。",
                                        "The matter takes money (step "
                                                + step.id()
                                                + ") and a PIN: who paid and left cannot be served,"
                                                + " because the PIN is not kept."),
                                Texts.of(
                                        "把收费和设密码分成两个事项。",
                                        "Make two matters of it: one with the money, one with the"
                                                + " PIN."));
            }
        }
    }

    private void walk(int from, Set<Integer> reached) {
        if (from >= desk.steps().size() || !reached.add(from)) {
            return;
        }
        Step step = desk.steps().get(from);
        if (step instanceof Step.End && step.head().when().isEmpty()) {
            return;
        }
        if (step instanceof Step.Consent consent) {
            consent.refusal().ifPresent(no -> walk(index(no.to()), reached));
        }
        if (step instanceof Step.Video video) {
            video.absent().ifPresent(no -> walk(index(no.to()), reached));
        }
        for (Step.Goto jump : step.head().gotos()) {
            if (!never(jump.when())) {
                walk(index(jump.to()), reached);
            }
            if (always(jump.when()) && step.head().when().isEmpty()) {
                return;
            }
        }
        walk(from + 1, reached);
    }

    private int index(String id) {
        return desk.stepOf(id);
    }

    private static boolean always(Expression expression) {
        return expression.source().strip().equals("true");
    }

    private static boolean never(Expression expression) {
        return expression.source().strip().equals("false");
    }

    private void ends(List<Step> steps) {
        Step last = steps.getLast();
        if (last.head().when().filter(when -> !always(when)).isPresent()) {
            findings.error(last.head().at(), "path.open")
                    .say(
                            Texts.of(
                                    "最后一步 " + last.id() + " 带有条件：条件不成立时事项没有结尾。",
                                    "The last step "
                                            + last.id()
                                            + " has a when: where it does not hold, the matter"
                                            + " never ends."),
                            Texts.of("去掉最后一步的 when。", "Remove the when of the last step."));
        }
    }

    private void identified(List<Step> steps) {
        int first = 0;
        while (first < steps.size() && !applicant(steps.get(first))) {
            first++;
        }
        for (Uses.Use use : desk.uses().all()) {
            int step = desk.stepOf(use.owner());
            if (use.root().equals("applicant") && step >= 0 && step < first) {
                findings.error(use.at(), "identity.before")
                        .say(
                                Texts.of(
                                        "这里用到 " + use.name() + "，但此前没有核验身份。",
                                        use.name()
                                                + " is used here, but nobody has identified"
                                                + " before."),
                                Texts.of(
                                        "在前面加一个 identify 步骤，或把它移到这一步之前。",
                                        "Add a step identify before, or move it up."));
            }
        }
    }

    private static boolean applicant(Step step) {
        return step instanceof Step.Identify identify && identify.who().equals("applicant");
    }
}
