package kiosk.matter.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The record types of the lists in one scope, so that expressions over their columns are checked.
final class RowTypes implements CelTypeProvider {

    private final ImmutableMap<String, CelType> types;

    RowTypes(Scope scope) {
        Map<String, CelType> found = new LinkedHashMap<>();
        for (ValueType type : scope.names().values()) {
            if (type instanceof ValueType.Rows rows) {
                found.put(rows.row().name(), rows.row());
            }
        }
        types = ImmutableMap.copyOf(found);
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return types.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
