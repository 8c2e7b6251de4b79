package kiosk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackScene.Calendar;
import kiosk.matter.PackScene.EveryYear;
import kiosk.matter.PackScene.Once;
import kiosk.matter.PackScene.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackSceneTest {

    private static final List<PackScene> SCENES =
            List.of(
                    scene("house", new PackScene.Usually()),
                    scene(
                            "festival",
                            calendar(
                                    new Once(
                                            LocalDate.parse("2027-02-05"),
                                            LocalDate.parse("2027-02-12")))),
                    scene("year", calendar(new EveryYear(day("12-30"), day("01-02")))),
                    scene(
                            "market",
                            new Calendar(
                                    List.of(),
                                    Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                                    LocalTime.parse("07:00"),
                                    LocalTime.parse("12:00"))),
                    scene("emergency", new PackScene.Ordered()));

    @ParameterizedTest
    @CsvSource({
        "2027-02-04T23:59, house, a Thursday night",
        "2027-02-04T07:00, market, a Thursday",
        "2027-02-04T06:59, house, too early",
        "2027-02-04T12:00, house, over",
        "2027-02-05T08:00, festival, listed before the market",
        "2027-02-12T23:59, festival, last minute",
        "2027-02-13T00:00, house, the minute after",
        "2028-02-06T10:00, house, that was once",
        "2027-12-30T00:00, year, first day",
        "2028-01-01T10:00, year, over the turn",
        "2028-01-03T10:00, house, over"
    })
    void theFirstWhoseTimeItIsIsOn(String now, String expected, String why) {
        assertThat(on("", now)).as(why).isEqualTo(expected);
    }

    @Test
    void anOrderGoesBeforeTheCalendarUnlessThereIsNoSuchScene() {
        assertThat(on("emergency", "2027-02-05T08:00")).isEqualTo("emergency");
        assertThat(on("nothing", "2027-02-05T08:00")).isEqualTo("festival");
        assertThat(PackScene.on(List.of(), "emergency", LocalDateTime.MIN)).isEmpty();
    }

    private static String on(String ordered, String now) {
        return PackScene.on(SCENES, ordered, LocalDateTime.parse(now))
                .map(PackScene::id)
                .orElse("none");
    }

    private static MonthDay day(String day) {
        return MonthDay.parse("--" + day);
    }

    private static When calendar(PackScene.Days days) {
        return new Calendar(List.of(days), Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    private static PackScene scene(String id, When when) {
        return new PackScene(
                id,
                Texts.same(id),
                new PackScene.Dress(
                        PackScene.Person.WOMAN,
                        PackScene.Cut.SUIT,
                        PackScene.Mood.WELCOME,
                        "#0E5A52",
                        "#0A453F",
                        "#B3331F",
                        "#96281A",
                        "#C8412B"),
                new PackScene.Backdrop(
                        PackScene.Motif.PLAIN, "#FFFFFF", "#FFFFFF", "#CFE4DE", "#E4EFEB"),
                Texts.same("你好"),
                List.of(),
                Optional.empty(),
                when);
    }
}
