package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final long SECOND = 1_000_000_000L;
    private final Replies replies = new Replies();

    @Test
    void fromTheLastLoudPieceToTheFirst() {
        replies.visitor(SECOND);
        replies.visitor(2 * SECOND);
        replies.employee(3 * SECOND);
        replies.employee(4 * SECOND);
        assertThat(replies.waits()).containsExactly(SECOND);
        assertThat(replies.told()).isEqualTo("median 1.00 s, p95 1.00 s of 1");
    }

    @Test
    void whatSheSaysUnaskedAndWhatComesMuchLaterCountsForNothing() {
        replies.employee(SECOND);
        replies.visitor(2 * SECOND);
        replies.employee(20 * SECOND);
        replies.employee(21 * SECOND);
        assertThat(replies.waits()).isEmpty();
        assertThat(replies.told()).isEmpty();
    }

    @Test
    void whatIsSaidWhileSheSpeaksIsNoQuestion() {
        replies.visitor(SECOND);
        replies.employee(SECOND + SECOND / 10);
        replies.visitor(SECOND + SECOND / 5);
        replies.employee(2 * SECOND);
        assertThat(replies.waits()).isEmpty();
        replies.visitor(4 * SECOND);
        replies.employee(5 * SECOND);
        assertThat(replies.waits()).containsExactly(SECOND);
    }

    @Test
    void aPieceIsLoudByOneSampleOfEitherSign() {
        assertThat(Earshot.isLoud(new byte[320])).isFalse();
        assertThat(Earshot.isLoud(new byte[] {0, 0, (byte) 0xd4, (byte) 0xfe})).isTrue();
        assertThat(Earshot.isLoud(new byte[] {(byte) 0x2c, 1})).isTrue();
        assertThat(Earshot.isLoud(new byte[] {(byte) 0x2b, 1})).isFalse();
    }
}
