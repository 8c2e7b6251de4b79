package kiosk.matter.cel;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import kiosk.matter.yaml.At;

/// A compiled, type-checked expression.
///
/// Thread rule: immutable, any thread.
public final class Expression {

    private final String source;
    private final At at;
    private final CelType type;
    private final CelRuntime.Program program;
    private final boolean asksAround;

    Expression(String source, At at, CelType type, CelRuntime.Program program) {
        this.source = source;
        this.at = at;
        this.type = type;
        this.program = program;
        this.asksAround = Functions.needSurroundings(source);
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
        return type;
    }

    /// The value, or empty where names it needs have no value yet.
    ///
    /// @throws ExpressionFault the expression failed on the values it has
    public Optional<Object> value(Variables variables, Surroundings around) {
        try {
            CelVariableResolver names = name -> variables.find(InputNames.outside(name));
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
