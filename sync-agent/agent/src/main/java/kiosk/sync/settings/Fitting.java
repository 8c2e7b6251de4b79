package kiosk.sync.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a value fits its key.
final class Fitting {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private Fitting() {}

    /// What would fit.
    record Expected(String zh, String en) {}

    /// @return what would fit instead, empty when the value fits
    static Optional<Expected> fault(Key key, String value) {
        boolean fits =
                switch (key.type()) {
                    case TEXT -> true;
                    case ID -> ID.matcher(value).matches();
                    case PATH -> isPath(value);
                    case ADDRESS -> isAddress(value);
                    case ZONE -> isZone(value);
                    case FLAG -> value.equals("true") || value.equals("false");
                    case WHOLE -> WHOLE.matcher(value).matches() && inRange(key, value);
                    case NUMBER -> NUMBER.matcher(value).matches() && inRange(key, value);
                    case CHOICE -> choices(key).contains(value);
                };
        return fits ? Optional.empty() : Optional.of(expected(key));
    }

    private static Expected expected(Key key) {
        String unit = key.unit().isEmpty() ? "" : " " + key.unit();
        return switch (key.type()) {
            case TEXT -> new Expected("一段文字", "a text");
            case ID -> new Expected("1 到 40 个 a-z、0-9 或 -", "1 to 40 of a-z, 0-9 and -");
            case PATH -> new Expected("文件或文件夹的路径", "the path of a file or folder");
            case ADDRESS ->
                    new Expected(
                            "如 " + key.example() + " 的地址", "an address such as " + key.example());
            case ZONE -> new Expected("如 Asia/Shanghai 的时区", "a zone such as Asia/Shanghai");
            case FLAG -> new Expected("true 或 false", "true or false");
            case WHOLE ->
                    new Expected(
                            key.range() + unit + " 之间的整数",
                            "a whole number in " + key.range() + unit);
            case NUMBER ->
                    new Expected(key.range() + unit + " 之间的数", "a number in " + key.range() + unit);
            case CHOICE -> new Expected("其中之一：" + key.range(), "one of " + key.range());
        };
    }

    static List<String> choices(Key key) {
        return List.of(key.range().split(" "));
    }

    private static boolean inRange(Key key, String value) {
        double number = Double.parseDouble(value);
        return number >= key.least() && number <= key.most();
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getScheme() != null && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
