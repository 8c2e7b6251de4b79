package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A28: the chain of records behind a government fund.
class A28Test {
    private static final String PROJECT = "32058226800001";

    @Test
    void everyChangedRecordIsFoundAndNamed() throws Exception {
        for (int seq = 1; seq <= 4; seq++) {
            for (String column : List.of("amountFen", "payee", "date", "prev", "code")) {
                Departments chain = new Departments("CHN");
                String id = PROJECT + "-" + seq;
                Map<String, Object> block =
                        new LinkedHashMap<>(chain.tables().row("block", id).orElseThrow());
                block.put(
                        column,
                        switch (column) {
                            case "amountFen" -> Departments.fen(block, column) + 1;
                            case "date" -> "2026-03-03";
                            default -> "AAAAAA";
                        });
                chain.tables().put("block", id, block);

                Map<String, Object> path = chain.answer("path", Map.of("project", PROJECT));

                assertThat(path).as(id + " " + column).containsEntry("intact", false);
                assertThat(String.valueOf(path.get("broken"))).contains("第" + seq + "笔");
            }
        }
    }

    @Test
    void aConfirmationIsOneMoreRecordThatFits() throws Exception {
        Departments chain = new Departments("CHN");
        Map<String, Object> yes = Map.of("case", "c1", "idNo", "320582195001010016", "id", "g1");

        assertThat(chain.answer("confirm", yes)).containsEntry("seq", 5L);
        assertThat(chain.answer("confirm", yes)).containsEntry("seq", 5L);
        assertThat(chain.ask("confirm", Map.of("case", "c2", "idNo", "320582195001010016", "id", "g1")))
                .isEqualTo("CONFIRMED");
        assertThat(chain.answer("path", Map.of("project", PROJECT)))
                .containsEntry("intact", true)
                .containsEntry("count", 5L);
    }
}
