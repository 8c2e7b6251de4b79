package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String CERTIFICATE = "ssi-certificate";

    private static Documents documents;

    @BeforeAll
    static void load() throws Exception {
        documents = TestDocuments.suzhou();
    }

    private static Map<String, Object> fields() throws Exception {
        var templates = DocumentTemplates.load(TemplatePack.suzhou());
        return new HashMap<>(templates.byId(CERTIFICATE).orElseThrow().sample());
    }

    private static RenderedPage print(Map<String, ?> fields, DocumentFrame frame) throws Exception {
        return documents.renderPage(CERTIFICATE, fields, frame);
    }

    @Test
    void rareCharactersAreEmbeddedAndCanBeReadBack() throws Exception {
        var fields = fields();
        fields.put("name", "㛃䶮𠅤");

        byte[] pdf = print(fields, Sample.frame()).pdf();

        assertThat(PageText.of(pdf)).contains("㛃䶮𠅤");
        assertThat(PageText.glyphs(pdf)).noneMatch(PageText.Glyph::missing);
        assertThat(PageText.fontsNotEmbedded(pdf)).isEmpty();
    }

    @Test
    void aCharacterNoFontHasIsAnErrorAndNeverABox() throws Exception {
        var fields = fields();
        fields.put("name", Character.toString(0xF8FF0));

        assertThatThrownBy(() -> print(fields, Sample.frame()))
                .isInstanceOf(DocumentException.class)
                .hasMessage("no font for U+F8FF0");
    }

    @Test
    void longNamesWrapInsideTheirCell() throws Exception {
        var fields = fields();
        fields.put("name", "阿卜杜热合曼·买买提吐尔逊·努尔艾合买提江·阿不都克里木·艾尼瓦尔");

        byte[] pdf = print(fields, Sample.frame()).pdf();

        assertThat(PageText.of(pdf).replaceAll("\\s", ""))
                .contains("阿卜杜热合曼·买买提吐尔逊·努尔艾合买提江·阿不都克里木·艾尼瓦尔");
        assertThat(PageText.glyphs(pdf))
                .allMatch(glyph -> glyph.right() < 595.28f - 25 * 72 / 25.4f + 0.5f);
    }

    @Test
    void aLongTableRepeatsItsHeadAndEndsWithSealAndCode() throws Exception {
        var fields = fields();
        var rows = new ArrayList<Object>();
        for (int i = 0; i < 60; i++) {
            rows.addAll((List<?>) fields().get("rows"));
        }
        fields.put("rows", rows.subList(0, 61));

        RenderedPage page = print(fields, Sample.frame().asReprint());
        String text = PageText.of(page.pdf());

        assertThat(page.pages()).isGreaterThan(2);
        assertThat(text.split("缴费基数（元）", -1)).hasSizeGreaterThan(page.pages() - 1);
        assertThat(text)
                .contains("第 1 页 共 " + page.pages() + " 页")
                .contains("第 " + page.pages() + " 页 共 " + page.pages() + " 页");
        assertThat(text.split("补打", -1)).hasSize(page.pages() + 1);
        assertThat(PageText.qr(page.pdf())).isEqualTo(Sample.SIGNED_QR);
        assertThat(PageText.glyphs(page.pdf()))
                .allMatch(glyph -> glyph.bottom() < 841.9f - 25 * 72 / 25.4f + 0.5f);
    }

    @Test
    void theCodeOnThePaperScans() throws Exception {
        assertThat(PageText.qr(print(fields(), Sample.frame("en")).pdf()))
                .isEqualTo(Sample.SIGNED_QR);
    }

    @Test
    void amountsStandAtTheRightOfTheirColumn() throws Exception {
        var fields = fields();
        fields.put("rows", List.of(row(6_50000L), row(123_456_78L), row(100L)));

        List<Float> ends =
                PageText.glyphs(print(fields, Sample.frame()).pdf()).stream()
                        .filter(glyph -> glyph.left() > 470 && glyph.top() > 250)
                        .filter(glyph -> glyph.top() < 480 && glyph.text().matches("[0-9]"))
                        .map(PageText.Glyph::right)
                        .toList();

        float edge = ends.stream().max(Float::compare).orElseThrow();
        assertThat(ends).filteredOn(end -> Math.abs(end - edge) < 0.2f).hasSize(3);
    }

    private static Map<String, Object> row(long baseFen) {
        return Map.of(
                "kindName", "失业保险",
                "kindNameEn", "Unemployment",
                "from", "2026-01",
                "to", "2026-10",
                "months", 10L,
                "employer", "示例（虚构）",
                "baseFen", baseFen);
    }

    @Test
    void theFilesDescriptionHoldsNothingAboutThePerson() throws Exception {
        byte[] pdf = print(fields(), Sample.frame()).pdf();

        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            assertThat(information.getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Subject", "Producer", "CreationDate");
            assertThat(information.getTitle()).isEqualTo("社会保险参保缴费证明");
            assertThat(information.getSubject()).isEqualTo("YM-2026-0000184-7");
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void anyOtherContentHasAnotherHash() throws Exception {
        var other = fields();
        other.put("idNo", "320582195001010024");

        assertThat(print(other, Sample.frame()).sha256())
                .isNotEqualTo(print(fields(), Sample.frame()).sha256());
    }

    @Test
    void anEmptyTableSaysSo() throws Exception {
        var fields = fields();
        fields.put("rows", List.of());

        assertThat(PageText.of(print(fields, Sample.frame()).pdf())).contains("该期间没有缴费记录");
    }
}
