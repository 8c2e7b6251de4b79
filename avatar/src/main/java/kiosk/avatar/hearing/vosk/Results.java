package kiosk.avatar.hearing.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Wording;
import kiosk.avatar.voice.Speech;

/// What Vosk writes, piece after piece, as guesses about the whole.
final class Results {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOMETHING_ELSE = "[unk]";

    /// Its own certainty about alternatives says only which is likelier.
    private static final double FREE = 0.7;

    private static final double USUAL = 0.8;

    private final Speech.Language language;
    private String before = "";
    private double beforeConfidence = 1;

    Results(Speech.Language language) {
        this.language = language;
    }

    /// Something that is over, before the end of the utterance.
    void piece(String json) {
        var guesses = guesses(json);
        if (!guesses.isEmpty()) {
            before = before + " " + guesses.getFirst().text();
            beforeConfidence = Math.min(beforeConfidence, guesses.getFirst().confidence());
        }
    }

    /// What it may become.
    String partial(String json) {
        return plain(before + " " + node(json).path("partial").asText(""));
    }

    /// All of it.
    List<Ears.Guess> whole(String json) {
        var guesses = guesses(json);
        if (guesses.isEmpty()) {
            guesses = List.of(new Ears.Guess("", beforeConfidence));
        }
        return guesses.stream()
                .map(g ->
                        new Ears.Guess(
                                plain(before + " " + g.text()),
                                Math.min(beforeConfidence, g.confidence())))
                .filter(g -> !g.text().isEmpty())
                .toList();
    }

    private static List<Ears.Guess> guesses(String json) {
        var root = node(json);
        var alternatives = root.path("alternatives");
        if (alternatives.isEmpty()) {
            String text = root.path("text").asText("");
            return text.isBlank() ? List.of() : List.of(new Ears.Guess(text, mean(root)));
        }
        double best = alternatives.path(0).path("confidence").asDouble();
        double sum = 0;
        for (var one : alternatives) {
            sum += Math.exp(one.path("confidence").asDouble() - best);
        }
        var guesses = new ArrayList<Ears.Guess>();
        for (var one : alternatives) {
            double share = Math.exp(one.path("confidence").asDouble() - best) / sum;
            if (!one.path("text").asText("").isBlank()) {
                guesses.add(new Ears.Guess(one.path("text").asText(), FREE * share));
            }
        }
        return guesses;
    }

    /// Of the words' certainties.
    private static double mean(JsonNode root) {
        double sum = 0;
        for (var word : root.path("result")) {
            sum += word.path("conf").asDouble(USUAL);
        }
        return root.path("result").isEmpty() ? USUAL : sum / root.path("result").size();
    }

    private String plain(String raw) {
        return Wording.plain(raw.replace(SOMETHING_ELSE, " "), language);
    }

    private static JsonNode node(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new HearingException("Vosk wrote no result"); // the cause would quote it
        }
    }
}
