package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.language.Step;

/// Several cases handed in at once; what one department says of its case is nothing to the others.
final class Bundles {

    private static final Page.Frame NO_FRAME =
            new Page.Frame("", Texts.same(""), Texts.same(""), 0, 0, false, Texts.same(""));

    private Bundles() {}

    static List<Step.CaseRule> due(Step.Bundle step, Known known) {
        return step.cases().stream().filter(one -> known.holds(one.call().when())).toList();
    }

    static Map<String, Work.Outcome> outcomes(Step.Bundle step, Ledger ledger) {
        return ledger.work(step.id(), Work.Outcomes.class)
                .map(Work.Outcomes::byCase)
                .orElse(Map.of());
    }

    static boolean settled(Step.Bundle step, Ledger ledger, Known known) {
        Map<String, Work.Outcome> outcomes = outcomes(step, ledger);
        return due(step, known).stream().allMatch(one -> outcomes.containsKey(one.call().id()));
    }

    static Page.HandIns page(Page.Frame frame, Step.Bundle step, Ledger ledger, Known known) {
        Map<String, Work.Outcome> outcomes = outcomes(step, ledger);
        List<Page.HandIn> cases =
                due(step, known).stream().map(one -> handIn(one, outcomes, known)).toList();
        return new Page.HandIns(frame, cases);
    }

    private static Page.HandIn handIn(
            Step.CaseRule rule, Map<String, Work.Outcome> outcomes, Known known) {
        Work.Outcome outcome = outcomes.get(rule.call().id());
        Page.HandIn.Result state =
                outcome == null
                        ? Page.HandIn.Result.OPEN
                        : outcome.accepted()
                                ? Page.HandIn.Result.ACCEPTED
                                : Page.HandIn.Result.REFUSED;
        boolean refused = state == Page.HandIn.Result.REFUSED;
        return new Page.HandIn(
                rule.call().id(),
                rule.name(),
                rule.call().department(),
                Bills.must(rule.call(), known),
                state,
                outcome == null ? Texts.same("") : outcome.say(),
                refused ? known.fill(rule.remedy()) : Texts.same(""));
    }

    /// What came of each case, one sentence each, for a receipt that lists them all.
    static Map<String, Object> lines(List<Step> path, Ledger ledger, Known known) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Step step : path) {
            if (step instanceof Step.Bundle bundle) {
                page(NO_FRAME, bundle, ledger, known)
                        .cases()
                        .forEach(one -> {
                            chinese.add(line(one, Texts.BASE, "：", "已受理", "未通过，"));
                            english.add(line(one, "en", ": ", "accepted", "refused. "));
                        });
            }
        }
        return chinese.isEmpty() ? Map.of() : Map.of("parts", chinese, "partsEn", english);
    }

    private static String line(
            Page.HandIn one, String language, String colon, String accepted, String refused) {
        String result =
                one.result() == Page.HandIn.Result.ACCEPTED
                        ? accepted
                        : refused + one.say().in(language);
        return one.name().in(language) + colon + result;
    }

    /// Takes over the answers. The code of the first refusal when no case was accepted.
    static Optional<Work.Outcome> apply(Step.Bundle step, Ledger ledger, Known known) {
        Map<String, Work.Outcome> outcomes = outcomes(step, ledger);
        long accepted = 0;
        long refused = 0;
        Optional<Work.Outcome> first = Optional.empty();
        for (Step.CaseRule rule : due(step, known)) {
            Work.Outcome outcome = outcomes.get(rule.call().id());
            if (outcome == null) {
                continue;
            }
            if (outcome.accepted()) {
                accepted++;
                Calls.keep(rule.call(), outcome.ack(), known);
                known.put("call." + rule.call().id() + ".ok", true);
            } else {
                refused++;
                first = first.or(() -> Optional.of(outcome));
            }
            known.put("part." + rule.call().id(), outcome.accepted() ? "accepted" : "refused");
        }
        known.put("part.accepted", accepted);
        known.put("part.refused", refused);
        return accepted == 0 ? first : Optional.empty();
    }
}
