package kiosk.device.mispos;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.device.PaymentPad.BatchLine;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.Sum;

/// A batch in the words of our profile: `ecny:2:20600,card:0:0,qr:1:500`, and lines
/// `order,method,fen,reference,yyyyMMddHHmmss`.
public final class BatchText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private BatchText() {}

    /// Sums as text, every method in its order.
    public static String of(Map<Method, Sum> sums) {
        return Arrays.stream(Method.values())
                .map(method -> of(method, sums.getOrDefault(method, new Sum(0, 0))))
                .collect(Collectors.joining(","));
    }

    private static String of(Method method, Sum sum) {
        return word(method) + ":" + sum.count() + ":" + sum.fen();
    }

    /// Lines as text.
    public static String of(List<BatchLine> lines) {
        return lines.stream().map(BatchText::of).collect(Collectors.joining("\n"));
    }

    private static String of(BatchLine line) {
        return String.join(
                ",",
                line.orderNo(),
                word(line.method()),
                Long.toString(line.amountFen()),
                line.reference(),
                MOMENT.format(line.at().atZone(PadMessages.PAD_ZONE)));
    }

    /// Sums of lines, every method present.
    public static Map<Method, Sum> sums(List<BatchLine> lines) {
        var sums = new EnumMap<Method, Sum>(Method.class);
        for (Method method : Method.values()) {
            sums.put(method, new Sum(0, 0));
        }
        for (BatchLine line : lines) {
            sums.merge(
                    line.method(),
                    new Sum(1, line.amountFen()),
                    (a, b) -> new Sum(a.count() + b.count(), a.fen() + b.fen()));
        }
        return sums;
    }

    /// @throws IllegalArgumentException not of this form
    static Map<Method, Sum> sums(String text) {
        var sums = new EnumMap<Method, Sum>(sums(List.of()));
        for (String part : text.split(",", -1)) {
            String[] words = parts(part, ":", 3);
            sums.put(method(words[0]), new Sum(Long.parseLong(words[1]), Long.parseLong(words[2])));
        }
        return sums;
    }

    /// @throws IllegalArgumentException not of this form
    static List<BatchLine> lines(String text) {
        return text.lines().map(BatchText::line).toList();
    }

    private static BatchLine line(String text) {
        String[] words = parts(text, ",", 5);
        try {
            return new BatchLine(
                    words[0],
                    method(words[1]),
                    Long.parseLong(words[2]),
                    words[3],
                    LocalDateTime.parse(words[4], MOMENT).atZone(PadMessages.PAD_ZONE).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no moment", e);
        }
    }

    private static String[] parts(String text, String separator, int count) {
        String[] words = text.split(separator, -1);
        if (words.length != count) {
            throw new IllegalArgumentException(words.length + " parts instead of " + count);
        }
        return words;
    }

    private static String word(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private static Method method(String word) {
        return Method.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
