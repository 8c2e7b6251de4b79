package kiosk.app.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kiosk.matter.Texts;
import kiosk.matter.number.PersonalMask;
import kiosk.matter.number.PersonalMask.Kind;

/// How a value is written: `{field}` by its type, `{field|format}` as said.
enum Format {
    PLAIN,
    MONEY,
    /// Amount in Chinese capitals.
    CAPITAL,
    DATE,
    /// 2026年11月21日, 21 November 2026; of a month 2026年11月, November 2026.
    LONG_DATE,
    /// The day after, as [#LONG_DATE].
    DAY_AFTER,
    TIME,
    /// Groups of four.
    GROUPS,
    MASK_NAME,
    MASK_ID,
    MASK_CARD,
    MASK_PHONE,
    MASK_PLATE;

    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LONG_CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MONTH_CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT);
    private static final DateTimeFormatter MONTH_ENGLISH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /// By the word authors use.
    static Optional<Format> named(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "money" -> MONEY;
                    case "capital" -> CAPITAL;
                    case "date" -> DATE;
                    case "longDate" -> LONG_DATE;
                    case "dayAfter" -> DAY_AFTER;
                    case "time" -> TIME;
                    case "groups" -> GROUPS;
                    case "maskName" -> MASK_NAME;
                    case "maskId" -> MASK_ID;
                    case "maskCard" -> MASK_CARD;
                    case "maskPhone" -> MASK_PHONE;
                    case "maskPlate" -> MASK_PLATE;
                    default -> null;
                });
    }

    /// Whether values of this type can be written so.
    boolean fits(FieldType type) {
        return switch (this) {
            case PLAIN ->
                    switch (type) {
                        case LIST, LINES, FLAG, MONEY -> false;
                        default -> true;
                    };
            case MONEY, CAPITAL -> type == FieldType.MONEY;
            case DATE, DAY_AFTER -> type == FieldType.DATE || type == FieldType.TIME;
            case LONG_DATE ->
                    type == FieldType.DATE || type == FieldType.TIME || type == FieldType.MONTH;
            case TIME -> type == FieldType.TIME;
            case GROUPS, MASK_NAME, MASK_ID, MASK_CARD, MASK_PHONE, MASK_PLATE ->
                    type == FieldType.TEXT;
        };
    }

    /// Writes a value that [FieldType#read] gave.
    String write(Object value, String language) {
        return switch (this) {
            case PLAIN -> plain(value, language);
            case MONEY -> Money.figures((Long) value);
            case CAPITAL -> Money.capitals((Long) value);
            case DATE -> ISO_DAY.format(day(value));
            case LONG_DATE -> inWords(value, !language.equals(Texts.BASE));
            case DAY_AFTER -> inWords(day(value).plusDays(1), !language.equals(Texts.BASE));
            case TIME -> time((Instant) value);
            case GROUPS -> ((String) value).replaceAll("(.{4})(?=.)", "$1 ");
            case MASK_NAME -> PersonalMask.of((String) value, Kind.NAME);
            case MASK_ID -> PersonalMask.of((String) value, Kind.ID);
            case MASK_CARD -> PersonalMask.of((String) value, Kind.CARD);
            case MASK_PHONE -> PersonalMask.of((String) value, Kind.PHONE);
            case MASK_PLATE -> PersonalMask.of((String) value, Kind.PLATE);
        };
    }

    /// A moment in legal time.
    static String time(Instant instant) {
        return MINUTE.format(instant.atZone(LEGAL_TIME));
    }

    private static String plain(Object value, String language) {
        return switch (value) {
            case Texts texts -> texts.in(language);
            case Instant instant -> time(instant);
            case LocalDate date -> ISO_DAY.format(date);
            case YearMonth month -> month.toString();
            default -> value.toString();
        };
    }

    private static String inWords(Object value, boolean english) {
        if (value instanceof YearMonth month) {
            return (english ? MONTH_ENGLISH : MONTH_CHINESE).format(month);
        }
        return (english ? LONG_ENGLISH : LONG_CHINESE).format(day(value));
    }

    private static LocalDate day(Object value) {
        return value instanceof Instant instant
                ? instant.atZone(LEGAL_TIME).toLocalDate()
                : (LocalDate) value;
    }
}
