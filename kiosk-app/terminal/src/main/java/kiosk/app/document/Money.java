package kiosk.app.document;

/// Fen as figures and in the capitals that cannot be altered by a stroke of the pen.
final class Money {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private Money() {}

    /// 1,409.50.
    static String figures(long fen) {
        long amount = Math.abs(fen);
        var yuan = new StringBuilder(Long.toString(amount / 100));
        for (int i = yuan.length() - 3; i > 0; i -= 3) {
            yuan.insert(i, ',');
        }
        long cents = amount % 100;
        return (fen < 0 ? "-" : "") + yuan + (cents < 10 ? ".0" : ".") + cents;
    }

    /// 人民币壹仟肆佰零玖元伍角; 整 stands after 元 only.
    static String capitals(long fen) {
        long amount = Math.abs(fen);
        long yuan = amount / 100;
        int jiao = (int) (amount / 10 % 10);
        int cent = (int) (amount % 10);
        var words = new StringBuilder("人民币");
        if (fen < 0) {
            words.append('负');
        }
        if (yuan > 0) {
            words.append(whole(yuan)).append('元');
        }
        if (jiao == 0 && cent == 0) {
            return words.append(yuan > 0 ? "整" : "零元整").toString();
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            words.append('零');
        }
        return cent > 0
                ? words.append(DIGITS.charAt(cent)).append('分').toString()
                : words.toString();
    }

    /// Groups of four digits from the highest; one 零 for any run of zeros inside.
    private static String whole(long number) {
        var words = new StringBuilder();
        boolean gap = false;
        int above = 1;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (number / power(group) % 10_000);
            if (four == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || four < 1000 || above % 10 == 0)) {
                words.append('零');
            }
            // 万亿 keeps its 亿 only while the 亿 group itself is empty.
            boolean shortName = group == 3 && number / power(2) % 10_000 != 0;
            words.append(four(four)).append(shortName ? "万" : GROUPS[group]);
            gap = false;
            above = four;
        }
        return words.toString();
    }

    private static String four(int number) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append('零');
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        return switch (group) {
            case 0 -> 1L;
            case 1 -> 10_000L;
            case 2 -> 100_000_000L;
            default -> 1_000_000_000_000L;
        };
    }
}
