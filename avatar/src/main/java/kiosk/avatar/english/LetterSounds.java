package kiosk.avatar.english;

import java.util.List;

/// Letters to sounds, for words that no dictionary has: brands and names of elsewhere. Longest
/// spelling first; good enough to be recognised.
final class LetterSounds {

    private record Spelling(String letters, String sound) {}

    private static final List<Spelling> SPELLINGS =
            List.of(
                    new Spelling("tion", "ʃən"),
                    new Spelling("sion", "ʒən"),
                    new Spelling("ough", "O"),
                    new Spelling("augh", "ɔ"),
                    new Spelling("eigh", "A"),
                    new Spelling("igh", "I"),
                    new Spelling("tch", "ʧ"),
                    new Spelling("dge", "ʤ"),
                    new Spelling("sch", "sk"),
                    new Spelling("ch", "ʧ"),
                    new Spelling("sh", "ʃ"),
                    new Spelling("th", "θ"),
                    new Spelling("ph", "f"),
                    new Spelling("wh", "w"),
                    new Spelling("ck", "k"),
                    new Spelling("ng", "ŋ"),
                    new Spelling("qu", "kw"),
                    new Spelling("kn", "n"),
                    new Spelling("wr", "ɹ"),
                    new Spelling("ee", "i"),
                    new Spelling("ea", "i"),
                    new Spelling("oo", "u"),
                    new Spelling("ou", "W"),
                    new Spelling("ow", "O"),
                    new Spelling("oa", "O"),
                    new Spelling("oi", "Y"),
                    new Spelling("oy", "Y"),
                    new Spelling("ai", "A"),
                    new Spelling("ay", "A"),
                    new Spelling("au", "ɔ"),
                    new Spelling("aw", "ɔ"),
                    new Spelling("ei", "A"),
                    new Spelling("ey", "i"),
                    new Spelling("ie", "i"),
                    new Spelling("ew", "u"),
                    new Spelling("ar", "ɑɹ"),
                    new Spelling("er", "əɹ"),
                    new Spelling("ir", "ɜɹ"),
                    new Spelling("or", "ɔɹ"),
                    new Spelling("ur", "ɜɹ"),
                    new Spelling("ce", "s"),
                    new Spelling("ci", "sɪ"),
                    new Spelling("cy", "si"),
                    new Spelling("ge", "ʤ"),
                    new Spelling("a", "æ"),
                    new Spelling("b", "b"),
                    new Spelling("c", "k"),
                    new Spelling("d", "d"),
                    new Spelling("e", "ɛ"),
                    new Spelling("f", "f"),
                    new Spelling("g", "ɡ"),
                    new Spelling("h", "h"),
                    new Spelling("i", "ɪ"),
                    new Spelling("j", "ʤ"),
                    new Spelling("k", "k"),
                    new Spelling("l", "l"),
                    new Spelling("m", "m"),
                    new Spelling("n", "n"),
                    new Spelling("o", "ɑ"),
                    new Spelling("p", "p"),
                    new Spelling("q", "k"),
                    new Spelling("r", "ɹ"),
                    new Spelling("s", "s"),
                    new Spelling("t", "t"),
                    new Spelling("u", "ʌ"),
                    new Spelling("v", "v"),
                    new Spelling("w", "w"),
                    new Spelling("x", "ks"),
                    new Spelling("y", "i"),
                    new Spelling("z", "z"));
    private static final String VOWELS = "aeiouy";
    private static final String LONG = "AiIOu";

    private LetterSounds() {}

    /// @param word lower case
    static String of(String word) {
        var all = new StringBuilder();
        boolean stressed = false;
        int at = 0;
        while (at < word.length()) {
            char letter = word.charAt(at);
            if (at == word.length() - 1 && letter == 'e' && all.length() > 1) {
                break;
            }
            var spelling = at(word, at);
            String sound = magic(word, at) ? longSound(letter) : spelling.sound();
            if (!stressed && VOWELS.indexOf(letter) >= 0 && !(at == 0 && letter == 'y')) {
                all.append('ˈ');
                stressed = true;
            }
            all.append(at == 0 && letter == 'y' ? "j" : sound);
            at += magic(word, at) ? 1 : Math.max(1, spelling.letters().length());
            while (at < word.length() && word.charAt(at) == letter && VOWELS.indexOf(letter) < 0) {
                at++;
            }
        }
        return all.toString();
    }

    private static Spelling at(String word, int at) {
        for (var one : SPELLINGS) {
            if (word.startsWith(one.letters(), at)) {
                return one;
            }
        }
        return new Spelling("", "");
    }

    /// The e at the end that makes the vowel before it say its name.
    private static boolean magic(String word, int at) {
        return at == word.length() - 3
                && word.endsWith("e")
                && "aeiou".indexOf(word.charAt(at)) >= 0
                && VOWELS.indexOf(word.charAt(at + 1)) < 0
                && "rw".indexOf(word.charAt(at + 1)) < 0;
    }

    private static String longSound(char vowel) {
        return String.valueOf(LONG.charAt("aeiou".indexOf(vowel)));
    }
}
