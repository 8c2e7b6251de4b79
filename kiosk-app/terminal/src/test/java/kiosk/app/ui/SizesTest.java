package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void aFullHdDisplayOf21InchesIsTheMeasure() {
        var sizes = Sizes.of(1080, 1920, 21.5);

        assertThat(sizes.unit()).isCloseTo(1, within(0.01));
        assertThat(sizes.mm(16)).isCloseTo(64.5, within(0.5));
    }

    @Test
    void aWindowShowsTheSameLayoutSmaller() {
        var sizes = Sizes.of(720, 1280, 21.5);

        assertThat(sizes.width()).isCloseTo(1080, within(1.0));
        assertThat(sizes.height()).isCloseTo(1920, within(1.0));
    }

    @Test
    void aBiggerDisplayOfTheSamePixelsKeepsTheLayoutAndHasBiggerTargets() {
        var sizes = Sizes.of(1080, 1920, 32);

        assertThat(sizes.unit()).isEqualTo(1);
        assertThat(64 / sizes.unitsPerMm()).isGreaterThan(20);
    }

    @Test
    void aSmallerDisplayGrowsWhatIsTouched() {
        assertThat(Sizes.of(1080, 1920, 19.5).unit()).isGreaterThan(1.05);
    }

    @Test
    void widerThanHighIsLandscape() {
        assertThat(Sizes.of(1920, 1080, 21.5).landscape()).isTrue();
        assertThat(Sizes.of(1080, 1920, 21.5).landscape()).isFalse();
    }
}
