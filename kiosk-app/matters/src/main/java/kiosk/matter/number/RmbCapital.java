package kiosk.matter.number;

/// An amount in Chinese capitals, as bills and receipts carry it (`人民币` prefix left to the form).
///
/// One 零 stands for any run of zeros inside, and between 元 and 角 or 分 where the yuan end in zero or
/// there is no 角; an amount in whole yuan closes with 整.
public final class RmbCapital {

    /// Largest amount that can be written: below one trillion yuan.
    public static final long FEN_MAX = 99_999_999_999_999L;

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿"};

    private RmbCapital() {}

    /// `26000` becomes `贰佰陆拾元整`.
    ///
    /// @param fen 0..[#FEN_MAX]
    public static String of(long fen) {
        if (fen < 0 || fen > FEN_MAX) {
            throw new IllegalArgumentException("amount outside 0.." + FEN_MAX + " fen");
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int last = (int) (fen % 10);
        StringBuilder text = new StringBuilder();
        if (yuan > 0 || (jiao == 0 && last == 0)) {
            text.append(integer(yuan)).append('元');
        }
        if (jiao == 0 && last == 0) {
            return text.append('整').toString();
        }
        boolean gap = jiao == 0 || yuan % 10 == 0;
        if (yuan > 0 && gap) {
            text.append('零');
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        }
        if (last > 0) {
            text.append(DIGITS.charAt(last)).append('分');
        }
        return text.toString();
    }

    private static String integer(long yuan) {
        if (yuan == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        boolean zeroOwed = false;
        for (int section = SECTIONS.length - 1; section >= 0; section--) {
            int part = (int) (yuan / power(section) % 10_000);
            if (part == 0) {
                zeroOwed = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (zeroOwed || part < 1000)) {
                text.append('零');
            }
            text.append(section(part)).append(SECTIONS[section]);
            zeroOwed = false;
        }
        return text.toString();
    }

    private static long power(int section) {
        return section == 0 ? 1 : section == 1 ? 10_000L : 100_000_000L;
    }

    private static String section(int part) {
        StringBuilder text = new StringBuilder();
        boolean zeroOwed = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zeroOwed = !text.isEmpty();
                continue;
            }
            if (zeroOwed) {
                text.append('零');
            }
            text.append(DIGITS.charAt(digit)).append(PLACES[place]);
            zeroOwed = false;
        }
        return text.toString();
    }
}
