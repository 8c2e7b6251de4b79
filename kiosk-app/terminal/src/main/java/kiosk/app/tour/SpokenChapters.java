package kiosk.app.tour;

import java.util.List;

/// What a visitor does who touches nothing: speaks, and has a card and a phone in hand.
final class SpokenChapters {

    private static final String DECISION = "3205821234567892";

    private final SpokenManners.Mouth mouth;

    SpokenChapters(SpokenManners.Mouth mouth) {
        this.mouth = mouth;
    }

    List<Chapter> all() {
        return List.of(
                Chapter.paid("a fine, spoken, with digital RMB", this::fine),
                Chapter.of("a social insurance certificate, spoken", this::certificate));
    }

    private void fine(Visitor visitor) throws TourFailure {
        var errand =
                Errand.to("traffic-fine")
                        .as("zhang-san")
                        .answering("how", "按决定书编号。")
                        .answering("decisionNo", DECISION)
                        .paying("数字人民币。", "type2");
        new SpokenManners(visitor, mouth, errand, "你好，我要交交通罚款。").walk();
    }

    private void certificate(Visitor visitor) throws TourFailure {
        var errand =
                Errand.to("social-insurance-certificate")
                        .as("ma-jianguo")
                        .answering("period", "最近二十四个月。")
                        .answering("kind", "全部。");
        new SpokenManners(visitor, mouth, errand, "我想打印社保缴费证明。").walk();
    }

    /// Digits one by one.
    static String digits(String number) {
        var spoken = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            spoken.append("零一二三四五六七八九".charAt(number.charAt(i) - '0'));
        }
        return spoken + "。";
    }
}
