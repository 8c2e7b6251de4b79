package kiosk.avatar.hearing.whisper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Speech;

/// What Whisper is told beforehand: the script to write in and words it may hear.
final class Prompts {

    /// Longer lists take time and help nobody.
    private static final int MOST_SIGNS = 120;

    private Prompts() {}

    static String of(Ears.Request request) {
        boolean mandarin = request.language() == Speech.Language.MANDARIN;
        return switch (request.expected()) {
            case Ears.Expected.Anything _ ->
                    // a long list of the trade's words takes time and costs syllables; without any
                    // word homophones are written that nobody in a bank means (转仗)
                    mandarin
                            ? "以下是普通话的句子，在银行转账。"
                            : "At a bank and government counter: transfer, deposit, social"
                                    + " insurance, housing fund, payment.";
            case Ears.Expected.Digits _, Ears.Expected.Amount _ ->
                    // no number as example: on noise it would be written down as heard
                    mandarin
                            ? "以下是普通话的句子，数字写成阿拉伯数字，或者：不对、继续、返回。"
                            : "A number, a date or an amount, in digits; or: no, continue, back.";
            case Ears.Expected.Phrases(var phrases) ->
                    mandarin
                            ? "以下是普通话的句子：" + joined(phrases, "、") + "。"
                            : "One of these: " + joined(phrases, ", ") + ".";
        };
    }

    /// True when the text is only what the engine was told beforehand: its beginning, or several of
    /// the words in a row. One of them, or a part of one (“短信验证码” of “身份证 + 短信验证码”), may have been
    /// said, and so may one English word (“one” of “One of these”).
    static boolean echoed(String text, Ears.Request request) {
        String prompt = of(request);
        String bare = bare(text);
        boolean word = request.language() == Speech.Language.ENGLISH && !text.strip().contains(" ");
        return bare.length() > 2
                && !word
                && bare(prompt).contains(bare)
                && Stream.of(prompt.split("[，、：。:,.]"))
                        .skip(1)
                        .noneMatch(p -> bare(p).contains(bare));
    }

    /// True when the text is the very beginning of what the engine was told beforehand: what it
    /// writes of a sound that is too short for it.
    static boolean begun(String text, Ears.Request request) {
        String bare = bare(text);
        return bare.length() > 1 && bare(of(request)).startsWith(bare);
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> phrases, String between) {
        var all = new StringBuilder();
        for (String phrase : phrases) {
            if (all.length() + phrase.length() > MOST_SIGNS) {
                break;
            }
            all.append(all.isEmpty() ? "" : between).append(phrase);
        }
        return all.toString();
    }
}
