package kiosk.avatar.hearing.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiosk.avatar.english.EnglishReading;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.mandarin.Token;
import kiosk.avatar.voice.Speech;

/// How much of what was said was heard: syllables without tones in Mandarin, words in English. Both
/// sides are read aloud by the same rules first, so that 50 and 五十 are the same.
final class Errors {

    private final MandarinText mandarin = new MandarinText();
    private int wrong;
    private int all;

    /// Counts one sentence.
    ///
    /// @return how many of its syllables or words were wrong
    int count(String said, String heard, Speech.Language language) {
        var wanted = units(said, language);
        int distance = distance(wanted, units(heard, language));
        wrong += distance;
        all += wanted.size();
        return distance;
    }

    double rate() {
        return all == 0 ? 0 : (double) wrong / all;
    }

    int all() {
        return all;
    }

    List<String> units(String text, Speech.Language language) {
        var units = new ArrayList<String>();
        if (language == Speech.Language.MANDARIN) {
            for (var token : mandarin.tokens(text)) {
                switch (token) {
                    case Token.Word word -> word.syllables().forEach(s -> units.add(s.sound()));
                    case Token.Latin latin -> units.add(latin.letters().toLowerCase(Locale.ROOT));
                    case Token.Pause _ -> {}
                }
            }
        } else {
            String said = EnglishReading.said(text).toLowerCase(Locale.ROOT);
            for (String word : said.split("[^a-z']+")) {
                if (!word.isEmpty()) {
                    units.add(word);
                }
            }
        }
        return units;
    }

    /// Changes, omissions and additions.
    static int distance(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.size()];
    }
}
