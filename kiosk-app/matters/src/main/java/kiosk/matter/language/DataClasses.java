package kiosk.matter.language;

import kiosk.matter.cel.ValueType;

/// Personal-data classes that types have unless an author says otherwise: 0 none, 1 ordinary, 2
/// leads to the person, 3 most delicate.
final class DataClasses {

    private DataClasses() {}

    static int usual(ValueType type) {
        return switch (type) {
            case ValueType.Choice _ -> 1;
            case ValueType.Maybe maybe -> usual(maybe.type());
            case ValueType.Rows rows ->
                    rows.columns().values().stream().mapToInt(DataClasses::usual).max().orElse(1);
            case ValueType.Simple simple ->
                    switch (simple) {
                        case ID_NO, PIN -> 3;
                        case PHONE, BANK_CARD -> 2;
                        case USCC -> 0;
                        case STRING,
                                DIGITS,
                                INT,
                                MONEY,
                                BOOL,
                                DATE,
                                MONTH,
                                INSTANT,
                                DIVISION,
                                ANY ->
                                1;
                    };
        };
    }
}
