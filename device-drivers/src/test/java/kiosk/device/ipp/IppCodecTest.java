package kiosk.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class IppCodecTest {

    /// A Get-Printer-Attributes request, byte for byte after RFC 8010, section 3.1.
    private static final String REQUEST =
            "0101"
                    + "000B"
                    + "00000007"
                    + "01"
                    + "47"
                    + "0012"
                    + ascii("attributes-charset")
                    + "0005"
                    + ascii("utf-8")
                    + "48"
                    + "001B"
                    + ascii("attributes-natural-language")
                    + "0005"
                    + ascii("zh-cn")
                    + "44"
                    + "0014"
                    + ascii("requested-attributes")
                    + "0005"
                    + ascii("media")
                    + "44"
                    + "0000"
                    + "0005"
                    + ascii("sides")
                    + "02"
                    + "21"
                    + "0006"
                    + ascii("copies")
                    + "0004"
                    + "00000001"
                    + "22"
                    + "0004"
                    + ascii("last")
                    + "0001"
                    + "01"
                    + "03";

    private static final IppMessage MESSAGE =
            new IppMessage(
                    0x0101,
                    IppOperation.GET_PRINTER_ATTRIBUTES,
                    7,
                    List.of(
                            IppGroup.of(
                                    IppGroup.OPERATION,
                                    IppAttribute.of(
                                            IppValue.CHARSET, "attributes-charset", "utf-8"),
                                    IppAttribute.of(
                                            IppValue.LANGUAGE,
                                            "attributes-natural-language",
                                            "zh-cn"),
                                    IppAttribute.of(
                                            IppValue.KEYWORD,
                                            "requested-attributes",
                                            "media",
                                            "sides")),
                            IppGroup.of(
                                    IppGroup.JOB,
                                    IppAttribute.of(IppValue.INTEGER, "copies", 1),
                                    IppAttribute.of("last", true))));

    @Test
    void encodesToTheBytesOfTheStandard() {
        assertThat(HexFormat.of().withUpperCase().formatHex(IppCodec.encode(MESSAGE)))
                .isEqualTo(REQUEST);
    }

    @Test
    void decodesWhatItEncodesAndFindsTheDocument() throws Exception {
        byte[] bytes = HexFormat.of().parseHex(REQUEST + "255044462D");
        IppCodec.Decoded decoded = IppCodec.decode(bytes);
        assertThat(decoded.message()).isEqualTo(MESSAGE);
        assertThat(decoded.documentAt()).isEqualTo(bytes.length - 5);
    }

    @Test
    void collectionsAndOutOfBandValuesAreCarriedAlong() throws Exception {
        byte[] bytes =
                HexFormat.of()
                        .parseHex(
                                "01010000000000010434"
                                        + "0009"
                                        + ascii("media-col")
                                        + "0000"
                                        + "4A0000000A"
                                        + ascii("media-size")
                                        + "210000000400005208"
                                        + "3700000000"
                                        + "13"
                                        + "0004"
                                        + ascii("time")
                                        + "0000"
                                        + "23"
                                        + "0005"
                                        + ascii("state")
                                        + "000400000003"
                                        + "03");
        IppMessage message = IppCodec.decode(bytes).message();
        assertThat(message.group(IppGroup.PRINTER).value("state"))
                .hasValue(IppValue.of(IppValue.ENUM, 3));
        assertThat(message.group(IppGroup.PRINTER).value("time")).isEmpty();
        assertThat(IppCodec.encode(message)).isEqualTo(bytes);
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] bytes = HexFormat.of().parseHex(REQUEST);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> IppCodec.decode(part)).isInstanceOf(IppFormatException.class);
        }
    }

    @Test
    void nonsenseIsRefused() {
        for (String hex :
                List.of(
                        "0101000B0000000721",
                        "0101000B00000007014400000000",
                        "3C68746D6C3E3C2F68746D6C3E")) {
            byte[] bytes = HexFormat.of().parseHex(hex);
            assertThatThrownBy(() -> IppCodec.decode(bytes)).isInstanceOf(IppFormatException.class);
        }
    }

    private static String ascii(String text) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
