package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The print steps of the sample city's matters give their templates what they need.
class MattersFillTemplatesTest {

    @Test
    void everyPrintStepGivesEveryFieldItsTemplateNeeds() throws Exception {
        var templates = DocumentTemplates.load(TemplatePack.suzhou());
        var faults = new ArrayList<String>();
        int steps = 0;
        for (Map<String, YamlNode> step : printSteps()) {
            String id = template(step.get("template").text());
            Set<String> given = step.get("fields").map().keySet();
            assertThat(templates.byId(id)).as(id).isPresent();
            templates.missing(id, given).forEach(name -> faults.add(id + ": " + name));
            steps++;
        }

        assertThat(steps).isGreaterThanOrEqualTo(3);
        assertThat(faults).isEmpty();
    }

    @Test
    void thePackListsEveryTemplate() throws Exception {
        YamlNode root =
                YamlNode.parse("pack.yaml", Files.readAllBytes(pack().resolve("pack.yaml")));
        List<String> listed = new ArrayList<>();
        for (YamlNode item : root.map().get("pack").map().get("templates").list()) {
            listed.add(template(item.text()));
        }
        listed.remove("frame");
        // The machine's own.
        listed.addAll(
                Set.of(
                        "day-slip",
                        "one-time-notice",
                        "one-time-notice-slip",
                        "test-receipt",
                        "test-page"));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        DocumentTemplates.load(TemplatePack.suzhou()).ids());
    }

    private static Path pack() {
        return TemplatePack.folder().getParent();
    }

    private static String template(String name) {
        return name.replace("templates/", "").replace(".yaml", "");
    }

    private static List<Map<String, YamlNode>> printSteps() throws Exception {
        var steps = new ArrayList<Map<String, YamlNode>>();
        try (var files = Files.list(pack().resolve("matters"))) {
            for (Path file : files.toList()) {
                YamlNode root =
                        YamlNode.parse(file.getFileName().toString(), Files.readAllBytes(file));
                for (YamlNode step : root.map().get("matter").map().get("steps").list()) {
                    Map<String, YamlNode> keys = step.map();
                    if (keys.get("type").text().equals("print")) {
                        steps.add(keys);
                    }
                }
            }
        }
        return steps;
    }
}
