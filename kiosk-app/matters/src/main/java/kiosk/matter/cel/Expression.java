package kiosk.matter.cel;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.matter.yaml.At;

/// A compiled, type-checked expression.
///
/// Thread rule: immutable, any thread.
public final class Expression {

    private final String source;
    private final At at;
    private final boolean proven;
    private final Once<Compiled> compiled;
    private final boolean asksAround;

    /// What the compiler made of it.
    record Compiled(CelType type, CelRuntime.Program program) {}

    private Expression(String source, At at, boolean proven, Once<Compiled> compiled) {
        this.source = source;
        this.at = at;
        this.proven = proven;
        this.compiled = compiled;
        this.asksAround = Functions.needSurroundings(source);
    }

    static Expression of(String source, At at, Compiled compiled) {
        return new Expression(source, at, false, new Once<>(() -> compiled));
    }

    /// One that was checked before: compiled when it is needed first.
    static Expression proven(String source, At at, Supplier<Compiled> compiler) {
        return new Expression(source, at, true, new Once<>(compiler));
    }

    /// Whether its result fits; taken as true, without a look, for a proven one.
    public boolean fits(ValueType wanted) {
        return proven || wanted.accepts(type());
    }

    /// As written.
    public String source() {
        return source;
    }

    /// Where it is written.
    public At at() {
        return at;
    }

    /// Type of its result.
    public CelType type() {
        return compiled.get().type();
    }

    /// The value, or empty where names it needs have no value yet.
    ///
    /// @throws ExpressionFault the expression failed on the values it has
    public Optional<Object> value(Variables variables, Surroundings around) {
        try {
            CelVariableResolver names = name -> variables.find(InputNames.outside(name));
            CelRuntime.Program program = compiled.get().program();
            Object result =
                    asksAround ? program.eval(names, Functions.of(around)) : program.eval(names);
            return result instanceof CelUnknownSet ? Optional.empty() : Optional.of(result);
        } catch (CelEvaluationException e) {
            throw fault("cannot be evaluated (" + e.getErrorCode() + ")");
        }
    }

    /// The value, which must be there.
    public Object must(Variables variables, Surroundings around) {
        return value(variables, around)
                .orElseThrow(() -> fault("uses a value that is not there: " + source));
    }

    /// Whether it holds; empty where that is not known yet.
    public Optional<Boolean> holds(Variables variables, Surroundings around) {
        return value(variables, around)
                .map(result -> {
                    if (result instanceof Boolean flag) {
                        return flag;
                    }
                    throw fault("is neither true nor false");
                });
    }

    private ExpressionFault fault(String problem) {
        return new ExpressionFault(at.file() + ":" + at.line() + ":" + at.column(), problem);
    }

    @Override
    public String toString() {
        return source;
    }
}
