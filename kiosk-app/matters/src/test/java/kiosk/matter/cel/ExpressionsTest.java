package kiosk.matter.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.PackException;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

    private static final Expressions EXPRESSIONS =
            new Expressions(
                    new Scope(
                            Map.of(
                                    "data.married", ValueType.Simple.BOOL,
                                    "call.account.months", ValueType.Simple.INT,
                                    "call.account.ok", ValueType.Simple.BOOL,
                                    "in.number", ValueType.Simple.STRING,
                                    "totalFen", ValueType.Simple.MONEY,
                                    "until", ValueType.Simple.DATE),
                            false));

    private static final Surroundings AROUND =
            new Surroundings() {
                @Override
                public LocalDate today() {
                    return LocalDate.of(2026, 11, 20);
                }

                @Override
                public Object entry(String dictionary, String key) {
                    return dictionary.equals("cap") && key.equals("3205") ? 5L : null;
                }

                @Override
                public Map<String, Object> dictionary(String name) {
                    return Map.of();
                }

                @Override
                public long serial(String series) {
                    return 7;
                }
            };

    private static Value value(String yaml) throws PackException {
        return YamlFile.read("m.yaml", yaml.getBytes(StandardCharsets.UTF_8)).fields().need("x");
    }

    private static Object eval(String source, Map<String, Object> names) throws PackException {
        return EXPRESSIONS
                .any(value("x: \"" + source + "\""))
                .value(name -> Optional.ofNullable(names.get(name)), AROUND)
                .orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "min(2, 3) | 2",
                "max(2, 3) | 3",
                "days('2026-11-20', '2026-11-01') | 19",
                "addDays('2026-11-20', 15) | 2026-12-05",
                "addMonths('2026-01', -1) | 2025-12",
                "workdays('2026-11-20', 1) | 2026-11-23",
                "age('1988-08-08') | 38",
                "luhn('6222021102001234569') | true",
                "idNo('320582198808080027') | true",
                "uscc('91350100M000100Y43') | true",
                "rmbCapital(26000) | 贰佰陆拾元整",
                "mask('13812348000', 'phone') | 138****8000",
                "dict('cap', '3205') | 5",
                "serial('fine') | 0000000007",
                "sum([1, 2, 3]) | 6",
                "size(checkCode('x')) | 6"
            })
    void functionsGive(String source, String expected) throws Exception {
        assertThat(eval(source, Map.of())).hasToString(expected);
    }

    @Test
    void wrongTypeIsRefusedWithFileLineAndColumn() throws Exception {
        Value value = value("\nx: totalFen + 'yuan'\n");
        assertThatThrownBy(() -> EXPRESSIONS.any(value))
                .isInstanceOf(PackException.class)
                .hasMessageStartingWith("m.yaml:2:13:")
                .hasMessageContaining("no matching overload");
    }

    @Test
    void columnsCountInsideQuotes() throws Exception {
        Value value = value("x: \"call.account.month > 3\"");
        assertThatThrownBy(() -> EXPRESSIONS.any(value))
                .hasMessageStartingWith("m.yaml:1:5:")
                .hasMessageContaining("undeclared reference");
    }

    @Test
    void aConditionMustBeTrueOrFalse() throws Exception {
        Value value = value("x: totalFen");
        assertThatThrownBy(() -> EXPRESSIONS.condition(value))
                .hasMessageContaining("must be true or false, but it gives int");
    }

    @Test
    void missingValuesMakeTheResultUnknownNotFalse() throws Exception {
        assertThat(eval("call.account.months >= 3", Map.of())).isEqualTo("unknown");
        assertThat(
                        eval(
                                "call.account.ok && call.account.months >= 3",
                                Map.of("call.account.ok", false)))
                .isEqualTo(false);
        Expression needed = EXPRESSIONS.any(value("x: data.married"));
        assertThatThrownBy(() -> needed.must(_ -> Optional.empty(), AROUND))
                .isInstanceOf(ExpressionFault.class)
                .hasMessageContaining("m.yaml:1:4");
    }

    @Test
    void inputsOfDepartmentsAreCalledIn() throws Exception {
        assertThat(eval("in.number == 'in.number'", Map.of("in.number", "in.number")))
                .isEqualTo(true);
        assertThat(eval("'a' in ['a']", Map.of())).isEqualTo(true);
    }

    @Test
    void anEntryThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> eval("dict('cap', '0000')", Map.of()))
                .isInstanceOf(ExpressionFault.class);
    }

    @Test
    void textsShowMoneyAndDatesAsPeopleReadThem() throws Exception {
        TextTemplate template =
                TextTemplate.compile(
                        value(
                                "x: {zh-Hans: \"{totalFen}，{until}前\", en: \"{totalFen} by {until}\"}"),
                        EXPRESSIONS);
        Map<String, Object> names = Map.of("totalFen", 123_456_00L, "until", "2026-12-05");
        var texts = template.fill(name -> Optional.ofNullable(names.get(name)), AROUND);
        assertThat(texts.in("zh-Hans")).isEqualTo("123,456.00 元，2026年12月5日前");
        assertThat(texts.in("en")).isEqualTo("¥123,456.00 by 5 December 2026");
        assertThat(template.fill(_ -> Optional.empty(), AROUND).in("en")).isEqualTo("— by —");
    }
}
