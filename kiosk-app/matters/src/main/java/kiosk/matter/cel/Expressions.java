package kiosk.matter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import kiosk.matter.PackException;
import kiosk.matter.yaml.At;
import kiosk.matter.yaml.Value;

/// Compiles expressions over one scope.
public final class Expressions {

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .evaluateCanonicalTypesToNativeValues(true)
                    .maxExpressionCodePointSize(4096)
                    .comprehensionMaxIterations(100_000)
                    .build();

    /// Standard library and our functions, built once: a new scope only adds names.
    private static final CelCompiler BASE =
            CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addFunctionDeclarations(Functions.declarations())
                    .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .addFunctionBindings(Functions.pure())
                    .build();

    private final Scope scope;
    private final Once<CelCompiler> compiler;

    /// Over `scope`.
    public Expressions(Scope scope) {
        this.scope = scope;
        this.compiler = new Once<>(() -> compiler(scope));
    }

    private static CelCompiler compiler(Scope scope) {
        CelCompilerBuilder builder = BASE.toCompilerBuilder().setTypeProvider(new RowTypes(scope));
        scope.names().forEach((name, type) -> builder.addVar(InputNames.inside(name), type.cel()));
        return builder.build();
    }

    /// The names in reach.
    public Scope scope() {
        return scope;
    }

    /// A condition.
    public Expression condition(Value value) throws PackException {
        return typed(value, ValueType.Simple.BOOL, "must be true or false");
    }

    /// An expression that gives `wanted`.
    public Expression typed(Value value, ValueType wanted, String rule) throws PackException {
        Expression expression = any(value);
        requireType(expression, wanted, rule);
        return expression;
    }

    /// An expression of any type.
    public Expression any(Value value) throws PackException {
        return compile(value.source(), value.textAt());
    }

    /// Refuses an expression whose result does not fit.
    public static void requireType(Expression expression, ValueType wanted, String rule)
            throws PackException {
        if (!expression.fits(wanted)) {
            throw expression
                    .at()
                    .refuse(
                            "'"
                                    + expression.source()
                                    + "' "
                                    + rule
                                    + ", but it gives "
                                    + name(expression.type()));
        }
    }

    /// Compiles `source` that begins at `at`; in a proven scope when it is needed first.
    public Expression compile(String source, At at) throws PackException {
        return scope.proven()
                ? Expression.proven(source, at, () -> unchecked(source, at))
                : Expression.of(source, at, checked(source, at));
    }

    private Expression.Compiled unchecked(String source, At at) {
        try {
            return checked(source, at);
        } catch (PackException e) {
            throw new ExpressionFault(
                    at.file() + ":" + at.line(), "was proven, but " + e.getMessage());
        }
    }

    private Expression.Compiled checked(String source, At at) throws PackException {
        CelValidationResult result = compiler.get().compile(InputNames.rewritten(source));
        if (result.hasError()) {
            CelIssue issue = result.getErrors().get(0);
            int line = issue.getSourceLocation().getLine();
            int column = Math.max(0, issue.getSourceLocation().getColumn());
            At place = line <= 1 ? at.plus(column) : new At(at.file(), at.line() + line - 1, 1);
            throw place.refuse("'" + source + "': " + issue.getMessage());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Expression.Compiled(tree.getResultType(), RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw at.refuse("'" + source + "': " + e.getMessage());
        }
    }

    private static String name(CelType type) {
        return type.name();
    }
}
