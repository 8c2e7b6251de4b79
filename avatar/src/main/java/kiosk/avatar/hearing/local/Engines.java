package kiosk.avatar.hearing.local;

import java.util.List;
import java.util.Optional;
import kiosk.avatar.hearing.Inventions;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.hearing.SpeechSense;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// What the ears hear with.
///
/// @param sense empty when there is none; `missing` says why
/// @param recognisers those that are there, in order of trust
/// @param missing sentences for the operator about what is not there
record Engines(Optional<SpeechSense> sense, List<Recogniser> recognisers, List<String> missing) {

    private static final Inventions INVENTIONS = Inventions.known();

    Engines {
        recognisers = List.copyOf(recognisers);
        missing = List.copyOf(missing);
    }

    Inventions inventions() {
        return INVENTIONS;
    }

    /// Those that hear this language now.
    List<Recogniser> hearing(Speech.Language language) {
        return recognisers.stream().filter(r -> r.condition(language).speaks()).toList();
    }

    Condition condition(Speech.Language language) {
        var all = hearing(language);
        if (sense.isEmpty() || all.isEmpty()) {
            return new Condition.Absent(
                    missing.isEmpty()
                            ? "no engine hears this language"
                            : String.join("; ", missing));
        }
        return all.stream()
                .map(r -> r.condition(language))
                .filter(c -> c instanceof Condition.Degraded)
                .findFirst()
                .orElseGet(Condition.Available::new);
    }
}
