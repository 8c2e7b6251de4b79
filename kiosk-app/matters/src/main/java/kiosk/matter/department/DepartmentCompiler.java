package kiosk.matter.department;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.Scope;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.TypeWord;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// From a department's file to something that can be executed: every expression type-checked.
public final class DepartmentCompiler {

    /// Where seeds and dictionaries come from.
    public interface Files {
        /// Text of a file beside the department's own.
        String text(String name, Value askedBy) throws PackException;

        /// Whether its expressions were checked before it was signed.
        default boolean proven() {
            return false;
        }

        /// An entry of a dictionary of the pack, or empty.
        Map<String, Map<String, Object>> dictionaries();
    }

    private static final Pattern BY_KEY = Pattern.compile("row\\.(\\w+) == (in\\.\\w+)");

    private final Files files;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    record Table(String name, String key, Map<String, ValueType> columns, Seed seed) {}

    private DepartmentCompiler(Files files) {
        this.files = files;
    }

    /// Compiles the `department:` of a file.
    public static DeclaredDepartment compile(Value file, Files files) throws PackException {
        Value body = file.fields(Keys.DEPARTMENT_FILE).need("department");
        return new DepartmentCompiler(files).department(body.fields(Keys.DEPARTMENT));
    }

    private DeclaredDepartment department(Fields fields) throws PackException {
        Value id = fields.need("id");
        if (!id.text().matches("[A-Z]{2,8}")) {
            throw id.at().refuse("an id is two to eight capital letters");
        }
        if (fields.find("tables").isPresent()) {
            Fields declared = fields.need("tables").fields();
            for (String name : declared.keys()) {
                tables.put(name, table(name, declared.need(name)));
            }
        }
        Map<String, Operation> operations = new LinkedHashMap<>();
        Fields declared = fields.need("operations").fields();
        for (String name : declared.keys()) {
            operations.put(name, operation(name, declared.need(name)));
        }
        for (Operation operation : operations.values()) {
            checkLater(operation, operations, declared.keyAt(operation.name()));
        }
        Texts names = TextValue.read(fields.need("names"));
        return new DeclaredDepartment(id.text(), names, tables, operations, files.dictionaries());
    }

    private static void checkLater(
            Operation operation, Map<String, Operation> all, kiosk.matter.yaml.At at)
            throws PackException {
        if (operation.later().isEmpty()) {
            return;
        }
        Operation.Later later = operation.later().get();
        Operation target = all.get(later.operation());
        if (target == null) {
            throw at.refuse("later: there is no operation '" + later.operation() + "'");
        }
        if (!target.in().keySet().equals(later.in().keySet())) {
            throw at.refuse("later: inputs of '" + target.name() + "' are " + target.in().keySet());
        }
    }

    private Table table(String name, Value value) throws PackException {
        Fields fields = value.fields(Keys.TABLE);
        Map<String, ValueType> columns = TypeWord.all(fields.need("columns"));
        Value key = fields.need("key");
        if (!columns.containsKey(key.text())) {
            throw key.at().refuse("the key '" + key.text() + "' is no column");
        }
        Seed seed = Seed.none();
        if (fields.find("seed").isPresent()) {
            Value file = fields.need("seed");
            seed = Seed.read(file.text(), files.text(file.text(), file), columns);
        }
        return new Table(name, key.text(), columns, seed);
    }

    private Operation operation(String name, Value value) throws PackException {
        Fields fields = value.fields(Keys.OPERATION);
        Map<String, ValueType> in = TypeWord.all(fields.need("in"));
        Map<String, ValueType> out = TypeWord.all(fields.need("out"));
        Map<String, ValueType> names = new LinkedHashMap<>();
        in.forEach((field, type) -> names.put("in." + field, type));
        names.put("now", ValueType.Simple.INSTANT);
        names.put("now.date", ValueType.Simple.DATE);
        names.put("now.month", ValueType.Simple.MONTH);
        Scope inputs = new Scope(names, files.proven());
        Optional<Expression> key = Optional.empty();
        if (fields.find("key").isPresent()) {
            key =
                    Optional.of(
                            new Expressions(inputs)
                                    .typed(
                                            fields.need("key"),
                                            ValueType.Simple.STRING,
                                            "is a key and must be text"));
        }
        List<Operation.Read> reads = new ArrayList<>();
        Scope scope = reads(fields, inputs, reads);
        Expressions expressions = new Expressions(scope);
        List<Operation.Refuse> refuses = refuses(fields, expressions);
        List<Operation.Write> writes = new ArrayList<>();
        scope = writes(fields, expressions, reads, writes);
        expressions = new Expressions(scope);
        Map<String, Expression> answer = typed(fields.need("answer"), expressions, out, true);
        return new Operation(
                name, in, out, key, reads, refuses, writes, answer, later(fields, expressions));
    }

