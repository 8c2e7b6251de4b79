package kiosk.matter.publish;

import kiosk.matter.Texts;
import kiosk.matter.language.Step;

/// What people read before they begin, and what shows that the matter works.
final class GuideFindings {

    private final Desk desk;
    private final Findings findings;

    GuideFindings(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    void look() {
        var guide = desk.model().guide();
        if (guide.laws().isEmpty()) {
            missing("guide.law", "办理依据", "a legal basis", "law");
        }
        if (guide.consult().isBlank()) {
            missing("guide.consult", "咨询电话", "a telephone for questions", "consult");
        }
        boolean pays = desk.matter().takesMoney();
        if (pays && guide.fees().isEmpty()) {
            missing("guide.fee", "收费说明", "a line about the fee", "fee");
        }
        if (desk.matter().keywords().isEmpty()) {
            findings.warning(desk.written().at(), "guide.keywords")
                    .say(
                            Texts.of("没有关键词，搜不到。", "Without keywords nobody finds it."),
                            Texts.of(
                                    "在 keywords 里写上群众平时的说法，中英文都写。",
                                    "Write into keywords what people really say, in both"
                                            + " languages."));
        }
        boolean rates = desk.steps().stream().anyMatch(Step.Rate.class::isInstance);
        if (rates && guide.ratingReasons().isEmpty()) {
            findings.warning(desk.written().at(), "guide.rating")
                    .say(
                            Texts.of("评价没有可选的原因。", "The rating offers no reasons."),
                            Texts.of(
                                    "写 rating: {set: …}，用包里 ratings 的一组。",
                                    "Write rating: {set: …} with a set of the pack's ratings."));
        }
        if (desk.matter().scenarios().isEmpty()) {
            findings.error(desk.written().at(), "scenario.none")
                    .say(
                            Texts.of(
                                    "没有场景，不知道它能不能办成。",
                                    "Without scenarios nobody knows whether it works."),
                            Texts.of(
                                    "在 tests 里至少写一条办成的路和主要的办不成的情形。",
                                    "Write into tests one good path at least, and the main"
                                            + " refusals."));
        }
    }

    private void missing(String code, String zh, String en, String key) {
        findings.error(desk.written().at(), code)
                .say(
                        Texts.of("办事指南缺少" + zh + "。", "The guide lacks " + en + "."),
                        Texts.of("补上 " + key + "。", "Add the key " + key + "."));
    }
}
