package kiosk.device.mispos;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.device.PaymentPad.PadReceipt;

/// Builds requests and reads answers in the terms of a profile.
public final class PadMessages {
    /// Where the pad's dates are at home.
    public static final ZoneId PAD_ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Pattern RMB = Pattern.compile("RMB (\\d{1,10})\\.(\\d{2})");

    private final PadProfile profile;

    PadMessages(PadProfile profile) {
        this.profile = profile;
    }

    /// @param echo 0..9999
    MisPosMessage request(int code, int echo) {
        return new MisPosMessage()
                .put(Tags.TYPE, (byte) profile.types().request())
                .putNumber(Tags.ECHO, echo, 2)
                .put(Tags.CODE, (byte) code)
                .put(Tags.CONSTANT_1, (byte) 0x55, (byte) 0x55);
    }

    /// Whether a message answers a request: same code, same echo.
    boolean answers(MisPosMessage message, int code, int echo) {
        OptionalLong echoed = message.number(Tags.ECHO);
        return message.code(Tags.CODE) == code && echoed.isPresent() && echoed.getAsLong() == echo;
    }

    boolean isFinal(MisPosMessage message) {
        return message.code(Tags.TYPE) == profile.types().answer();
    }

    boolean isProgress(MisPosMessage message) {
        return message.code(Tags.TYPE) == profile.types().progress();
    }

    /// The receipt in an approval.
    ///
    /// @return empty when it is incomplete or of another order: then nothing is proven
    Optional<PadReceipt> receipt(MisPosMessage answer, String orderNo) {
        if (!answer.text(Tags.ORDER).equals(orderNo)) {
            return Optional.empty();
        }
        try {
            MisPosMessage fields = answer.nested(Tags.RECEIPT);
            Matcher amount = RMB.matcher(fields.text(Tags.AMOUNT));
            if (!amount.matches()) {
                return Optional.empty();
            }
            long fen = Long.parseLong(amount.group(1)) * 100 + Long.parseLong(amount.group(2));
            var at = LocalDateTime.parse(fields.text(Tags.DATE) + fields.text(Tags.TIME), MOMENT);
            return Optional.of(
                    new PadReceipt(
                            orderNo,
                            fen,
                            fields.text(Tags.REFERENCE),
                            fields.text(Tags.TRACE),
                            fields.text(Tags.ACCOUNT),
                            fields.text(Tags.BRAND),
                            at.atZone(PAD_ZONE).toInstant()));
        } catch (IllegalArgumentException | DateTimeException e) { // as good as no receipt
            return Optional.empty();
        }
    }

    /// The fields of a receipt, for simulators.
    public static MisPosMessage receiptFields(PadReceipt receipt) {
        String moment = MOMENT.format(receipt.at().atZone(PAD_ZONE));
        long fen = receipt.amountFen();
        return new MisPosMessage()
                .putText(Tags.AMOUNT, "RMB %d.%02d".formatted(fen / 100, fen % 100))
                .putText(Tags.TRACE, receipt.trace())
                .putText(Tags.REFERENCE, receipt.reference())
                .putText(Tags.DATE, moment.substring(0, 8))
                .putText(Tags.TIME, moment.substring(8))
                .putText(Tags.ACCOUNT, receipt.maskedAccount())
                .putText(Tags.BRAND, receipt.brand());
    }
}
