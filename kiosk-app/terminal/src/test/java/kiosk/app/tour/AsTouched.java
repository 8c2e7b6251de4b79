package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;

/// Holds what the window made of touches against what the customer wanted to say.
final class AsTouched {

    private AsTouched() {}

    /// Where the touches give an answer, it says what the customer wanted to say.
    static void check(Act wanted, Act made, Scene.Place before) {
        if (wanted instanceof Act.Answer(Map<String, Object> values)
                && made instanceof Act.Answer(Map<String, Object> got)
                && before instanceof Scene.AtPage(Page page, var _, var _)
                && answered(page)) {
            values.forEach((field, value) ->
                    assertThat(String.valueOf(got.get(field)))
                            .as(field + " as typed")
                            .isEqualTo(String.valueOf(value)));
        }
    }

    private static boolean answered(Page page) {
        return switch (page) {
            case Page.Form _,
                    Page.Question _,
                    Page.Place _,
                    Page.Pick _,
                    Page.Plot _,
                    Page.Deliver _,
                    Page.Materials _ ->
                    true;
            default -> false;
        };
    }
}
