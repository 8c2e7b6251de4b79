package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import kiosk.app.document.SignedQr.Genuine;
import kiosk.app.document.SignedQr.NotGenuine;
import kiosk.app.document.SignedQr.Reason;
import org.junit.jupiter.api.Test;

class SignedQrTest {
    private static final String FIELDS =
            "{\"documentNo\":\"YM-2026-0000184-7\",\"monthsTotal\":34,\"name\":\"张*三\"}";

    private final KeyPair keys = keys();
    private final String code = sign(FIELDS, keys);

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String fields, KeyPair keys) {
        try {
            byte[] bytes = fields.getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return "YM1." + base64(bytes) + "." + base64(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void anUntouchedCodeGivesItsFields() {
        assertThat(SignedQr.verify(code, keys.getPublic()))
                .isEqualTo(
                        new Genuine(
                                Map.of(
                                        "documentNo",
                                        "YM-2026-0000184-7",
                                        "monthsTotal",
                                        34,
                                        "name",
                                        "张*三")));
    }

    @Test
    void everyChangedCharacterIsFound() {
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == 'A' ? 'B' : 'A';
            String changed = code.substring(0, i) + other + code.substring(i + 1);

            assertThat(SignedQr.verify(changed, keys.getPublic()))
                    .as("character %d", i)
                    .isInstanceOf(NotGenuine.class);
        }
    }

    @Test
    void changedFieldsUnderTheOldSignatureAreChanged() {
        String forged = base64(FIELDS.replace("34", "94").getBytes(StandardCharsets.UTF_8));
        String changed = "YM1." + forged + code.substring(code.lastIndexOf('.'));

        assertThat(SignedQr.verify(changed, keys.getPublic()))
                .isEqualTo(new NotGenuine(Reason.CHANGED));
    }

    @Test
    void anotherIssuersSignatureIsChanged() {
        assertThat(SignedQr.verify(sign(FIELDS, keys()), keys.getPublic()))
                .isEqualTo(new NotGenuine(Reason.CHANGED));
    }

    @Test
    void foreignAndTornTextsAreTold() {
        assertThat(SignedQr.verify("https://example.org/", keys.getPublic()))
                .isEqualTo(new NotGenuine(Reason.NOT_OURS));
        assertThat(SignedQr.verify("YM1.!!.AA", keys.getPublic()))
                .isEqualTo(new NotGenuine(Reason.DAMAGED));
        assertThat(SignedQr.verify(code.substring(0, code.length() - 4), keys.getPublic()))
                .isInstanceOf(NotGenuine.class);
        assertThat(SignedQr.verify(sign("not json", keys), keys.getPublic()))
                .isEqualTo(new NotGenuine(Reason.DAMAGED));
    }
}
