package kiosk.central.departments;

import java.util.Map;

/// One call of a department.
///
/// @param operation `TRF.fine`
/// @param key the caller's idempotency key, empty for reads
/// @param caseId the case it belongs to, or empty
/// @param terminal who asks
/// @param pack id of the pack whose matter asks, empty where it is not known
public record DeskCall(
        String operation,
        String key,
        Map<String, Object> in,
        String caseId,
        String terminal,
        String pack) {

    /// The id of a pack written `id@version`.
    public static String pack(String idAndVersion) {
        int at = idAndVersion.indexOf('@');
        return at < 0 ? idAndVersion : idAndVersion.substring(0, at);
    }

    /// `TRF`.
    public String department() {
        int dot = operation.indexOf('.');
        return dot < 0 ? operation : operation.substring(0, dot);
    }

    /// `fine`.
    public String name() {
        return operation.substring(operation.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return "DeskCall[" + operation + "]";
    }
}
