package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.MatterModel.Days;
import kiosk.matter.language.MatterModel.MaterialRule;
import kiosk.matter.language.Step;

/// The guide of a matter, from its rules alone: nothing is known of anybody yet.
final class GuidePage {

    private static final Texts AGENT = Texts.of("替别人办", "Doing it for somebody else");

    private final MatterModel model;

    GuidePage(MatterModel model) {
        this.model = model;
    }

    Page.Guide of(Step.Notice step, Page.Frame frame) {
        return new Page.Guide(
                frame,
                model.conditions().stream().map(MatterModel.Condition::text).toList(),
                model.materials().values().stream().map(this::needed).toList(),
                model.guide().fees(),
                model.guide().promise(),
                limit(model.policy().legal()),
                model.guide().laws(),
                model.offline(),
                step.mustRead(),
                situations(),
                new Page.Office(
                        model.head().department(),
                        model.guide().consult(),
                        model.guide().complaint()));
    }

    private Page.Needed needed(MaterialRule rule) {
        boolean inSituation =
                situations().stream().anyMatch(one -> one.materials().contains(rule.id()));
        return new Page.Needed(
                rule.id(),
                rule.name(),
                rule.ways().stream().map(MatterModel.Way::name).toList(),
                rule.need().filter(need -> !need.source().equals("true")).isPresent()
                        && !inSituation);
    }

    private List<Page.Situation> situations() {
        List<Page.Situation> all = new ArrayList<>();
        for (MatterModel.Situation rule : model.policy().situations()) {
            all.add(new Page.Situation(rule.id(), rule.text(), rule.materials()));
        }
        model.policy()
                .agency()
                .filter(agency -> !agency.proof().isEmpty())
                .ifPresent(agency -> all.add(new Page.Situation("agent", AGENT, agency.proof())));
        return List.copyOf(all);
    }

    private static Texts limit(Days days) {
        if (days.n() == 0) {
            return Texts.same("");
        }
        int n = days.n();
        String some = n == 1 ? "" : "s";
        return switch (days.unit()) {
            case DAY -> Texts.of(n + "天内", "Within " + n + " day" + some);
            case WORKDAY -> Texts.of(n + "个工作日内", "Within " + n + " working day" + some);
            case MONTH -> Texts.of(n + "个月内", "Within " + n + " month" + some);
        };
    }
}
