package kiosk.matter.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.Value;

/// Reads `tests:`; an unknown word anywhere is an error with line and column.
public final class ScenarioReader {

    private ScenarioReader() {}

    /// All scenarios of a matter.
    public static List<Scenario> read(String matter, List<Value> values) throws PackException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Value value : values) {
            Fields fields = value.fields(Keys.TEST);
            Map<String, Object> expect = new LinkedHashMap<>();
            Fields expected = fields.need("expect").fields(Keys.EXPECT);
            for (String word : expected.keys()) {
                expect.put(word, constant(expected.need(word)));
            }
            if (expect.isEmpty()) {
                throw expected.at().refuse("a test must expect something");
            }
            scenarios.add(
                    new Scenario(
                            matter,
                            fields.need("name").text(),
                            value.at(),
                            given(fields),
                            actions(fields),
                            expect));
        }
        return scenarios;
    }

    private static Object constant(Value value) throws PackException {
        Object plain = value.plain();
        if (plain == null) {
            throw value.at().refuse("a value expected");
        }
        return plain;
    }

    private static Scenario.Given given(Fields fields) throws PackException {
        if (fields.find("given").isEmpty()) {
            return new Scenario.Given("", "", "", Map.of(), Map.of(), List.of(), List.of());
        }
        Fields given = fields.need("given").fields(Keys.GIVEN);
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        if (given.find("rows").isPresent()) {
            Fields tables = given.need("rows").fields();
            for (String table : tables.keys()) {
                if (!table.matches("[A-Z]+\\.[a-zA-Z]+")) {
                    throw tables.keyAt(table).refuse("DEPT.table expected");
                }
                List<Map<String, Object>> list = new ArrayList<>();
                for (Value row : tables.need(table).list()) {
                    list.add(constants(row.fields()));
                }
                rows.put(table, list);
            }
        }
        Map<String, Map<String, Object>> dictionaries = new LinkedHashMap<>();
        if (given.find("dict").isPresent()) {
            Fields names = given.need("dict").fields();
            for (String name : names.keys()) {
                dictionaries.put(name, constants(names.need(name).fields()));
            }
        }
        return new Scenario.Given(
                given.text("person", ""),
                given.text("wallet", ""),
                given.text("date", ""),
                rows,
                dictionaries,
                given.texts("down"),
                given.texts("connectors"));
    }

    private static Map<String, Object> constants(Fields fields) throws PackException {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (String key : fields.keys()) {
            constants.put(key, constant(fields.need(key)));
        }
        return constants;
    }

    private static List<Scenario.Action> actions(Fields fields) throws PackException {
        List<Scenario.Action> actions = new ArrayList<>();
        for (Value item : fields.list("do")) {
            Fields one = item.fields(Keys.DO);
            if (one.keys().size() != 1) {
                throw item.at().refuse("one word per action");
            }
            String word = one.keys().iterator().next();
            actions.add(action(word, one.need(word)));
        }
        return actions;
    }

    private static Scenario.Action action(String word, Value value) throws PackException {
        return switch (word) {
            case "answer" -> new Scenario.Action.Answer(constants(value.fields()));
            case "pay" -> new Scenario.Action.Pay(value.text());
            case "take" -> new Scenario.Action.Take(constants(value.fields()));
            case "cosign" -> new Scenario.Action.CoSign(value.text());
            case "saveDraft" -> new Scenario.Action.SaveDraft(value.text());
            case "resume" -> new Scenario.Action.Resume(value.text());
            case "cutPowerAt" -> new Scenario.Action.CutPower(value.text());
            case "cutNetAfter" -> new Scenario.Action.CutNet(value.text());
            case "parallel" -> new Scenario.Action.Parallel((int) value.integer());
            case "tamper" -> new Scenario.Action.Tamper(value.text());
            case "fault" -> {
                Fields fault = value.fields();
                if (fault.keys().size() != 1) {
                    throw value.at().refuse("one operation per fault");
                }
                String operation = fault.keys().iterator().next();
                Fields script = fault.need(operation).fields(Keys.FAULT);
                yield new Scenario.Action.Fault(operation, constants(script));
            }
            default -> throw value.at().refuse("unknown action '" + word + "'");
        };
    }
}
