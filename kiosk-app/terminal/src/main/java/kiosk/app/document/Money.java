package kiosk.app.document;

import kiosk.matter.number.RmbCapital;

/// Fen as figures and in the capitals that cannot be altered by a stroke of the pen.
final class Money {
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

    /// 人民币壹仟肆佰零玖元伍角: in the form the matter language writes too, so that one amount never stands in
    /// two forms on a paper.
    ///
    /// @param fen at most [RmbCapital#FEN_MAX] either way
    static String capitals(long fen) {
        return "人民币" + (fen < 0 ? "负" : "") + RmbCapital.of(Math.abs(fen));
    }
}
