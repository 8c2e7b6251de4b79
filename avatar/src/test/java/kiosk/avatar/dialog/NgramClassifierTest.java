package kiosk.avatar.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kiosk.avatar.dialog.NgramClassifier.Example;
import kiosk.avatar.dialog.NgramClassifier.Learning;
import org.junit.jupiter.api.Test;

class NgramClassifierTest {

    private static final List<Example> FEW =
            List.of(
                    new Example("查公积金余额", "fund"),
                    new Example("公积金还有多少", "fund"),
                    new Example("交电费", "power"),
                    new Example("缴纳电费水费", "power"),
                    new Example("pay the electricity bill", "power"),
                    new Example("balance of my housing fund", "fund"));

    @Test
    void tellsWhatItLearnedByCharactersSoundsAndWords() {
        var learned = NgramClassifier.learn(FEW, Learning.USUAL);
        assertThat(best(learned, "我的公积金")).isEqualTo("fund");
        assertThat(best(learned, "攻击金雨额")).isEqualTo("fund");
        assertThat(best(learned, "电费")).isEqualTo("power");
        assertThat(best(learned, "my electricty bills")).isEqualTo("power");
        assertThat(Arrays.stream(learned.shares("水费")).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(NgramClassifier.learn(FEW, Learning.USUAL).shares("余额"))
                .isEqualTo(NgramClassifier.learn(FEW, Learning.USUAL).shares("余额"));
    }

    @Test
    void staysCalmAboutNothing() {
        var learned = NgramClassifier.learn(FEW, Learning.USUAL);
        assertThat(learned.shares("")).containsExactly(0.5, 0.5);
        assertThat(learned.shares("zzz 鼯")).containsExactly(0.5, 0.5);
    }

    private static String best(NgramClassifier learned, String text) {
        double[] shares = learned.shares(text);
        int best = 0;
        for (int i = 0; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return learned.labels().get(best);
    }
}
