package kiosk.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobReportTest {
    private static final int ABSENT = -1;

    @Test
    void completedIsProofWithAllSidesOrWithoutCounting() {
        assertThat(report(9, 2, 2).complete()).isTrue();
        assertThat(report(9, ABSENT, ABSENT).complete()).isTrue();
        assertThat(report(9, 2, 0).complete()).as("does not count").isTrue();
        assertThat(report(9, 2, 1).complete()).isFalse();
        assertThat(report(8, 2, 2).complete()).isFalse();
    }

    @Test
    void completedWithErrorsIsNoProof() {
        var group =
                IppGroup.of(
                        IppGroup.JOB,
                        IppAttribute.of(IppValue.ENUM, "job-state", 9),
                        IppAttribute.of(
                                IppValue.KEYWORD,
                                "job-state-reasons",
                                "job-completed-with-errors"));
        assertThat(new JobReport(group).complete()).isFalse();
    }

    @Test
    void nothingPrintedNeedsACountOfZeroOrAJobThatNeverBegan() {
        assertThat(report(8, 2, 0).nothingPrinted()).isTrue();
        assertThat(report(8, 2, 1).nothingPrinted()).isFalse();
        assertThat(report(7, ABSENT, ABSENT).nothingPrinted()).isTrue();
        var begun =
                IppGroup.of(
                        IppGroup.JOB,
                        IppAttribute.of(IppValue.ENUM, "job-state", 8),
                        IppAttribute.of(IppValue.INTEGER, "time-at-processing", 40));
        assertThat(new JobReport(begun).nothingPrinted()).isFalse();
    }

    @Test
    void endedStatesAreSevenToNine() {
        assertThat(List.of(3, 4, 5, 6)).noneMatch(state -> report(state, 1, 0).ended());
        assertThat(List.of(7, 8, 9)).allMatch(state -> report(state, 1, 0).ended());
    }

    private static JobReport report(int state, int all, int completed) {
        var attributes = new ArrayList<IppAttribute>();
        attributes.add(IppAttribute.of(IppValue.ENUM, "job-state", state));
        if (all != ABSENT) {
            attributes.add(IppAttribute.of(IppValue.INTEGER, "job-impressions", all));
        }
        if (completed != ABSENT) {
            attributes.add(
                    IppAttribute.of(IppValue.INTEGER, "job-impressions-completed", completed));
        }
        return new JobReport(new IppGroup(IppGroup.JOB, attributes));
    }
}
