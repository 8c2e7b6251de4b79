package kiosk.matter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X", "440524188001010014", "320582195001010016",
                "320582198808080027", "32058219600103002X", "330302194510200015",
                "640104197005010032", "320582201506010044", "810000198001010014",
                "830000199001010020"
            })
    void citizenNumbersThatFit(String number) {
        assertThat(CitizenNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "370102199902290012",
                "37010219990229001",
                "11010519491231002x",
                "",
                "010105194912310020",
                "3205821988080800２7"
            })
    void citizenNumbersThatDoNot(String number) {
        assertThat(CitizenNumber.isValid(number)).isFalse();
    }

    @Test
    void aCitizenIsNotBornTomorrow() {
        LocalDate day = LocalDate.of(2015, 5, 31);
        assertThat(CitizenNumber.isValidOn("320582201506010044", day)).isFalse();
        assertThat(CitizenNumber.isValidOn("320582201506010044", day.plusDays(1))).isTrue();
    }

    @Test
    void oldNumbersGetCenturyAndCheck() {
        assertThat(CitizenNumber.fromOld("110105491231002")).isEqualTo("11010519491231002X");
        assertThatThrownBy(() -> CitizenNumber.fromOld("11010549123100"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CitizenNumber.male("320582195001010016")).isTrue();
        assertThat(CitizenNumber.male("320582198808080027")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43", "91320582MA1XTET0XJ", "92320582MA2GETH09W",
                "12320500466012345Q", "N2320582MF12AB345C", "8132058250912345XH",
                "91320582MA00004450"
            })
    void creditCodesThatFit(String code) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44", "91320582MA1XTET1XJ", "9135010OM000100Y43",
                "91350100M0001TGQXM", "91350211M0000XUF46", "9132058"
            })
    void creditCodesThatDoNot(String code) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "6222021102001234569, true",
        "6228480012345678903, true",
        "621226110200012340, true",
        "6222021102001234568, false",
        "4000000000000000, true",
        "622202110200123, false",
        "62220211020012345a9, false"
    })
    void bankCards(String digits, boolean plausible) {
        assertThat(BankCardNumber.plausible(digits)).isEqualTo(plausible);
    }

    @Test
    void masksShowOnlyTheEnds() {
        assertThat(PersonalMask.of("张小三", PersonalMask.Kind.NAME)).isEqualTo("张*三");
        assertThat(PersonalMask.of("张三", PersonalMask.Kind.NAME)).isEqualTo("张*");
        assertThat(PersonalMask.of("欧阳𠅤", PersonalMask.Kind.NAME)).isEqualTo("欧*𠅤");
        assertThat(PersonalMask.of("𠅤", PersonalMask.Kind.NAME)).isEqualTo("*");
        assertThat(PersonalMask.of("", PersonalMask.Kind.NAME)).isEmpty();
        assertThat(PersonalMask.of("阿卜杜·买买提", PersonalMask.Kind.NAME)).isEqualTo("阿卜杜·**");
        assertThat(PersonalMask.of("320582198808080027", PersonalMask.Kind.ID))
                .isEqualTo("320582********0027");
        assertThat(PersonalMask.of("13812348000", PersonalMask.Kind.PHONE))
                .isEqualTo("138****8000");
        assertThat(PersonalMask.of("6222021102001234569", PersonalMask.Kind.CARD))
                .isEqualTo("6222 **** **** 4569");
        assertThat(PersonalMask.of("苏E12345", PersonalMask.Kind.PLATE)).isEqualTo("苏E****5");
        assertThat(PersonalMask.of("12", PersonalMask.Kind.ID)).isEqualTo("**");
    }

    @Test
    void daysCountAsLawsCount() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(LegalDays.between(friday, friday.plusDays(25))).isEqualTo(25);
        assertThat(LegalDays.between(friday, friday.minusDays(3))).isEqualTo(-3);
        assertThat(LegalDays.plusWorkdays(friday, 1, Map.of())).isEqualTo("2026-11-23");
        assertThat(
                        LegalDays.plusWorkdays(
                                friday, 1, Map.of("2026-11-21", "work", "2026-11-23", "off")))
                .isEqualTo("2026-11-21");
        assertThat(LegalDays.plusWorkdays(friday, 1, Map.of("2026-11-23", "off")))
                .isEqualTo("2026-11-24");
        assertThat(LegalDays.plusWorkdays(friday, 0, Map.of())).isEqualTo(friday);
        assertThat(LegalDays.age(LocalDate.of(1988, 8, 8), LocalDate.of(2026, 8, 7))).isEqualTo(37);
        assertThatThrownBy(() -> LegalDays.plusWorkdays(friday, -1, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsOfAnyLengthAreCoveredWithoutGoingDeep() {
        assertThat(PersonalMask.words("1".repeat(100_000))).isEqualTo("****");
        assertThat(PersonalMask.words("1 ".repeat(50_000) + "到")).isEqualTo("**** 到");
        assertThat(PersonalMask.words("一2三4五6".repeat(10_000))).hasSize(60_000);
    }

    @Test
    void wordsAreBoundedAndANumberAtTheBoundGoesWhole() {
        String before = "字".repeat(20) + " ";
        String long1 = before + "1".repeat(970) + " 身份证3205821990";
        assertThat(PersonalMask.words("a".repeat(5_000), 200)).hasSize(200);
        assertThat(PersonalMask.words(long1, 300)).isEqualTo(before + "**** 身份证");
        assertThat(PersonalMask.words(" 打138 0013 8000 ", 300)).isEqualTo("打****");
        assertThat(PersonalMask.words("等了3个钟头", 4)).isEqualTo("等了3个");
    }
}
