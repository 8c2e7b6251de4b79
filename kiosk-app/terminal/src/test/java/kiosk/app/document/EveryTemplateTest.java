package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiosk.device.Receipt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every template of the sample city, in both languages, first print and reprint.
class EveryTemplateTest {
    private static final Pattern PAGE_NUMBER = Pattern.compile("第 (\\d+) 页 共 (\\d+) 页");

    private static DocumentTemplates templates;
    private static Documents documents;
    private static Documents otherDocuments;

    @BeforeAll
    static void load() throws Exception {
        templates = DocumentTemplates.load(TemplatePack.suzhou());
        documents = TestDocuments.suzhou();
        otherDocuments = TestDocuments.suzhou();
    }

    static Stream<Arguments> receipts() throws Exception {
        return all(Template.Kind.RECEIPT);
    }

    static Stream<Arguments> pages() throws Exception {
        return all(Template.Kind.PAGE);
    }

    private static Stream<Arguments> all(Template.Kind kind) throws Exception {
        var templates = DocumentTemplates.load(TemplatePack.suzhou());
        return templates.ids().stream()
                .filter(id -> templates.byId(id).map(Template::kind).orElseThrow() == kind)
                .flatMap(id ->
                        Stream.of("zh-Hans", "en")
                                .flatMap(language ->
                                        Stream.of(
                                                Arguments.of(id, language, false),
                                                Arguments.of(id, language, true))));
    }

    private static DocumentFrame frame(String language, boolean reprint) {
        DocumentFrame frame = Sample.frame(language);
        return reprint ? frame.asReprint() : frame;
    }

    @Test
    void theDocumentsOfTheThreeMattersAreThere() {
        assertThat(templates.ids())
                .contains(
                        "fine-receipt",
                        "ssi-certificate",
                        "hpf-receipt",
                        "refusal",
                        "pending-slip",
                        "case-receipt",
                        "submission-queued");
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void noReceiptLineIsWiderThanThePaper(String id, String language, boolean reprint)
            throws Exception {
        Receipt receipt = receipt(id, language, reprint);

        for (Receipt.Line line : receipt.lines()) {
            switch (line) {
                case Receipt.Text text ->
                        assertThat(Columns.width(text.text()))
                                .as(text.text())
                                .isLessThanOrEqualTo(text.size() == Receipt.Size.LARGE ? 24 : 48);
                case Receipt.Pair pair ->
                        assertThat(Columns.width(pair.label()) + 2 + Columns.width(pair.value()))
                                .as(pair.label())
                                .isLessThanOrEqualTo(48);
                case Receipt.Raster raster -> assertThat(raster.widthDots()).isEqualTo(576);
                default -> {}
            }
        }
        assertThat(TestDocuments.text(receipt)).doesNotContain("{", "}", "null");
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void everyReceiptSaysWhereForWhatAndHowToCheck(String id, String language, boolean reprint)
            throws Exception {
        Receipt receipt = receipt(id, language, reprint);
        String text = TestDocuments.text(receipt);

        assertThat(receipt.lines().getFirst()).isInstanceOf(Receipt.Raster.class);
        assertThat(text)
                .contains("人民路支行", "TRF202611210012", "接下来", "7K3F-9Q2M", "0512-5800-0000")
                .contains("2026-11-21 09:41:30");
        assertThat(text.contains("【补打】")).isEqualTo(reprint);
        assertThat(text.contains("Renmin Road outlet")).isEqualTo(language.equals("en"));
        assertThat(receipt.lines()).contains(new Receipt.Qr(Sample.SIGNED_QR));
        assertThat(receipt.lines())
                .contains(
                        new Receipt.Text(
                                "TRF202611210012", Receipt.Align.CENTER, Receipt.Size.LARGE, true));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void theSameReceiptHasTheSameHash(String id, String language, boolean reprint)
            throws Exception {
        DocumentFrame frame = frame(language, reprint);
        var sample = templates.byId(id).orElseThrow().sample();
        String first = documents.renderReceipt(id, sample, frame).sha256();

        assertThat(otherDocuments.renderReceipt(id, sample, frame).sha256())
                .isEqualTo(first)
                .hasSize(64);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageTextLiesInTheMargins(String id, String language, boolean reprint) throws Exception {
        var page = page(id, language, reprint);
        float margin = 25 * 72f / 25.4f;

        for (PageText.Glyph glyph : PageText.glyphs(page.pdf())) {
            assertThat(glyph.left()).as(glyph.text()).isGreaterThan(margin - 0.5f);
            assertThat(glyph.right()).as(glyph.text()).isLessThan(595.28f - margin + 0.5f);
            assertThat(glyph.top()).as(glyph.text()).isGreaterThan(margin - 0.5f);
            assertThat(glyph.bottom()).as(glyph.text()).isLessThan(841.9f - margin + 0.5f);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageEmbedsItsFontsAndNumbersItself(String id, String language, boolean reprint)
            throws Exception {
        var page = page(id, language, reprint);
        String text = PageText.of(page.pdf());

        assertThat(PageText.fontsNotEmbedded(page.pdf())).isEqualTo(List.of());
        assertThat(PageText.glyphs(page.pdf())).noneMatch(PageText.Glyph::missing);
        assertThat(text).contains("7K3F-9Q2M", "YM-2026-0000184-7");
        Matcher numbers = PAGE_NUMBER.matcher(text);
        int pages = 0;
        while (numbers.find()) {
            pages++;
            assertThat(numbers.group(1)).isEqualTo(Integer.toString(pages));
            assertThat(Integer.parseInt(numbers.group(2))).isGreaterThanOrEqualTo(pages);
        }
        assertThat(pages).as("every page is numbered").isEqualTo(PageText.pages(page.pdf()));
        assertThat(text).doesNotContain("{", "}", "null");
        assertThat(text.contains("补打")).isEqualTo(reprint);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSamePageHasTheSameBytes(String id, String language, boolean reprint) throws Exception {
        RenderedPage first = page(id, language, reprint);
        RenderedPage again =
                otherDocuments.renderPage(
                        id, templates.byId(id).orElseThrow().sample(), frame(language, reprint));

        assertThat(again.pdf()).isEqualTo(first.pdf());
        assertThat(again.sha256()).isEqualTo(first.sha256());
    }

    private static Receipt receipt(String id, String language, boolean reprint) throws Exception {
        var sample = templates.byId(id).orElseThrow().sample();
        return documents.renderReceipt(id, sample, frame(language, reprint)).receipt();
    }

    private static RenderedPage page(String id, String language, boolean reprint) throws Exception {
        var sample = templates.byId(id).orElseThrow().sample();
        return documents.renderPage(id, sample, frame(language, reprint));
    }
}
