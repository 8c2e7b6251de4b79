package kiosk.central.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.central.documents.DocumentDesk.Issue;
import kiosk.central.documents.Verdict.Difference;
import kiosk.central.documents.pdf.PdfReader;
import kiosk.central.store.Database;
import kiosk.central.store.DocumentTable.Document;
import kiosk.central.store.StorePlace;
import kiosk.central.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCheckTest {
    @TempDir Path folder;

    private final MovableClock clock = new MovableClock();
    private Database database;
    private IssuingKey key;
    private DocumentDesk desk;
    private DocumentCheck check;
    private Document document;

    @BeforeEach
    void issue() throws Exception {
        database = Database.open(new StorePlace.Memory("check-" + System.nanoTime()), clock);
        key = IssuingKey.in(folder);
        desk = new DocumentDesk(key, new SecureRandom(), clock);
        PrintedFields printed =
                _ -> Optional.of(Set.of("name", "amountFen", "to", "idNo", "monthsTotal"));
        check = new DocumentCheck(database, key, new PdfReader(), printed);
        document = issued("key-1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Document issued(String requestKey) throws Exception {
        Map<String, Object> fields =
                Map.of(
                        "name",
                        "Zhang San",
                        "amountFen",
                        123_456L,
                        "to",
                        "2026-10",
                        "idNo",
                        "320582199003070019",
                        "idMasked",
                        "3205**********0019",
                        "monthsTotal",
                        34L,
                        "matterEn",
                        "not printed");
        Issue issue =
                database.inTransaction(tx ->
                        desk.issue(
                                tx,
                                new DocumentDesk.Request(
                                        "t-1", "case-1", "ssi-certificate", fields, requestKey)));
        return ((Issue.Issued) issue).document();
    }

    private List<String> lines() {
        return List.of(
                "Name: Zhang San",
                "ID 320582199003070019",
                "Amount 1,234.56 yuan, 34 months",
                "until 2026-10",
                "No. " + document.documentNo() + " check " + document.checkCode());
    }

    private byte[] original() throws Exception {
        byte[] pdf = SamplePdf.of(lines(), document.qr());
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        database.inTransaction(tx -> {
            tx.documents().printed(document.documentNo(), sha256);
            return true;
        });
        return pdf;
    }

    private byte[] changed(int line, String text) throws Exception {
        original();
        List<String> lines = new ArrayList<>(lines());
        lines.set(line, text);
        return SamplePdf.of(lines, document.qr());
    }

    private List<String> differing(byte[] pdf) throws Exception {
        Verdict verdict = check.file(pdf);
        assertThat(verdict).isInstanceOf(Verdict.Changed.class);
        return ((Verdict.Changed) verdict).changed().stream().map(Difference::field).toList();
    }

    @Test
    void originalFileIsValid() throws Exception {
        assertThat(check.file(original()))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        v -> {
                            assertThat(v.original()).isTrue();
                            assertThat(v.fields()).containsEntry("name", "Zhang San");
                        });
    }

    @Test
    void changedNameIsNamed() throws Exception {
        assertThat(differing(changed(0, "Name: Zhang Sanfeng"))).containsExactly("name");
        assertThat(differing(changed(0, "Name: Li Si"))).containsExactly("name");
    }

    @Test
    void changedAmountIsNamed() throws Exception {
        assertThat(differing(changed(2, "Amount 91,234.56 yuan, 34 months")))
                .containsExactly("amountFen");
        assertThat(differing(changed(2, "Amount 1,234.56 yuan, 134 months")))
                .containsExactly("monthsTotal");
    }

    @Test
    void changedMaskedNumberIsNamed() throws Exception {
        assertThat(differing(changed(1, "ID 320582199003070027"))).containsExactly("idMasked");
    }

    @Test
    void changeOutsideSignedFieldsFailsWithoutAField() throws Exception {
        original();
        List<String> more = new ArrayList<>(lines());
        more.add("and a million more");

        assertThat(differing(SamplePdf.of(more, document.qr()))).isEmpty();
    }

    @Test
    void fileWithoutQrIsFoundByItsCheckCode() throws Exception {
        original();
        List<String> lines = new ArrayList<>(lines());
        lines.set(0, "Name: Li Si");

        assertThat(differing(SamplePdf.of(lines, ""))).containsExactly("name");
    }

    @Test
    void forgedQrIsForged() throws Exception {
        String forged =
                SignedText.sign(Map.of("name", "Li Si"), IssuingKey.in(folder.resolve("x")));

        assertThat(check.typed(forged)).isInstanceOf(Verdict.Forged.class);
        assertThat(check.file(SamplePdf.of(lines(), forged))).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void typedCodeAndQrTextShowTheFields() throws Exception {
        assertThat(check.typed(document.checkCode()))
                .isInstanceOfSatisfying(Verdict.Valid.class, v -> assertThat(v.signed()).isTrue());
        assertThat(check.typed(document.qr())).isInstanceOf(Verdict.Valid.class);
        assertThat(check.typed(CheckCode.random(new SecureRandom()).text()))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(check.typed("ABCD-ABCD-ABCE")).isInstanceOf(Verdict.Unreadable.class);
        assertThat(check.file("no pdf".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new Verdict.Unreadable(Verdict.Reason.NO_PDF));
    }

    @Test
    void sameRequestGivesTheSameDocument() throws Exception {
        assertThat(issued("key-1")).isEqualTo(document);
        assertThat(issued("key-2").documentNo()).isNotEqualTo(document.documentNo());
    }

    @Test
    void fullNumbersAreNeverSigned() {
        assertThat(Verdict.fields(document)).doesNotContainKey("idNo").containsKey("idMasked");
    }
}
