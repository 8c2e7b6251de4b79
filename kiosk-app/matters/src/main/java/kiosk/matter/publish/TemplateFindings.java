package kiosk.matter.publish;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.language.Step;
import kiosk.matter.yaml.At;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// Templates are listed, and get every field they need.
final class TemplateFindings {

    /// Filled by the terminal itself.
    private static final Set<String> BY_TERMINAL = Set.of("issuedAt");

    private final Desk desk;
    private final Set<String> listed;
    private final Findings findings;

    TemplateFindings(Desk desk, Set<String> listed, Findings findings) {
        this.desk = desk;
        this.listed = listed;
        this.findings = findings;
    }

    void look() throws PackException {
        for (Step step : desk.steps()) {
            if (step instanceof Step.Print print) {
                print(print);
            }
        }
    }

    private void print(Step.Print print) throws PackException {
        At at = print.head().at();
        if (!listed.contains(print.template())) {
            findings.error(at, "template.unlisted")
                    .say(
                            Texts.of(
                                    "模板 " + print.template() + " 没有列在 pack.yaml 里。",
                                    "The template "
                                            + print.template()
                                            + " is not listed in pack.yaml."),
                            Texts.of("加进 pack.yaml 的 templates。", "Add it to templates there."));
        }
        Map<String, Boolean> wanted = wanted(print.template());
        Set<String> given = print.fields().keySet();
        wanted.forEach((field, needed) -> {
            if (needed && !given.contains(field) && !BY_TERMINAL.contains(field)) {
                findings.error(at, "template.field")
                        .say(
                                Texts.of(
                                        print.template()
                                                + " 需要 "
                                                + field
                                                + "，步骤 "
                                                + print.id()
                                                + " 没有给。",
                                        print.template()
                                                + " needs "
                                                + field
                                                + ", which the step "
                                                + print.id()
                                                + " does not give."),
                                Texts.of(
                                        "在这一步的 fields 里写上 " + field + "。",
                                        "Add " + field + " to the fields of the step."));
            }
        });
        Set<String> extra = new TreeSet<>(given);
        extra.removeAll(wanted.keySet());
        for (String field : wanted.isEmpty() ? Set.<String>of() : extra) {
            findings.warning(at, "template.extra")
                    .say(
                            Texts.of(
                                    print.template() + " 没有 " + field + " 这一项。",
                                    print.template() + " knows no field " + field + "."),
                            Texts.of("删去，或加进模板。", "Remove it, or add it to the template."));
        }
    }

    /// Field → whether it must be given.
    private Map<String, Boolean> wanted(String template) throws PackException {
        Map<String, Boolean> wanted = new TreeMap<>();
        Optional<byte[]> bytes = desk.draft().file(template);
        if (bytes.isEmpty()) {
            return wanted;
        }
        Optional<Value> fields = YamlFile.read(template, bytes.get()).fields().find("fields");
        if (fields.isPresent()) {
            Fields declared = fields.get().fields();
            for (String field : declared.keys()) {
                wanted.put(field, !optional(declared.need(field)));
            }
        }
        return wanted;
    }

    private static boolean optional(Value type) throws PackException {
        return !type.isMap() && type.source().endsWith("?"); // a list is always needed
    }
}
