package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import kiosk.matter.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever an author gets wrong is named with file, line and column.
class TemplateReaderTest {
    private static final String GOOD =
            """
            template: slip
            kind: receipt
            title: 凭条
            fields:
              name: text
              fen: money
              note: text?
            body:
              - text: "{name}"
              - amount: {label: 合计, fen: fen}
              - text: "{note}"
                when: note
            signed: [fen]
            sample:
              name: 张小三
              fen: 100
              note: 备注
            """;

    private static DocumentTemplates load(String template) throws PackException {
        return DocumentTemplates.load(TemplatePack.of("slip", template));
    }

    @Test
    void aGoodTemplateLoads() throws Exception {
        DocumentTemplates templates = load(GOOD);

        assertThat(templates.ids()).contains("slip");
        assertThat(templates.missing("slip", Set.of("name"))).containsExactly("fen");
        assertThat(templates.byId("slip").orElseThrow().requiredFields())
                .containsExactlyInAnyOrder("name", "fen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "title: 凭条 § titel: 凭条 § templates/slip.yaml:3:8: unknown key titel",
                "name: text § name: txt § templates/slip.yaml:5:9: unknown type txt",
                "'\"{name}\"' § '\"{nam}\"' § templates/slip.yaml:9:11: unknown field {nam}",
                "'\"{name}\"' § '\"{fen}\"' § templates/slip.yaml:9:11: {fen} is MONEY, not for PLAIN",
                "'\"{name}\"' § '\"{name|loud}\"' § templates/slip.yaml:9:11: not a field: {name|loud}",
                "'\"{name}\"' § '\"{name\"' § templates/slip.yaml:9:11: a { without }",
                "'    when: note' § '' § templates/slip.yaml:11:11: {note} may be missing, needs when",
                "when: note § when: nothing § templates/slip.yaml:12:11: unknown field nothing",
                "when: note § when: note > 1 § 'templates/slip.yaml:12:11: write field, !field or field == value'",
                "'fen: fen}' § 'fen: name}' § templates/slip.yaml:10:30: no money field name",
                "'  fen: 100' § '' § templates/slip.yaml:15:3: sample has no [fen]",
                "'fen: 100' § 'fen: much' § templates/slip.yaml:15:3: sample: fen is not MONEY",
                "kind: receipt § kind: ticket § templates/slip.yaml:2:7: kind is receipt or page",
                "template: slip § template: other § templates/slip.yaml:1:1: template is called other",
                "signed: [fen] § signed: [sum] § templates/slip.yaml:13:10: cannot be signed: sum",
                "'  fen: money' § '  name: text' § templates/slip.yaml:6:3: twice: name"
            })
    void namesThePlaceOfAMistake(String right, String wrong, String message) {
        String changed = GOOD.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> load(changed))
                .isInstanceOf(PackException.class)
                .hasMessage(message);
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> load(GOOD.replace("title: 凭条", "title: [凭条")))
                .isInstanceOf(PackException.class)
                .hasMessageStartingWith("templates/slip.yaml:4:");
    }

    @Test
    void aReceiptHasNoTable() {
        String table =
                GOOD.replace(
                        "  - text: \"{name}\"", "  - table: {rows: name, columns: [], empty: 无}");

        assertThatThrownBy(() -> load(table))
                .isInstanceOf(PackException.class)
                .hasMessage("templates/slip.yaml:9:12: a receipt has no table");
    }

    @Test
    void aTemplateThatIsNotInThePackIsNamed() {
        var pack = TemplatePack.suzhou().with("pack.yaml", "pack: {templates: [lost]}\n");

        assertThatThrownBy(() -> DocumentTemplates.load(pack))
                .isInstanceOf(PackException.class)
                .hasMessage("pack.yaml:1:20: no such template: templates/lost.yaml");
    }
}
