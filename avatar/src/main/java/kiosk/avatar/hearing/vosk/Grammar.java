package kiosk.avatar.hearing.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Speech;

/// The phrases of a closed question in the words of the model: what it does not know it would drop
/// without a word.
final class Grammar {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOMETHING_ELSE = "[unk]";
    private static final int LONGEST_WORD = 8;

    private static final List<String> DIGITS =
            List.of("零 一 幺 二 两 三 四 五 六 七 八 九 十 百 千 万 亿 点 元 块 角 毛 分 年 月 日 号 半 百分之".split(" "));

    private static final List<String> NUMBERS =
            List.of(
                    ("zero oh one two three four five six seven eight nine ten eleven twelve"
                                    + " thirteen fourteen fifteen sixteen seventeen eighteen"
                                    + " nineteen twenty thirty forty fifty sixty seventy eighty"
                                    + " ninety hundred thousand million point and double x")
                            .split(" "));

    private final Predicate<String> known;

    Grammar(Predicate<String> known) {
        this.known = known;
    }

    /// Empty when anything may be said, or none of the phrases can be written in known words.
    Optional<String> of(Ears.Request request) {
        var words = new LinkedHashSet<String>();
        switch (request.expected()) {
            case Ears.Expected.Anything _ -> {
                return Optional.empty();
            }
            case Ears.Expected.Phrases(var phrases) ->
                    phrases.forEach(p -> segmented(p).ifPresent(words::add));
            case Ears.Expected.Digits _, Ears.Expected.Amount _ ->
                    (request.language() == Speech.Language.MANDARIN ? DIGITS : NUMBERS)
                            .stream().filter(known).forEach(words::add);
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        words.add(SOMETHING_ELSE);
        try {
            return Optional.of(JSON.writeValueAsString(words));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of words is always JSON", e);
        }
    }

    /// The phrase in known words with spaces between them, the longest first; empty when a part of
    /// it is not known.
    Optional<String> segmented(String phrase) {
        var words = new ArrayList<String>();
        for (String part : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")) {
            boolean han = !part.isEmpty() && Character.isIdeographic(part.codePointAt(0));
            int at = 0;
            while (at < part.length()) {
                int end = han ? Math.min(part.length(), at + LONGEST_WORD) : part.length();
                while (end > at && !known.test(part.substring(at, end))) {
                    end = han ? end - 1 : at;
                }
                if (end == at) {
                    return Optional.empty();
                }
                words.add(part.substring(at, end));
                at = end;
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}
