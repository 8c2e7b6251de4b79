package kiosk.matter.cel;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page.Option;

/// What a variable of a matter or a column of a department holds.
public sealed interface ValueType {

    /// How expressions see it.
    CelType cel();

    /// How an author would write it.
    default String celName() {
        return cel().name();
    }

    /// The types with one name.
    enum Simple implements ValueType {
        STRING("string", SimpleType.STRING),
        DIGITS("digits", SimpleType.STRING),
        INT("int", SimpleType.INT),
        MONEY("moneyFen", SimpleType.INT),
        BOOL("bool", SimpleType.BOOL),
        DATE("date", SimpleType.STRING),
        MONTH("month", SimpleType.STRING),
        INSTANT("instant", SimpleType.TIMESTAMP),
        ID_NO("idNo", SimpleType.STRING),
        USCC("uscc", SimpleType.STRING),
        PHONE("phone", SimpleType.STRING),
        BANK_CARD("bankCard", SimpleType.STRING),
        /// Digits that are never shown, printed or kept.
        PIN("pin", SimpleType.STRING),
        DIVISION("division", SimpleType.STRING),
        ANY("any", SimpleType.DYN);

        private final String word;
        private final CelType cel;

        Simple(String word, CelType cel) {
            this.word = word;
            this.cel = cel;
        }

        /// The word authors write.
        public String word() {
            return word;
        }

        @Override
        public CelType cel() {
            return cel;
        }
    }

    /// One of few words, each with its texts.
    record Choice(List<Option> options) implements ValueType {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public CelType cel() {
            return SimpleType.STRING;
        }
    }

    /// A list of records. Expressions know the columns: a wrong name is refused at compile time.
    record Rows(Map<String, ValueType> columns) implements ValueType {
        public Rows {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /// Type of one record.
        public StructType row() {
            StringBuilder name = new StringBuilder("record");
            columns.forEach((column, type) ->
                    name.append(' ')
                            .append(column)
                            .append(':')
                            .append(type.celName())
                            .append(type instanceof Maybe ? "?" : ""));
            ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
            columns.forEach((column, type) -> types.put(column, type.cel()));
            ImmutableMap<String, CelType> fixed = types.buildOrThrow();
            return StructType.create(
                    name.toString(),
                    ImmutableSet.copyOf(columns.keySet()),
                    column -> Optional.ofNullable(fixed.get(column)));
        }

        @Override
        public CelType cel() {
            return ListType.create(row());
        }

        @Override
        public String celName() {
            return "list";
        }
    }

    /// May be null.
    record Maybe(ValueType type) implements ValueType {
        @Override
        public CelType cel() {
            return type.cel() instanceof SimpleType simple && !simple.equals(SimpleType.DYN)
                    ? NullableType.create(simple)
                    : type.cel();
        }
    }

    /// Whether an expression of CEL type `found` may give this type.
    default boolean accepts(CelType found) {
        CelType wanted = cel();
        return wanted.equals(SimpleType.DYN)
                || found.equals(SimpleType.DYN)
                || bare(wanted).equals(bare(found))
                || (found.equals(SimpleType.NULL_TYPE) && this instanceof Maybe)
                || (bare(wanted).kind().equals(bare(found).kind()) && this instanceof Rows);
    }

    private static CelType bare(CelType type) {
        return type instanceof NullableType nullable ? nullable.targetType() : type;
    }
}
