package kiosk.matter.department;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.PackException;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.Expressions;
import kiosk.matter.cel.Scope;
import kiosk.matter.cel.ValueType;
import kiosk.matter.department.ConnectedDepartment.Adapted;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.Value;

/// How a department of one city answers in the place of the one the matters were written for. The
/// matters do not change; which connectors are in use is configuration.
///
/// Thread rule: immutable, any thread.
///
/// @param id the connector's own name
/// @param department the department as the matters know it, answered by the other one
public record Connector(String id, Department department) {

    /// The departments, with those that connectors serve replaced.
    public static List<Department> through(List<Department> plain, List<Connector> connectors) {
        Map<String, Department> departments = new LinkedHashMap<>();
        plain.forEach(department -> departments.put(department.id(), department));
        connectors.forEach(used -> departments.put(used.department().id(), used.department()));
        return List.copyOf(departments.values());
    }

    /// Compiles the `connector:` of a file: every operation, field and type is checked.
    public static Connector compile(
            Value file,
            Map<String, DeclaredDepartment> departments,
            Map<String, Map<String, Object>> dictionaries)
            throws PackException {
        Fields fields = file.fields(Keys.CONNECTOR_FILE).need("connector").fields(Keys.CONNECTOR);
        DeclaredDepartment standard = department(fields.need("serves"), departments);
        DeclaredDepartment by = department(fields.need("by"), departments);
        if (standard.id().equals(by.id())) {
            throw fields.need("by").at().refuse("a department needs no connector to itself");
        }
        Map<String, Adapted> operations = new LinkedHashMap<>();
        Fields declared = fields.need("operations").fields();
        for (String name : declared.keys()) {
            Optional<Signature> wanted = standard.signature(name);
            if (wanted.isEmpty()) {
                throw declared.keyAt(name)
                        .refuse(standard.id() + " has no operation '" + name + "'");
            }
            operations.put(name, operation(declared.need(name), wanted.get(), by));
        }
        return new Connector(
                fields.need("id").text(),
                new ConnectedDepartment(standard, by, operations, dictionaries));
    }

    private static DeclaredDepartment department(
            Value id, Map<String, DeclaredDepartment> departments) throws PackException {
        DeclaredDepartment found = departments.get(id.text());
        if (found == null) {
            throw id.at().refuse("the pack has no department '" + id.text() + "'");
        }
        return found;
    }

    private static Adapted operation(Value value, Signature wanted, DeclaredDepartment by)
            throws PackException {
        Fields fields = value.fields(Keys.CONNECTOR_OPERATION);
        Value use = fields.need("use");
        Optional<Signature> theirs = by.signature(use.text());
        if (theirs.isEmpty()) {
            throw use.at().refuse(by.id() + " has no operation '" + use.text() + "'");
        }
        Map<String, String> codes = new LinkedHashMap<>();
        if (fields.find("codes").isPresent()) {
            Fields declared = fields.need("codes").fields();
            for (String code : declared.keys()) {
                codes.put(code, declared.need(code).text());
            }
        }
        Map<String, Expression> news = Map.of();
        if (fields.find("news").isPresent()) {
            news = typed(fields.need("news"), "answer.", theirs.get().news(), wanted.news());
        } else if (!wanted.news().isEmpty()) {
            throw value.at().refuse("the key 'news' is missing: the matters wait for it");
        }
        return new Adapted(
                use.text(),
                typed(fields.need("in"), "in.", wanted.in(), theirs.get().in()),
                typed(fields.need("out"), "answer.", theirs.get().out(), wanted.out()),
                codes,
                news);
    }

    /// An expression for each field of `into`, over the fields of `from`.
    private static Map<String, Expression> typed(
            Value value, String prefix, Map<String, ValueType> from, Map<String, ValueType> into)
            throws PackException {
        Map<String, ValueType> names = new LinkedHashMap<>();
        from.forEach((field, type) -> names.put(prefix + field, type));
        names.put("now.date", ValueType.Simple.DATE);
        Expressions expressions = new Expressions(new Scope(names, false));
        Fields fields = value.fields(into.keySet().toArray(new String[0]));
        Map<String, Expression> compiled = new LinkedHashMap<>();
        for (Map.Entry<String, ValueType> wanted : into.entrySet()) {
            if (fields.find(wanted.getKey()).isPresent()) {
                compiled.put(
                        wanted.getKey(),
                        expressions.typed(
                                fields.need(wanted.getKey()),
                                wanted.getValue(),
                                "must give " + wanted.getValue().celName()));
            } else if (!(wanted.getValue() instanceof ValueType.Maybe)) {
                throw value.at().refuse("'" + wanted.getKey() + "' gets no value");
            }
        }
        return compiled;
    }
}
