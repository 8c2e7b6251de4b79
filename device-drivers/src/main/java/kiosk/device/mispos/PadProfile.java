package kiosk.device.mispos;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import kiosk.device.PaymentPad.Method;

/// The codes one kind of pad uses: what is not published differs from acquirer to acquirer and is
/// configuration. [#ours] is the profile of our simulator.
///
/// @param lastWord how long a pad that is confirming, or was told to cancel, may be silent before
///   the outcome counts as unknown
public record PadProfile(
        Codes codes,
        Types types,
        Responses responses,
        OwnTags tags,
        Progress progress,
        Duration lastWord) {

    /// Transaction codes.
    public record Codes(
            int saleEcny,
            int saleCard,
            int saleQr,
            int query,
            int cancel,
            int wallet,
            int status,
            int totals,
            int list,
            int settle) {

        /// The code of a sale.
        public int sale(Method method) {
            return switch (method) {
                case ECNY -> saleEcny;
                case CARD -> saleCard;
                case QR -> saleQr;
            };
        }
    }

    /// Message types.
    public record Types(int request, int answer, int progress) {}

    /// Response codes of the pad itself.
    public record Responses(
            String approved,
            String notPresented,
            String cancelled,
            String noSuchOrder,
            String pending,
            String refusedOrder,
            String unknown,
            String notReadable,
            String busy,
            String interrupted,
            String totalsDiffer,
            String noSuchBatch) {}

    /// Tags that are not of the field implementation.
    public record OwnTags(
            int progress,
            int text,
            int capabilities,
            int serial,
            int single,
            int dayLeft,
            int balance,
            int totals,
            int list,
            int page) {}

    /// Values of the progress tag.
    public record Progress(int presented, int confirming) {}

    /// The profile that comes with us.
    ///
    /// @throws IOException it is missing or incomplete
    public static PadProfile ours() throws IOException {
        try (InputStream in = PadProfile.class.getResourceAsStream("ours.properties")) {
            if (in == null) {
                throw new IOException("pad profile 'ours' is missing");
            }
            return read(in);
        }
    }

    /// The same with another limit.
    public PadProfile withLastWord(Duration limit) {
        return new PadProfile(codes, types, responses, tags, progress, limit);
    }

    /// Reads a profile; every key must be there and no other.
    ///
    /// @throws IOException a key is missing, unknown or no code
    public static PadProfile read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, String> left = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> left.put(k, properties.getProperty(k)));
        try {
            PadProfile profile = from(key -> take(left, key));
            if (!left.isEmpty()) {
                throw new IOException("pad profile: unknown " + left.keySet());
            }
            return profile;
        } catch (IllegalArgumentException e) {
            throw new IOException("pad profile: " + e.getMessage(), e);
        }
    }

    private static PadProfile from(Function<String, String> text) {
        Function<String, Integer> code = key -> hex(key, text.apply(key));
        return new PadProfile(
                new Codes(
                        code.apply("code.sale.ecny"),
                        code.apply("code.sale.card"),
                        code.apply("code.sale.qr"),
                        code.apply("code.query"),
                        code.apply("code.cancel"),
                        code.apply("code.wallet"),
                        code.apply("code.status"),
                        code.apply("code.totals"),
                        code.apply("code.list"),
                        code.apply("code.settle")),
                new Types(
                        code.apply("type.request"),
                        code.apply("type.answer"),
                        code.apply("type.progress")),
                new Responses(
                        text.apply("response.approved"),
                        text.apply("response.notPresented"),
                        text.apply("response.cancelled"),
                        text.apply("response.noSuchOrder"),
                        text.apply("response.pending"),
                        text.apply("response.refusedOrder"),
                        text.apply("response.unknown"),
                        text.apply("response.notReadable"),
                        text.apply("response.busy"),
                        text.apply("response.interrupted"),
                        text.apply("response.totalsDiffer"),
                        text.apply("response.noSuchBatch")),
                new OwnTags(
                        code.apply("tag.progress"),
                        code.apply("tag.text"),
                        code.apply("tag.capabilities"),
                        code.apply("tag.serial"),
                        code.apply("tag.wallet.single"),
                        code.apply("tag.wallet.dayLeft"),
                        code.apply("tag.wallet.balance"),
                        code.apply("tag.batch.totals"),
                        code.apply("tag.batch.list"),
                        code.apply("tag.batch.page")),
                new Progress(code.apply("progress.presented"), code.apply("progress.confirming")),
                Duration.ofSeconds(number(text.apply("limit.lastWord.seconds"))));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number", e);
        }
    }

    private static String take(Map<String, String> left, String key) {
        String value = left.remove(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return value.strip();
    }

    private static int hex(String key, String text) {
        try {
            return Integer.parseInt(text, 16);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + key + "' is no hexadecimal code", e);
        }
    }
}