    private Scope reads(Fields fields, Scope inputs, List<Operation.Read> into)
            throws PackException {
        Scope scope = inputs;
        if (fields.find("read").isEmpty()) {
            return scope;
        }
        Fields declared = fields.need("read").fields();
        for (String name : declared.keys()) {
            Table table = known(name, declared);
            Expressions filter = new Expressions(scope.with(rowNames("row", table)));
            Value condition = declared.need(name);
            Matcher matcher = BY_KEY.matcher(condition.source());
            Optional<Expression> key =
                    matcher.matches() && matcher.group(1).equals(table.key())
                            ? Optional.of(filter.compile(matcher.group(2), condition.textAt()))
                            : Optional.empty();
            into.add(new Operation.Read(name, filter.condition(condition), key));
            Map<String, ValueType> names = rowNames(name, table);
            if (into.size() == 1) {
                names.putAll(rowNames("row", table));
            }
            scope = scope.with(names);
        }
        return scope;
    }

    private static Map<String, ValueType> rowNames(String prefix, Table table) {
        Map<String, ValueType> names = new LinkedHashMap<>();
        names.put(prefix, ValueType.Simple.ANY);
        names.put(prefix + "s", new ValueType.Rows(table.columns()));
        table.columns().forEach((column, type) -> names.put(prefix + "." + column, type));
        return names;
    }

    private static List<Operation.Refuse> refuses(Fields fields, Expressions expressions)
            throws PackException {
        List<Operation.Refuse> refuses = new ArrayList<>();
        for (Value item : fields.list("refuse")) {
            Fields refuse = item.fields(Keys.OPERATION_REFUSE);
            TextTemplate say =
                    refuse.find("say").isPresent()
                            ? TextTemplate.compile(refuse.need("say"), expressions)
                            : TextTemplate.fixed(
                                    Texts.of(
                                            "办理部门没有受理，请找工作人员",
                                            "Not accepted. Please ask our staff"));
            refuses.add(
                    new Operation.Refuse(
                            expressions.condition(refuse.need("when")),
                            refuse.need("code").text(),
                            say,
                            refuse.flag("alarm", false)));
        }
        return refuses;
    }

    private Scope writes(
            Fields fields,
            Expressions expressions,
            List<Operation.Read> reads,
            List<Operation.Write> into)
            throws PackException {
        Scope scope = expressions.scope();
        for (String word : List.of("set", "insert")) {
            if (fields.find(word).isEmpty()) {
                continue;
            }
            boolean insert = word.equals("insert");
            Fields declared = fields.need(word).fields();
            for (String name : declared.keys()) {
                Table table = known(name, declared);
                if (!insert && reads.stream().noneMatch(read -> read.table().equals(name))) {
                    throw declared.keyAt(name).refuse("only a row that was read can be set");
                }
                Map<String, Expression> columns =
                        typed(declared.need(name), new Expressions(scope), table.columns(), false);
                if (insert && !columns.containsKey(table.key())) {
                    throw declared.keyAt(name).refuse("a new row needs its key " + table.key());
                }
                into.add(new Operation.Write(name, insert, columns));
                if (insert) {
                    scope = scope.with(rowNames("new", table));
                }
            }
        }
        return scope;
    }

    private Table known(String name, Fields declared) throws PackException {
        Table table = tables.get(name);
        if (table == null) {
            throw declared.keyAt(name).refuse("there is no table '" + name + "'");
        }
        return table;
    }

    private static Map<String, Expression> typed(
            Value value, Expressions expressions, Map<String, ValueType> types, boolean all)
            throws PackException {
        Map<String, Expression> compiled = new LinkedHashMap<>();
        Fields fields = value.fields(types.keySet().toArray(new String[0]));
        for (Map.Entry<String, ValueType> type : types.entrySet()) {
            if (fields.find(type.getKey()).isEmpty()) {
                if (all && !(type.getValue() instanceof ValueType.Maybe)) {
                    throw value.at().refuse("'" + type.getKey() + "' gets no value");
                }
                continue;
            }
            compiled.put(
                    type.getKey(),
                    expressions.typed(
                            fields.need(type.getKey()),
                            type.getValue(),
                            "must give " + type.getValue().celName()));
        }
        return compiled;
    }

    private static Optional<Operation.Later> later(Fields fields, Expressions expressions)
            throws PackException {
        if (fields.find("later").isEmpty()) {
            return Optional.empty();
        }
        Fields later = fields.need("later").fields(Keys.OPERATION_LATER);
        Value after = later.need("after");
        Map<String, Expression> in = new LinkedHashMap<>();
        Fields declared = later.need("in").fields();
        for (String name : declared.keys()) {
            in.put(name, expressions.any(declared.need(name)));
        }
        try {
            return Optional.of(
                    new Operation.Later(
                            Duration.parse(after.text()), later.need("use").text(), in));
        } catch (DateTimeException e) {
            throw after.at().refuse("a duration like PT5S expected");
        }
    }
}
