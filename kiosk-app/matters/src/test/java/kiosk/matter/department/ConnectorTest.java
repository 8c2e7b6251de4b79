package kiosk.matter.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One flow, two cities of different shape.
class ConnectorTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:41:00Z");
    private static final String STANDARD =
            """
            department:
              id: LIB
              names: {zh-Hans: 图书馆, en: Library}
              tables:
                card: {key: no, columns: {no: string, left: moneyFen}}
              operations:
                balance:
                  in: {no: string}
                  out: {leftFen: moneyFen}
                  answer: {leftFen: "0"}
                apply:
                  in: {no: string, fen: moneyFen}
                  out: {number: string}
                  answer: {number: "'x'"}
                  later: {after: PT2S, use: decide, in: {no: in.no}}
                decide:
                  in: {no: string}
                  out: {decision: string}
                  answer: {decision: "'ok'"}
                close: {in: {no: string}, out: {}, answer: {}}
            """;
    private static final String OTHER =
            """
            department:
              id: KSL
              names: {zh-Hans: 外市图书馆, en: Library elsewhere}
              tables:
                dz: {key: zh, columns: {zh: string, yuan: int, zt: string}}
              operations:
                ye:
                  in: {zh: string}
                  out: {yuan: int}
                  read: {dz: row.zh == in.zh}
                  refuse: [{when: row == null, code: E404, say: {zh-Hans: 查无此证, en: No such card}}]
                  answer: {yuan: row.yuan}
                sq:
                  in: {zh: string, yuan: int}
                  out: {lsh: string}
                  key: in.zh
                  insert: {dz: {zh: in.zh, yuan: in.yuan, zt: "'0'"}}
                  answer: {lsh: serial('lsh')}
                  later: {after: PT7S, use: sp, in: {zh: in.zh}}
                sp:
                  in: {zh: string}
                  out: {jg: string}
                  read: {dz: row.zh == in.zh}
                  set: {dz: {zt: "'1'"}}
                  answer: {jg: "row.zt == '1' ? 'TG' : 'JJ'"}
            """;
    private static final String CONNECTOR =
            """
            connector:
              id: ksl
              serves: LIB
              by: KSL
              operations:
                balance:
                  use: ye
                  in: {zh: in.no}
                  codes: {E404: NO_CARD}
                  out: {leftFen: answer.yuan * 100}
                apply:
                  use: sq
                  in: {zh: in.no, yuan: in.fen / 100}
                  out: {number: "'LIB' + answer.lsh"}
                  news: {decision: "answer.jg == 'TG' ? 'ok' : 'no'"}
            """;

    private Department library;
    private MemoryTables rows;

    @BeforeEach
    void connect() throws PackException {
        library = connector(CONNECTOR).department();
        rows = new MemoryTables(library, LocalDate.of(2026, 11, 20));
        rows.put("dz", "A1", Map.of("zh", "A1", "yuan", 12L, "zt", "1"));
    }

    private static Connector connector(String text) throws PackException {
        return Connector.compile(
                yaml(text),
                Map.of("LIB", department(STANDARD), "KSL", department(OTHER)),
                Map.of());
    }

    private static DeclaredDepartment department(String text) throws PackException {
        return DepartmentCompiler.compile(
                yaml(text),
                new DepartmentCompiler.Files() {
                    @Override
                    public String text(String name, Value askedBy) throws PackException {
                        throw askedBy.at().refuse("no seeds here");
                    }

                    @Override
                    public Map<String, Map<String, Object>> dictionaries() {
                        return Map.of();
                    }
                });
    }

    private static Value yaml(String text) throws PackException {
        return YamlFile.read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private Reply call(String operation, Map<String, Object> in) throws Department.BadCall {
        return rows.execute(library, operation, in, NOW);
    }

    @Test
    void answersInTheWordsTheMattersKnow() throws Exception {
        assertThat(library.id()).isEqualTo("LIB");
        assertThat(library.home()).isEqualTo("KSL");
        assertThat(call("balance", Map.of("no", "A1")))
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        answer -> assertThat(answer.body()).isEqualTo(Map.of("leftFen", 1200L)));
    }

    @Test
    void translatesRefusals() throws Exception {
        assertThat(call("balance", Map.of("no", "B2")))
                .isInstanceOfSatisfying(
                        Reply.Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("NO_CARD");
                            assertThat(refusal.say().in("en")).isEqualTo("No such card");
                        });
    }

    @Test
    void aLaterDecisionComesBackTranslated() throws Exception {
        assertThat(library.writes("apply")).isTrue();
        assertThat(library.writes("balance")).isFalse();
        Reply reply = call("apply", Map.of("no", "C3", "fen", 500L));
        assertThat(reply).isInstanceOf(Reply.Answer.class);
        Reply.Answer answer = (Reply.Answer) reply;
        assertThat(answer.body()).isEqualTo(Map.of("number", "LIB0000000001"));
        assertThat(rows.row("dz", "C3").orElseThrow()).containsEntry("yuan", 5L);
        Department.FollowUp later = answer.followUp().orElseThrow();
        assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
        assertThat(library.offers(later.operation())).isTrue();
        assertThat(library.writes(later.operation())).isTrue();
        assertThat(call(later.operation(), later.in()))
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        news -> assertThat(news.body()).isEqualTo(Map.of("decision", "ok")));
    }

    @Test
    void whatTheOtherCityDoesNotHaveIsRefusedInWords() throws Exception {
        assertThat(call("close", Map.of("no", "A1")))
                .isInstanceOfSatisfying(
                        Reply.Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("NOT_OFFERED"));
        assertThatThrownBy(() -> call("burn", Map.of())).isInstanceOf(Department.BadCall.class);
    }

    @Test
    void standsInThePlaceOfTheDepartmentItServes() throws Exception {
        List<Department> all =
                Connector.through(
                        List.of(department(STANDARD), department(OTHER)),
                        List.of(connector(CONNECTOR)));
        assertThat(all).extracting(Department::id).containsExactly("LIB", "KSL");
        assertThat(all.getFirst().name().in("en")).isEqualTo("Library elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: KSL | by: XXX | no department 'XXX'",
                "by: KSL | by: LIB | no connector to itself",
                "use: ye | use: yee | KSL has no operation 'yee'",
                "balance: | balanse: | LIB has no operation 'balanse'",
                "{zh: in.no} | {zh: in.nr} | in.nr",
                "{zh: in.no} | {} | 'zh' gets no value",
                "answer.yuan * 100 | string(answer.yuan) | must give",
                "answer.yuan * 100 | answer.fen | answer.fen",
                "news: | codes: | 'news' is missing",
                "answer.jg == 'TG' ? 'ok' : 'no' | answer.lsh == '' ? 'ok' : 'no' | answer.lsh",
            })
    void aWrongConnectorIsRefused(String right, String wrong, String says) {
        assertThat(CONNECTOR).contains(right);
        assertThatThrownBy(() -> connector(CONNECTOR.replace(right, wrong)))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(says);
    }
}
