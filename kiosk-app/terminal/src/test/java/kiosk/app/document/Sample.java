package kiosk.app.document;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import kiosk.matter.Texts;

/// Frames for tests; everybody in them is fictitious (虚构).
final class Sample {
    /// As long as central's signed codes are.
    static final String SIGNED_QR = "YM1." + base64(260, 1) + "." + base64(64, 2);

    private Sample() {}

    static DocumentFrame frame(String language) {
        return new DocumentFrame(
                Texts.of("人民路支行 · 政务服务点", "Renmin Road outlet"),
                "T-320582-0001",
                Texts.of("交通违法罚款缴纳", "Pay a traffic fine"),
                "TRF202611210012",
                "YM-2026-0000184-7",
                "7K3F-9Q2M",
                SIGNED_QR,
                "yimen.example/check",
                Instant.parse("2026-11-21T01:41:30Z"),
                language,
                false,
                "0512-5800-0000");
    }

    static DocumentFrame frame() {
        return frame("zh-Hans");
    }

    private static String base64(int length, long seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
