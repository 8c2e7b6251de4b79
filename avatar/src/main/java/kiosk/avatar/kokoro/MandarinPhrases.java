package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.mandarin.Syllable;
import kiosk.avatar.mandarin.Token;
import kiosk.avatar.reading.Rows;

/// Chinese sentences in the voice's alphabet.
final class MandarinPhrases {

    private final MandarinText text;
    private final EnglishPhrases latin;
    private final Map<String, String[]> table = new HashMap<>();

    MandarinPhrases(MandarinText text, EnglishPhrases latin) {
        this.text = text;
        this.latin = latin;
        for (var row : Rows.of(MandarinPhrases.class, "syllables.tsv", "\t")) {
            table.put(row[0], row);
        }
    }

    Phrase of(String sentence) {
        var parts = new ArrayList<Phrase.Part>();
        for (var token : text.tokens(sentence)) {
            parts.add(
                    switch (token) {
                        case Token.Word word -> word(word);
                        case Token.Latin word ->
                                new Phrase.Part(
                                        word.from(), word.to(), latin.sound(word.letters()), true);
                        case Token.Pause pause ->
                                new Phrase.Part(
                                        pause.from(),
                                        pause.to(),
                                        String.valueOf(pause.sign()),
                                        false);
                    });
        }
        return new Phrase(parts);
    }

    private Phrase.Part word(Token.Word word) {
        var all = new StringBuilder();
        word.syllables().forEach(s -> all.append(sound(s)));
        return new Phrase.Part(word.from(), word.to(), all.toString(), true);
    }

    private String sound(Syllable syllable) {
        String[] row = table.get(syllable.sound());
        return row == null ? "" : row[Math.clamp(syllable.tone(), 1, 5)];
    }
}
