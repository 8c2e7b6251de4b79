package kiosk.matter.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Matter;
import kiosk.matter.department.SampleDepartments;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;

/// The engine-only part of a scenario: departments seeded as it says, answers as it says.
public final class ScenarioWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Map<String, String> PEOPLE =
            Map.of(
                    "zhang-san", "张三 320582198808080027",
                    "lu-genbao", "陆根宝 320582195001010016",
                    "shen-jie", "沈㛃 32058219600103002X",
                    "ma-jianguo", "马建国 640104197005010032",
                    "wang-yan", "王䶮 320582199909090034",
                    "ouyang-li", "欧阳𠅤 370102198506120041",
                    "abdulla-mamat", "阿卜杜拉·买买提江 653101199203150014");

    private static final Set<String> FIRST =
            Set.of("traffic-fine", "social-insurance-certificate", "fund-rent-withdrawal");

    private ScenarioWorld() {}

    public static Player player(LoadedPack pack, Scenario scenario) {
        return player(pack, scenario, departments(pack, scenario));
    }

    public static Player player(LoadedPack pack, Scenario scenario, SampleDepartments departments) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Scenario.Action action : scenario.actions()) {
            if (action instanceof Scenario.Action.Answer(Map<String, Object> values)) {
                answers.putAll(values);
            } else if (action instanceof Scenario.Action.Take(Map<String, Object> ways)) {
                answers.putAll(ways);
            } else if (action instanceof Scenario.Action.Pay(String method)) {
                answers.put("method", method);
            }
        }
        String person =
                scenario.given().person().isEmpty() ? "zhang-san" : scenario.given().person();
        Map<String, Map<String, Object>> dictionaries = new LinkedHashMap<>(pack.dictionaries());
        dictionaries.putAll(scenario.given().dictionaries());
        return new Player(
                matter(pack, scenario.matter()),
                dictionaries,
                departments,
                answers,
                List.of(facts(person), facts("shen-jie")));
    }

    /// Scenarios of the first three matters: their people are known here, and their pages have no
    /// lists, places or files. The terminal's tests play those of all matters.
    public static List<Scenario> first(LoadedPack pack) {
        return pack.scenarios().stream().filter(s -> FIRST.contains(s.matter())).toList();
    }

    public static Matter matter(LoadedPack pack, String id) {
        return pack.matters().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    public static Scenario scenario(LoadedPack pack, String name) {
        return pack.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static Map<String, Object> facts(String person) {
        String[] parts = PEOPLE.get(person).split(" ");
        return Map.of("name", parts[0], "idNo", parts[1]);
    }

    public static SampleDepartments departments(LoadedPack pack, Scenario scenario) {
        SampleDepartments departments = new SampleDepartments(pack.departments(), TODAY);
        scenario.given().down().forEach(departments::down);
        scenario.given()
                .rows()
                .forEach((table, rows) -> {
                    String[] name = table.split("\\.");
                    rows.forEach(row -> departments.tables(name[0]).amend(name[1], row, TODAY));
                });
        return departments;
    }
}
