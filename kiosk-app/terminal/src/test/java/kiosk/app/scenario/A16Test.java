package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import kiosk.matter.number.RmbCapital;
import org.junit.jupiter.api.Test;

/// A16: the first payment into the maintenance fund, and the owners' vote on it.
class A16Test {
    private static final String OWNER = "320582199005200026";
    private static final String FLAT = "320582080603";

    @Test
    void theAmountIsAreaTimesRateToTheFen() throws Exception {
        Departments fund = new Departments("MTF");
        Random random = new Random(16);
        Map<String, Object> flat =
                new LinkedHashMap<>(fund.tables().row("flat", FLAT).orElseThrow());
        for (int i = 0; i < 1000; i++) {
            long area = 1500 + random.nextInt(40000); // hundredths of a square metre
            boolean lift = random.nextBoolean();
            flat.put("area", area);
            flat.put("lift", lift);
            fund.tables().put("flat", FLAT, flat);

            Map<String, Object> answer =
                    fund.answer("flat", Map.of("number", FLAT, "idNo", OWNER));

            long byHand =
                    BigDecimal.valueOf(area, 2)
                            .multiply(BigDecimal.valueOf(lift ? 13150 : 6550))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact();
            assertThat(Departments.fen(answer, "dueFen")).as("%d %s", area, lift).isEqualTo(byHand);
        }
    }

    @Test
    void theReceiptNamesTheAmountInCapitals() {
        assertThat(RmbCapital.of(1552489)).isEqualTo("壹万伍仟伍佰贰拾肆元捌角玖分");
        assertThat(RmbCapital.of(585374)).isEqualTo("伍仟捌佰伍拾叁元柒角肆分");
    }

    @Test
    void oneFlatVotesOnceAndOnlyByItsOwner() throws Exception {
        Departments fund = new Departments("MTF");

        assertThat(fund.ask("castVote", vote("v1", "320582198808080027"))).isEqualTo("NOT_OWNER");
        assertThat(fund.answer("castVote", vote("v2", OWNER)))
                .containsEntry("votedFlats", 3L)
                .containsEntry("percentFor", 100 * (9860L + 11806) / (9860 + 10240 + 11806));
        assertThat(fund.ask("castVote", vote("v3", "320582198707110012"))).isEqualTo("VOTED");
    }

    private static Map<String, Object> vote(String visit, String idNo) {
        return Map.of(
                "case", visit, "project", "WX2026001", "flat", FLAT, "idNo", idNo, "choice", "for");
    }
}
