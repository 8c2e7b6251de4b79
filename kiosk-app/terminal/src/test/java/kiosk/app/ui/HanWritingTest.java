package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.app.typing.PinyinInput.Candidate;
import kiosk.app.typing.PinyinInput.Subject;
import org.junit.jupiter.api.Test;

/// Keys in, characters in the field.
class HanWritingTest {

    private final Sheet sheet = new Sheet();
    private final HanWriting writing =
            new HanWriting(Subject.ANYTHING, HanWriting.Mode.PINYIN, sheet);

    private static final class Sheet implements HanWriting.Field {
        private String text = "";
        private int most = 40;

        @Override
        public String text() {
            return text;
        }

        @Override
        public boolean add(String characters) {
            boolean fits = text.length() + characters.length() <= most;
            text += fits ? characters : "";
            return fits;
        }

        @Override
        public void erase() {
            text = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
        }
    }

    private void type(String keys) {
        keys.chars().mapToObj(Character::toString).forEach(writing::keyed);
    }

    private int place(String text) {
        return writing.ahead().stream().map(Candidate::text).toList().indexOf(text);
    }

    @Test
    void nothingStandsInTheFieldBeforeItIsChosen() {
        type("shebaoka");

        assertThat(sheet.text).isEmpty();
        assertThat(writing.spelled().get()).isEqualTo("she bao ka");
        assertThat(writing.ahead().getFirst().text()).isEqualTo("社保卡");
    }

    @Test
    void whatDoesNotFitIsStillThereAndSaid() {
        sheet.most = 2;
        type("shebaoka");
        writing.choose(0);

        assertThat(sheet.text).isEmpty();
        assertThat(writing.full()).isTrue();
        assertThat(writing.spelled().get()).isEqualTo("she bao ka");
        writing.finish();
        assertThat(writing.open()).as("still open").isTrue();
        assertThat(writing.spelled().get()).isEqualTo("she bao ka");

        writing.type(NumberPad.DELETE);
        assertThat(writing.full()).isFalse();
    }

    @Test
    void aBorderBetweenNothingWritesNothing() {
        writing.type("'");

        assertThat(sheet.text).isEmpty();
        assertThat(writing.spelled().get()).isEmpty();
    }

    @Test
    void aTouchPutsItIntoTheField() {
        type("shebaoka");
        writing.choose(0);

        assertThat(sheet.text).isEqualTo("社保卡");
        assertThat(writing.spelled().get()).isEmpty();
        assertThat(writing.ahead()).isEmpty();
    }

    @Test
    void spaceTakesTheFirstAndNumbersTakeTheirs() {
        type("shebaoka ");
        type("jie");
        String second = writing.ahead().get(1).text();
        type("2");

        assertThat(sheet.text).isEqualTo("社保卡" + second);
    }

    @Test
    void aNumberWithoutCandidateDoesNothing() {
        type("jie");
        writing.showing(3);
        type("9");

        assertThat(sheet.text).isEmpty();
        assertThat(writing.spelled().get()).isEqualTo("jie");
    }

    @Test
    void whatIsLeftGoesOnAfterAPiece() {
        type("renminlusanbaihao");
        writing.choose(place("人民路"));

        assertThat(sheet.text).isEqualTo("人民路");
        assertThat(writing.spelled().get()).isEqualTo("san bai hao");
    }

    @Test
    void pagesLeadForwardAndBack() {
        type("jie");
        writing.showing(6);
        var first = writing.ahead().getFirst();

        type("=");
        assertThat(writing.ahead().getFirst()).isNotEqualTo(first);
        assertThat(writing.moreBefore()).isTrue();
        type("-");
        assertThat(writing.ahead().getFirst()).isEqualTo(first);
        assertThat(writing.moreBefore()).isFalse();
    }

    @Test
    void aRareCharacterIsFoundByTurningPages() {
        type("yan");
        while (place("䶮") >= 9) {
            writing.nextPage();
        }
        writing.choose(place("䶮"));

        assertThat(sheet.text).isEqualTo("䶮");
    }

    @Test
    void deletingTakesASyllableThenACharacter() {
        type("shebaoka ");
        type("buling");
        writing.type(NumberPad.DELETE);
        assertThat(writing.spelled().get()).isEqualTo("bu");
        writing.type(NumberPad.DELETE);
        assertThat(writing.spelled().get()).isEmpty();
        writing.type(NumberPad.DELETE);

        assertThat(sheet.text).isEqualTo("社保");
    }

    @Test
    void whatIsOpenIsTakenAsItStandsFirst() {
        type("renminlu");

        assertThat(writing.open()).isTrue();
        writing.finish();
        assertThat(sheet.text).isEqualTo("人民路");
        assertThat(writing.open()).isFalse();
    }

    @Test
    void digitsAndLatinStandAtOnce() {
        type("renminlu ");
        type("300");
        writing.switchTo(HanWriting.Mode.LATIN);
        type("B");

        assertThat(sheet.text).isEqualTo("人民路300B");
    }

    @Test
    void charactersOfAnInputMethodStandAtOnce() {
        writing.keyed("苏州");

        assertThat(sheet.text).isEqualTo("苏州");
    }

    @Test
    void switchingTakesWhatIsOpen() {
        type("renminlu");
        writing.switchTo(HanWriting.Mode.DIGITS);

        assertThat(sheet.text).isEqualTo("人民路");
    }
}
