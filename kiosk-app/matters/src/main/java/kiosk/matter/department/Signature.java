package kiosk.matter.department;

import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.matter.cel.ValueType;

/// Types of one operation, for the matters that call it.
///
/// @param in inputs
/// @param out fields of its answer
/// @param news fields of what it may say later about the case
/// @param writes it changes something
public record Signature(
        Map<String, ValueType> in,
        Map<String, ValueType> out,
        Map<String, ValueType> news,
        boolean writes) {

    /// Answer and news together.
    public Map<String, ValueType> everything() {
        Map<String, ValueType> all = new LinkedHashMap<>(out);
        all.putAll(news);
        return all;
    }
}
