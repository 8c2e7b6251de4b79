package kiosk.avatar.mandarin;

import com.hankcs.hanlp.HanLP;

/// Traditional characters as simplified ones.
public final class Simplified {

    private Simplified() {}

    /// The same text; what is simplified already stays as it is.
    public static String of(String text) {
        return HanLP.convertToSimplifiedChinese(text);
    }
}
