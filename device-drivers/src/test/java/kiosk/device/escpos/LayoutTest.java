package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Pair;
import kiosk.device.Receipt.Size;
import kiosk.device.Receipt.Text;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private final Gbk gbk = new Gbk();
    private final Layout layout = new Layout(gbk, 48);

    @Test
    void everyRowOfAReceiptFits() {
        for (Receipt.Line row : layout.rows(Receipts.fine())) {
            if (row instanceof Text text) {
                int unit = text.size() == Size.LARGE ? 2 : 1;
                assertThat(gbk.columns(text.text()) * unit).as(text.text()).isLessThanOrEqualTo(48);
            }
        }
    }

    @Test
    void amountsStandAtTheRightEdge() {
        List<String> rows =
                texts(
                        new Pair("罚款", "200.00 元"),
                        new Pair("合计", "￥1,236.00"),
                        new Pair("大写", "人民币壹仟贰佰叁拾陆元整"));
        assertThat(rows).allSatisfy(row -> assertThat(gbk.columns(row)).isEqualTo(48));
        assertThat(rows.get(0)).startsWith("罚款 ").endsWith(" 200.00 元");
        assertThat(rows.get(2)).endsWith(" 人民币壹仟贰佰叁拾陆元整");
    }

    @Test
    void aLongValueWrapsBelowItself() {
        List<String> rows = texts(new Pair("违法行为", "驾驶机动车违反道路交通信号灯通行的，罚款二百元"));
        assertThat(rows).containsExactly("违法行为  驾驶机动车违反道路交通信号灯通行的，罚", "款二百元");
    }

    @Test
    void aLongLabelStandsAboveItsValue() {
        List<String> rows = texts(new Pair("住房公积金租房提取审批结果通知书编号（市级）", "GJJ-2026-000123"));
        assertThat(rows).containsExactly("住房公积金租房提取审批结果通知书编号（市级）", "GJJ-2026-000123");
    }

    @Test
    void numbersAndWordsStayWhole() {
        List<String> rows =
                texts(
                        text(
                                "请在 2026-11-22 前访问 yimen.example/check/abcdefgh 核验编号 A03-20261121-0042。"));
        assertThat(rows)
                .containsExactly(
                        "请在 2026-11-22 前访问",
                        "yimen.example/check/abcdefgh 核验编号",
                        "A03-20261121-0042。");
    }

    @Test
    void closingMarksNeverBeginARow() {
        String full = "一".repeat(24);
        assertThat(texts(text(full + "。"))).containsExactly("一".repeat(23), "一。");
        assertThat(texts(text("一".repeat(23) + "（二）"))).containsExactly("一".repeat(23), "（二）");
    }

    @Test
    void aWordLongerThanTheRowIsCut() {
        assertThat(texts(text("x".repeat(100))))
                .extracting(String::length)
                .containsExactly(48, 48, 4);
    }

    @Test
    void largeTextHasHalfTheColumns() {
        var large = new Text("一".repeat(13), Align.CENTER, Size.LARGE, true);
        assertThat(texts(large)).containsExactly("一".repeat(12), "一");
    }

    @Test
    void halfShapedMarksOfGbkStillTakeTwoColumns() {
        assertThat(gbk.columns("·—é①")).isEqualTo(8);
        assertThat(gbk.columns("aö")).isEqualTo(2);
        assertThat(gbk.columns("㛃𠅤")).isEqualTo(4);
    }

    @Test
    void paragraphsAndEmptyRowsAreKept() {
        assertThat(texts(text("一\n\n二"))).containsExactly("一", "", "二");
    }

    @Test
    void theYenSignTakesItsGbkForm() {
        assertThat(texts(text("\u00A5236.00"))).containsExactly("￥236.00");
    }

    private List<String> texts(Receipt.Line... lines) {
        return layout.rows(new Receipt(List.of(lines))).stream()
                .map(row -> ((Text) row).text())
                .toList();
    }

    private static Text text(String text) {
        return new Text(text, Align.LEFT, Size.NORMAL, false);
    }
}
