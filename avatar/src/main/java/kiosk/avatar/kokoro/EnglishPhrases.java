package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.regex.Pattern;
import kiosk.avatar.english.EnglishReading;
import kiosk.avatar.english.Pronunciations;

/// English sentences in the voice's alphabet.
final class EnglishPhrases {

    private static final Pattern SPOKEN = Pattern.compile("[\\p{IsLatin}]+(?:['’][a-z]+)*|[,.?!]");

    private final Pronunciations words;

    EnglishPhrases(Pronunciations words) {
        this.words = words;
    }

    Phrase of(String sentence) {
        var parts = new ArrayList<Phrase.Part>();
        for (var piece : EnglishReading.of(sentence)) {
            var found = SPOKEN.matcher(piece.said());
            while (found.find()) {
                String one = found.group();
                boolean word = Character.isLetter(one.charAt(0));
                if (word) {
                    parts.add(new Phrase.Part(piece.from(), piece.to(), sound(one), true));
                } else if (!parts.isEmpty() && parts.getLast().word()) {
                    parts.add(new Phrase.Part(piece.from(), piece.to(), one, false));
                }
            }
        }
        return new Phrase(parts);
    }

    String sound(String word) {
        return words.of(word);
    }
}
