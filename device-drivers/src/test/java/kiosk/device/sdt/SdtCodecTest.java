package kiosk.device.sdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import kiosk.device.IdentityDocument;
import kiosk.device.IdentityDocument.Kind;
import kiosk.device.sdt.SdtFrames.Command;
import kiosk.device.sdt.TextBlock.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Expected bytes were computed from GA 467 and GA/T 490 with fictitious data.
class SdtCodecTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static CardRecord sample() {
        return new CardRecord(
                new TextBlock(
                        Kind.RESIDENT_CARD,
                        Map.of(
                                Field.NAME, "测试甲",
                                Field.SEX, "1",
                                Field.ETHNIC, "01",
                                Field.BIRTH, "19900101",
                                Field.ADDRESS, "测试市示例路1号",
                                Field.NUMBER, "000000199001010018",
                                Field.AUTHORITY, "测试市公安局",
                                Field.VALID_FROM, "20200101",
                                Field.VALID_TO, "20400101")),
                new byte[1024]);
    }

    static byte[] sampleFrame() {
        return SdtFrames.frame(new SdtReply(SdtReply.Sw3.OK, sample().encode()).body());
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, AAAAAA9669000311FFED",
        "SAM_NUMBER, AAAAAA9669000312FFEE",
        "FIND, AAAAAA96690003200122",
        "SELECT, AAAAAA96690003200221",
        "READ_TEXT_PHOTO, AAAAAA96690003300132",
        "READ_WITH_FINGERPRINT, AAAAAA96690003301023"
    })
    void commandsAreAsTheStandardHasThem(Command command, String frame) {
        assertThat(HEX.formatHex(command.frame())).isEqualTo(frame);
    }

    @ParameterizedTest
    @CsvSource({
        "9F, 00000000, AAAAAA9669000800009F0000000097",
        "90, 0000000000000000, AAAAAA9669000C00009000000000000000009C",
        "90, '', AAAAAA9669000400009094",
        "80, '', AAAAAA9669000400008084",
        "81, '', AAAAAA9669000400008185",
        "41, '', AAAAAA9669000400004145",
        "32, '', AAAAAA9669000400003236",
        "90, 05000100A53A340187D61200B1CB7400, AAAAAA9669001400009005000100A53A340187D61200B1CB740067"
    })
    void answersAreAsTheStandardHasThem(String sw3, String data, String frame) {
        var reply = new SdtReply(HexFormat.fromHexDigits(sw3), HEX.parseHex(data));
        assertThat(HEX.formatHex(SdtFrames.frame(reply.body()))).isEqualTo(frame);
    }

    @Test
    void theSampleCardMakesTheKnownFrame() throws Exception {
        byte[] frame = sampleFrame();
        assertThat(frame).hasSize(1295).endsWith(0x1B).startsWith(HEX.parseHex("AAAAAA96690508"));
        assertThat(sha256(frame))
                .isEqualTo("f799cbcfb35205cd08323eb25b908863c2d00336b22cd9f135db7a97861b570d");
    }

    @Test
    void theSampleCardWithoutFingerprintMakesTheKnownFrame() throws Exception {
        byte[] record = sample().encode();
        byte[] data = new byte[record.length + 2];
        System.arraycopy(record, 0, data, 0, 4);
        System.arraycopy(record, 4, data, 6, record.length - 4);
        byte[] frame = SdtFrames.frame(new SdtReply(SdtReply.Sw3.OK, data).body());
        assertThat(frame).hasSize(1297).endsWith(0x19);
        assertThat(sha256(frame))
                .isEqualTo("80a896220ac078b7df8effd99064067f3646e56249bff08902cd987c190dc679");
    }

    @Test
    void theSampleCardReadsBack() {
        IdentityDocument document = CardRecord.decode(sample().encode()).document();
        assertThat(document.name()).isEqualTo("测试甲");
        assertThat(document.number()).isEqualTo("000000199001010018");
        assertThat(document.ethnicCode()).isEqualTo("01");
        assertThat(document.birth()).isEqualTo("1990-01-01");
        assertThat(document.address()).isEqualTo("测试市示例路1号");
        assertThat(document.validTo())
                .hasValueSatisfying(d -> assertThat(d).isEqualTo("2040-01-01"));
        assertThat(document.photo()).hasSize(1024);
        assertThat(document.toString()).doesNotContain("测试甲").doesNotContain("0018");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyLayoutReadsBack(Kind kind) {
        var fields = new java.util.EnumMap<Field, String>(Field.class);
        for (TextSlot slot : TextSlot.of(kind)) {
            fields.put(slot.field(), "7".repeat(slot.bytes() / 2));
        }
        byte[] block = new TextBlock(kind, fields).encode();
        assertThat(block).hasSize(256);
        assertThat((char) block[248])
                .isEqualTo(
                        switch (kind) {
                            case RESIDENT_CARD -> ' ';
                            case HMT_RESIDENCE_PERMIT -> 'J';
                            case FOREIGN_PERMANENT_RESIDENT_2017 -> 'I';
                            case FOREIGN_PERMANENT_RESIDENT_2023 -> 'Y';
                        });
        assertThat(TextBlock.decode(block)).isEqualTo(new TextBlock(kind, fields));
    }

    @Test
    void aForeignerGoesByThePassportName() {
        var text =
                new TextBlock(
                        Kind.FOREIGN_PERMANENT_RESIDENT_2017,
                        Map.of(
                                Field.ENGLISH_NAME, "MAJOR, MARY ANN",
                                Field.NAME, "玛丽",
                                Field.SEX, "2",
                                Field.NUMBER, "USA110085010100",
                                Field.NATIONALITY, "USA",
                                Field.BIRTH, "19850101",
                                Field.VALID_FROM, "20180101",
                                Field.VALID_TO, "20280101",
                                Field.AUTHORITY_CODE, "1500"));
        IdentityDocument document =
                CardRecord.decode(new CardRecord(text, new byte[1024]).encode()).document();
        assertThat(document.name()).isEqualTo("MAJOR, MARY ANN");
        assertThat(document.authority()).isEqualTo("1500");
        assertThat(document.birth()).isEqualTo("1985-01-01");
    }

    @Test
    void longTermHasNoEnd() {
        var fields = new java.util.EnumMap<Field, String>(sample().text().fields());
        fields.put(Field.VALID_TO, "长期");
        var card = new CardRecord(new TextBlock(Kind.RESIDENT_CARD, fields), new byte[1024]);
        assertThat(CardRecord.decode(card.encode()).document().validTo()).isEmpty();
    }

    @Test
    void surrogatePairsInNamesSurvive() {
        var fields = new java.util.EnumMap<Field, String>(sample().text().fields());
        fields.put(Field.NAME, "欧阳𠅤");
        var card = new CardRecord(new TextBlock(Kind.RESIDENT_CARD, fields), new byte[1024]);
        assertThat(CardRecord.decode(card.encode()).document().name()).isEqualTo("欧阳𠅤");
    }

    @Test
    void nonsenseIsRefusedWithoutNamingAValue() {
        var fields = new java.util.EnumMap<Field, String>(sample().text().fields());
        fields.put(Field.BIRTH, "19901399");
        var card = new CardRecord(new TextBlock(Kind.RESIDENT_CARD, fields), new byte[1024]);
        assertThatThrownBy(() -> CardRecord.decode(card.encode()).document())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1399");
        assertThatThrownBy(() -> CardRecord.decode(new byte[100]))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] unknown = sample().text().encode();
        unknown[248] = 'Q';
        assertThatThrownBy(() -> TextBlock.decode(unknown))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
