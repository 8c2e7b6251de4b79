package kiosk.matter.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.yaml.At;

/// Checks that the steps of a matter can be walked: every jump leads forward to a step that exists,
/// consent comes before the calls that need it, the last step is the end.
final class PathCheck {

    private PathCheck() {}

    static void check(List<Step> steps, Map<String, Step.CallRule> calls, At at)
            throws PackException {
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.End)) {
            throw at.refuse("the last step must be of type end");
        }
        if (steps.get(0) instanceof Step.Compute || steps.get(0) instanceof Step.Fetch) {
            throw at.refuse("the first step must be a page");
        }
        List<String> ids = new ArrayList<>();
        for (Step step : steps) {
            if (ids.contains(step.id())) {
                throw step.head().at().refuse("the step '" + step.id() + "' stands here twice");
            }
            ids.add(step.id());
        }
        atMostOne(steps, Step.Pay.class);
        atMostOne(steps, Step.Submit.class);
        atMostOne(steps, Step.Bundle.class);
        atMostOne(steps, Step.Deliver.class);
        atMostOne(steps, Step.Video.class);
        Set<String> consented = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (Step.Goto jump : step.head().gotos()) {
                forward(ids, i, jump.to(), step);
            }
            if (step instanceof Step.Consent consent) {
                consented.addAll(consent.calls());
                if (consent.refusal().isPresent()) {
                    forward(ids, i, consent.refusal().get().to(), step);
                }
            }
            if (step instanceof Step.Video video && video.absent().isPresent()) {
                forward(ids, i, video.absent().get().to(), step);
            }
            if (step instanceof Step.Sign sign) {
                signers(sign, steps.subList(0, i));
            }
            if (step instanceof Step.Fetch fetch) {
                consented(fetch, calls, consented);
            }
            if (step instanceof Step.Review review) {
                edits(review, ids, i);
            }
        }
    }

    /// Whoever signs here and is not the applicant was identified before, or may sign elsewhere.
    private static void signers(Step.Sign sign, List<Step> before) throws PackException {
        for (String signer : sign.signers()) {
            boolean known =
                    signer.equals("applicant")
                            || sign.elsewhere()
                            || before.stream()
                                    .anyMatch(step ->
                                            step instanceof Step.Identify identify
                                                    && identify.who().equals(signer));
            if (!known) {
                throw sign.head()
                        .at()
                        .refuse(
                                "nobody identifies the signer '"
                                        + signer
                                        + "' before: add a step identify with who: "
                                        + signer
                                        + ", or elsewhere: true");
            }
        }
    }

    private static void atMostOne(List<Step> steps, Class<? extends Step> type)
            throws PackException {
        List<? extends Step> found = steps.stream().filter(type::isInstance).toList();
        if (found.size() > 1) {
            throw found.get(1).head().at().refuse("a matter has at most one step of this type");
        }
    }

    private static void forward(List<String> ids, int from, String to, Step step)
            throws PackException {
        int target = ids.indexOf(to);
        if (target <= from) {
            throw step.head().at().refuse("'" + to + "' is no later step: jumps lead forward only");
        }
    }

    private static void consented(
            Step.Fetch fetch, Map<String, Step.CallRule> calls, Set<String> consented)
            throws PackException {
        for (String call : fetch.calls()) {
            Step.CallRule rule = calls.get(call);
            if (rule != null && rule.consent() && !consented.contains(call)) {
                throw fetch.head()
                        .at()
                        .refuse("'" + call + "' needs consent, and no step before asks for it");
            }
        }
    }

    private static void edits(Step.Review review, List<String> ids, int at) throws PackException {
        List<String> edits = new ArrayList<>();
        review.rows().forEach(row -> edits.add(row.edit()));
        review.amount().ifPresent(amount -> edits.add(amount.edit()));
        for (String edit : edits) {
            if (!edit.isEmpty() && (ids.indexOf(edit) < 0 || ids.indexOf(edit) >= at)) {
                throw review.head().at().refuse("edit: '" + edit + "' is no earlier step");
            }
        }
    }
}
