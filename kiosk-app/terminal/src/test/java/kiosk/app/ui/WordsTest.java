package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kiosk.app.visit.Shell;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:41:00Z");

    private final Setting chinese =
            new Setting(
                    Words.in("zh-Hans"),
                    Shell.Look.NORMAL,
                    Sizes.of(1080, 1920, 21.5),
                    Setting.Motion.NONE);
    private final Words english = Words.in("en");

    @Test
    void moneyIsGroupedWithTwoPlaces() {
        assertThat(Words.money(1500000)).isEqualTo("15,000.00");
        assertThat(Words.money(5)).isEqualTo("0.05");
        assertThat(Words.money(-23600)).isEqualTo("-236.00");
        assertThat(english.price(23600)).isEqualTo("CNY 236.00");
    }

    @Test
    void theClockIsLocalWhereverTheMachineRuns() {
        assertThat(Words.clock(NOW)).isEqualTo("09:41");
        assertThat(Words.today(Instant.parse("2026-11-21T17:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void daysAreWrittenTheWayPeopleDo() {
        assertThat(chinese.words().day(NOW)).isEqualTo("11月21日 星期六");
        assertThat(english.day(NOW)).isEqualTo("Saturday, 21 November");
    }

    @Test
    void typedAmountsBecomeFen() {
        assertThat(FieldValue.fen("15000")).isEqualTo(1500000);
        assertThat(FieldValue.fen("0.5")).isEqualTo(50);
        assertThat(FieldValue.fen("12.")).isEqualTo(1200);
        assertThat(FieldValue.fen("1.234")).isEqualTo(-1);
        assertThat(FieldValue.fen("")).isEqualTo(-1);
        assertThat(FieldValue.typed(1800050)).isEqualTo("18000.50");
    }

    @Test
    void valuesAreShownByTheirKind() {
        assertThat(FieldValue.shown(chinese, Page.Kind.MONEY, 20000L)).isEqualTo("200.00 元");
        assertThat(FieldValue.shown(chinese, Page.Kind.DATE, "2026-11-02")).isEqualTo("2026年11月2日");
        assertThat(FieldValue.shown(chinese, Page.Kind.DATE, "上午")).isEqualTo("上午");
        assertThat(FieldValue.shown(chinese, Page.Kind.YES_NO, true)).isEqualTo("是");
        assertThat(FieldValue.shown(chinese, Page.Kind.PHONE, "13800138000"))
                .isEqualTo("138****8000");
    }
}
