package kiosk.central.departments;

import java.util.Map;

/// What came of a department call.
public sealed interface DeskAnswer {

    /// Answered.
    record Done(Map<String, Object> body) implements DeskAnswer {}

    /// Understood and refused; `say` by language. `alarm` asks for an operator.
    record Refused(String code, Map<String, String> say, boolean alarm) implements DeskAnswer {}

    /// Nobody answers now, or nobody will ever know what was answered: ask again with the same key.
    record Silence() implements DeskAnswer {}
}
