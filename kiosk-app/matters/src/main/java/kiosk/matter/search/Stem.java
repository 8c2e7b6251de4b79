package kiosk.matter.search;

import java.util.Set;

/// Light English stemming: enough that `licences`, `renewal` and `renewing` meet.
final class Stem {

    private static final Set<String> SMALL =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "any",
                    "are",
                    "as",
                    "at",
                    "be",
                    "by",
                    "can",
                    "do",
                    "does",
                    "for",
                    "from",
                    "get",
                    "go",
                    "have",
                    "how",
                    "i",
                    "if",
                    "in",
                    "is",
                    "it",
                    "its",
                    "just",
                    "like",
                    "me",
                    "my",
                    "need",
                    "of",
                    "on",
                    "or",
                    "our",
                    "please",
                    "should",
                    "so",
                    "some",
                    "that",
                    "the",
                    "their",
                    "there",
                    "this",
                    "to",
                    "want",
                    "was",
                    "we",
                    "what",
                    "when",
                    "where",
                    "which",
                    "will",
                    "with",
                    "would",
                    "you",
                    "your",
                    "much",
                    "many",
                    "year",
                    "date",
                    "somebody",
                    "not",
                    "dont",
                    "who",
                    "about",
                    "into",
                    "he",
                    "she",
                    "his",
                    "her",
                    "im",
                    "ll",
                    "help",
                    "pls",
                    "up",
                    "out",
                    "ive",
                    "has",
                    "been",
                    "am",
                    "us");

    private static final String[] ENDINGS = {
        "izations",
        "isations",
        "ization",
        "isation",
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "als",
        "al",
        "ies",
        "ied",
        "ers",
        "er",
        "ed",
        "es",
        "e",
        "s",
        "y"
    };

    private Stem() {}

    /// Words that say nothing about a matter.
    static boolean small(String word) {
        return SMALL.contains(word);
    }

    /// At least four letters stay, so short words keep their whole selves but for a plural s.
    static String of(String word) {
        if (word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
            return word;
        }
        String s = word.replace("isation", "ization").replace("licens", "licenc");
        for (String ending : ENDINGS) {
            if (s.endsWith(ending) && s.length() - ending.length() >= 4) {
                return s.substring(0, s.length() - ending.length());
            }
        }
        return s.length() > 3 && s.endsWith("s") && !s.endsWith("ss")
                ? s.substring(0, s.length() - 1)
                : s;
    }
}
