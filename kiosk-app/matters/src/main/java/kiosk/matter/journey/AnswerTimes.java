package kiosk.matter.journey;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Texts;
import kiosk.matter.cel.Shown;
import kiosk.matter.language.Step;

/// When the calls of a matter were answered: what is filled in says who said it, and when.
final class AnswerTimes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<String, Instant> answered = new HashMap<>();

    void put(String call, Instant at) {
        answered.put(call, at);
    }

    void copyFrom(AnswerTimes other) {
        answered.putAll(other.answered);
    }

    /// Which department answered a call, and when; what was fetched before the case began says so.
    Texts source(Step.CallRule rule, JourneyFacts facts) {
        Instant at = answered.get(rule.id());
        if (at == null) {
            return rule.department();
        }
        String clock = " · " + CLOCK.format(at.atZone(facts.zone()));
        Texts timed = Shown.joined(rule.department(), Texts.same(clock));
        return at.isBefore(facts.now())
                ? Shown.joined(Texts.of("已调用 · ", "Fetched before · "), timed)
                : timed;
    }
}
