package kiosk.avatar.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {

    private final Face face = new Face(Outfit.HOUSE);

    @Test
    void samePoseGivesSamePicture() {
        var pose = new Life(7).pose(3.25, Mood.WELCOME);

        assertThat(face.marks(pose)).isEqualTo(face.marks(pose));
    }

    @ParameterizedTest
    @EnumSource
    void everyMoodLooksDifferentFromEveryOther(Mood mood) {
        for (var other : Mood.values()) {
            if (other != mood) {
                assertThat(face.marks(Pose.still(mood)))
                        .as("%s and %s", mood, other)
                        .isNotEqualTo(face.marks(Pose.still(other)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVisemeStaysInsideTheFace(Viseme viseme) {
        var marks = Mouth.marks(300, 352, viseme.lips(), 1);

        assertThat(points(marks))
                .allSatisfy(point -> {
                    assertThat(point[0]).isBetween(240.0, 360.0);
                    assertThat(point[1]).isBetween(325.0, 400.0);
                });
    }

    @Test
    void closedMouthIsALineAndOpenMouthIsClipped() {
        assertThat(Mouth.marks(300, 352, Viseme.PP.lips(), 0.4))
                .allMatch(mark -> mark instanceof Mark.Drawn);
        assertThat(Mouth.marks(300, 352, Viseme.AA.lips(), 0.4))
                .anyMatch(mark -> mark instanceof Mark.Clipped);
    }

    @Test
    void mixingTwoShapesGoesEvenly() {
        var half = Viseme.AA.lips().mix(Viseme.OU.lips(), 0.5);

        assertThat(half.open()).isCloseTo(0.575, within(1e-9));
        assertThat(half.wide()).isCloseTo(-0.325, within(1e-9));
        assertThat(Viseme.AA.lips().mix(Viseme.OU.lips(), 2)).isEqualTo(Viseme.OU.lips());
    }

    @Test
    void lookingAwayMovesTheIris() {
        var left = new Pose(Viseme.SIL.lips(), Mood.CALM, -1, 0, 1, 0, 0, Gesture.NONE, 0);
        var right = new Pose(Viseme.SIL.lips(), Mood.CALM, 1, 0, 1, 0, 0, Gesture.NONE, 0);

        var eyes = new Eyes(Person.WOMAN);
        assertThat(eyes.eye(250, 268, -1, left)).isNotEqualTo(eyes.eye(250, 268, -1, right));
    }

    @Test
    void pointingAddsAnArmOnTop() {
        var still = face.marks(Pose.still(Mood.HAPPY));
        var pointing = face.marks(Pose.still(Mood.HAPPY).with(Gesture.RIGHT, 1));

        assertThat(pointing).hasSize(still.size() + 1);
    }

    @Test
    void theOutfitChangesTheClothesOnly() {
        var house = points(face.marks(Pose.still(Mood.CALM)));
        var sober = points(new Face(Outfit.SOBER).marks(Pose.still(Mood.CALM)));

        assertThat(sober.stream().map(Arrays::toString))
                .isNotEmpty()
                .containsExactlyElementsOf(house.stream().map(Arrays::toString).toList());
        assertThat(new Face(Outfit.SOBER).marks(Pose.still(Mood.CALM)))
                .isNotEqualTo(face.marks(Pose.still(Mood.CALM)));
    }

    private static List<double[]> points(List<Mark> marks) {
        var points = new ArrayList<double[]>();
        for (var mark : marks) {
            switch (mark) {
                case Mark.Filled(var outline, _) -> ends(outline, points);
                case Mark.Drawn(var outline, _, _, _) -> ends(outline, points);
                case Mark.Clipped(var outline, _) -> ends(outline, points);
                case Mark.Turned(_, _, _, var inside) -> points.addAll(points(inside));
                case Mark.Shifted(_, _, var inside) -> points.addAll(points(inside));
            }
        }
        return points;
    }

    private static void ends(Outline outline, List<double[]> points) {
        for (var part : outline.parts()) {
            switch (part) {
                case Outline.MoveTo(var x, var y) -> points.add(new double[] {x, y});
                case Outline.LineTo(var x, var y) -> points.add(new double[] {x, y});
                case Outline.CurveTo(_, _, _, _, var x, var y) -> points.add(new double[] {x, y});
                case Outline.Close _ -> {}
            }
        }
    }
}
