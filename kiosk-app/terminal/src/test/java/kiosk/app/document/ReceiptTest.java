package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiosk.device.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String FINE = "fine-receipt";

    private static Map<String, Object> fine() throws Exception {
        var templates = DocumentTemplates.load(TemplatePack.suzhou());
        return new HashMap<>(templates.byId(FINE).orElseThrow().sample());
    }

    private static Receipt print(String id, Map<String, ?> fields) throws Exception {
        return TestDocuments.suzhou().renderReceipt(id, fields, Sample.frame()).receipt();
    }

    @Test
    void amountIsLargeAtTheRightWithItsCapitals() throws Exception {
        Receipt receipt = print(FINE, fine());

        assertThat(receipt.lines())
                .contains(
                        new Receipt.Text("￥260.00", Receipt.Align.RIGHT, Receipt.Size.LARGE, true),
                        new Receipt.Pair("金额大写", "人民币贰佰陆拾元整"),
                        new Receipt.Pair("罚款", "200.00 元"));
    }

    @Test
    void payerIsMaskedHoweverTheNameComes() throws Exception {
        var fields = fine();
        fields.put("payerMasked", "欧阳明月");

        assertThat(print(FINE, fields).lines()).contains(new Receipt.Pair("缴款人", "欧**月"));
        assertThat(print(FINE, fine()).lines()).contains(new Receipt.Pair("缴款人", "张*三"));
    }

    @Test
    void longValuesGoOnBelowAtTheRight() throws Exception {
        var fields = fine();
        fields.put("place", "张家港市保税区长江国际港务有限公司北侧三百米滨江大道与华达路交叉路口东进口道");

        List<Receipt.Line> lines = print(FINE, fields).lines();

        int at = lines.indexOf(new Receipt.Pair("违法地点", "张家港市保税区长江国际港务有限公司北侧"));
        assertThat(at).isPositive();
        assertThat(lines.get(at + 1))
                .isEqualTo(
                        new Receipt.Text(
                                "三百米滨江大道与华达路交叉路口东进口道",
                                Receipt.Align.RIGHT,
                                Receipt.Size.NORMAL,
                                false));
    }

    @Test
    void linesUnderAConditionAppearOnlyWhenItHolds() throws Exception {
        var fields = fine();
        fields.remove("daysLate");
        fields.put("lateFen", 0L);
        fields.remove("plateMasked");

        String text = TestDocuments.text(print(FINE, fields));

        assertThat(text).contains("加处罚款 0.00 元").doesNotContain("逾期", "号牌");
    }

    @Test
    void rareCharactersArePicturesAndTheRestStaysText() throws Exception {
        Map<String, Object> fields =
                Map.of("what", "已受理，等待审核", "subject", "为㛃䶮𠅤办理", "caseNo", "HPF1");

        List<Receipt.Line> lines = print("pending-slip", fields).lines();

        assertThat(lines).filteredOn(Receipt.Raster.class::isInstance).hasSize(2);
        assertThat(lines).contains(new Receipt.Pair("受理编号", "HPF1"));
        assertThat(
                        ink(
                                (Receipt.Raster)
                                        lines.stream()
                                                .filter(Receipt.Raster.class::isInstance)
                                                .toList()
                                                .get(1)))
                .isGreaterThan(600);
    }

    private static int ink(Receipt.Raster raster) {
        int dots = 0;
        for (byte bits : raster.bits()) {
            dots += Integer.bitCount(bits & 0xFF);
        }
        return dots;
    }

    @Test
    void englishVisitGetsChineseWithEnglishUnderIt() throws Exception {
        Receipt receipt =
                TestDocuments.suzhou().renderReceipt(FINE, fine(), Sample.frame("en")).receipt();

        assertThat(receipt.lines())
                .contains(
                        new Receipt.Pair("票据代码 Ticket code", "32050126"),
                        new Receipt.Pair("项目", "交通违法罚款"),
                        new Receipt.Pair("Item", "Traffic fine"));
        assertThat(TestDocuments.text(receipt)).contains("What happens next", "21 November 2026");
    }

    @Test
    void aMissingSecondLanguageLeavesOnlyChinese() throws Exception {
        Map<String, Object> fields = Map.of("what", "已受理，等待审核", "caseNo", "HPF1");

        Receipt receipt =
                TestDocuments.suzhou()
                        .renderReceipt("pending-slip", fields, Sample.frame("en"))
                        .receipt();

        assertThat(TestDocuments.text(receipt)).containsOnlyOnce("已受理，等待审核");
    }

    @Test
    void aMissingFieldIsNamedWithoutItsValue() throws Exception {
        var fields = fine();
        fields.remove("totalFen");
        fields.put("payerMasked", "某人");

        assertThatThrownBy(() -> print(FINE, fields))
                .isInstanceOf(DocumentException.class)
                .hasMessage("fine-receipt: no value for totalFen");
        fields.put("totalFen", "many");
        assertThatThrownBy(() -> print(FINE, fields))
                .isInstanceOf(DocumentException.class)
                .hasMessage("fine-receipt: totalFen is not MONEY");
    }

    @Test
    void aTemplateOfTheOtherKindIsRefused() throws Exception {
        Documents documents = TestDocuments.suzhou();

        assertThatThrownBy(() -> documents.renderPage(FINE, Map.of(), Sample.frame()))
                .isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> documents.renderReceipt("none", Map.of(), Sample.frame()))
                .isInstanceOf(DocumentException.class)
                .hasMessage("no template none");
    }
}
