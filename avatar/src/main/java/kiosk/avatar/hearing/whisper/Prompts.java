package kiosk.avatar.hearing.whisper;

import java.util.List;
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
                    mandarin
                            ? "以下是普通话的句子，银行和政务服务：转账、存款、社保、医保、公积金、参保、缴费。"
                            : "At a bank and government counter: transfer, deposit, social"
                                    + " insurance, housing fund, payment.";
            case Ears.Expected.Digits _ ->
                    mandarin ? "以下是普通话的号码：320583、1998、138。" : "Numbers: 320583, 1998, 138.";
            case Ears.Expected.Phrases(var phrases) ->
                    mandarin
                            ? "以下是普通话的句子：" + joined(phrases, "、") + "。"
                            : "One of these: " + joined(phrases, ", ") + ".";
        };
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
