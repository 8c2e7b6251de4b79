package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake at a time in a small pack: each is refused, naming the place.
class PackMutantsTest {

    private static final Path TINY = Path.of("src/test/resources/fixtures/packs/tiny");

    @TempDir Path dir;

    private LoadedPack read(Path pack) throws PackException {
        return PackReader.read(PackFiles.read(pack), new Pack.Signer("test", true));
    }

    private Path mutated(String file, String what, String by) throws IOException {
        try (Stream<Path> files = Files.walk(TINY)) {
            for (Path from : files.toList()) {
                Path to = dir.resolve(TINY.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        Path target = dir.resolve(file);
        String text = Files.readString(target);
        assertThat(text).contains(what);
        Files.writeString(target, text.replace(what, by));
        return dir;
    }

    @Test
    void theUnspoiltPackIsSound() throws Exception {
        assertThat(read(TINY).matters()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pack.yaml | issuer: test | isuer: test | pack.yaml:5:3: unknown key 'isuer'",
                "pack.yaml | version: 1.0.0 | verzion: 1 | pack.yaml:3:3: unknown key 'verzion'",
                "pack.yaml | departments/lib.yaml | departments/no.yaml | pack.yaml:7:17: there is no file",
                "limits.yaml | {adult: 5} | {adult: } | limits.yaml:2:18: an entry needs a value",
                "departments/readers.csv | R1,甲,1 | R1,甲,many | readers.csv:2:1: 'many' is no value of loans",
                "departments/readers.csv | ,blocked | ,blokked | readers.csv:1:1: the table has no column 'blokked'",
                "departments/readers.csv | R1,甲, | R1, | readers.csv:2:1: 5 cells expected, found 4",
                "departments/lib.yaml | loans: int, since | loans: integer, since | lib.yaml:7:50: unknown type 'integer'",
                "departments/lib.yaml | key: no | key: nr | lib.yaml:6:12: the key 'nr' is no column",
                "departments/lib.yaml | row.loans + in.books | row.loans + in.no | lib.yaml:22:39: 'row.loans + in.no': found no matching overload",
                "departments/lib.yaml | loans: row.loans, blocked | blocked | lib.yaml:16:15: 'loans' gets no value",
                "departments/lib.yaml | {name: row.name, loans | {name: row.loans, loans | lib.yaml:16:22: 'row.loans' must give string, but it gives int",
                "departments/lib.yaml | {reader: {loans: row | {lender: {loans: row | lib.yaml:22:13: there is no table 'lender'",
                "departments/lib.yaml | when: row == null | when: row.loans | lib.yaml:15:18: 'row.loans' must be true or false",
                "departments/lib.yaml | , en: No such reader | `` | lib.yaml:15:53: the text lacks the language 'en'",
                "matters/loan.yaml | theme: library | themes: library | loan.yaml:8:3: unknown key 'themes'",
                "matters/loan.yaml | id: book-loan | id: Book | loan.yaml:2:7: an id is small letters",
                "matters/loan.yaml | en: Borrow books | fr: Livres | loan.yaml:5:24: unknown key 'fr'",
                "matters/loan.yaml | !call.reader.blocked | !call.reader.name | loan.yaml:13:14: '!call.reader.name'",
                "matters/loan.yaml | {zh-Hans: 没有停借, en: Not blocked} | 没有停借 | loan.yaml:12:13: a text in each language expected",
                "matters/loan.yaml | use: LIB.reader | use: LIB.raeder | loan.yaml:21:25: no department of the pack offers this",
                "matters/loan.yaml | in: {no: =data.no}, onFail | in: {nr: =data.no}, onFail | loan.yaml:21:42: unknown key 'nr'",
                "matters/loan.yaml | in: {no: =data.no}, onFail | in: {no: =data.books}, onFail | loan.yaml:21:46: must give string",
                "matters/loan.yaml | onFail: stop | onFail: perhaps | loan.yaml:21:57: ask, stop or staff expected",
                "matters/loan.yaml | type: fetch, calls: [reader] | type: fetch, calls: [writer] | loan.yaml:27:37: there is no call 'writer'",
                "matters/loan.yaml | {most: \"int(dict | {least: \"int(dict | loan.yaml:28:44: there is no variable 'least'",
                "matters/loan.yaml | - call.reader.loans\" | > call.reader.loans\" | loan.yaml:28:44: 'int(dict",
                "matters/loan.yaml | {min: 1, max: =most} | {min: 1, maks: =most} | loan.yaml:33:27: unknown key 'maks'",
                "matters/loan.yaml | type: submit | type: sumbit | loan.yaml:35:13: unknown step type 'sumbit'",
                "matters/loan.yaml | key: =case.id | kee: =case.id | loan.yaml:38:7: unknown key 'kee'",
                "matters/loan.yaml | templates/slip.yaml, tray | templates/slap.yaml, tray | loan.yaml:39:39: the pack has no file",
                "matters/loan.yaml | type: end | type: rate | loan.yaml:42:7: unknown key 'say'",
                "matters/loan.yaml | id: s6 | id: s5 | loan.yaml:39:7: the step 's5' stands here twice",
                "matters/loan.yaml | pattern: \"R[0-9]\" | pattern: \"R[0-9\" | loan.yaml:17:65: no regular expression",
                "matters/loan.yaml | expect: {state: closed} | expect: {stat: closed} | loan.yaml:44:64: unknown key 'stat'",
                "matters/loan.yaml | do: [{answer: | do: [{anser: | loan.yaml:44:25: unknown key 'anser'",
                "matters/loan.yaml | {no: =data.no, books: =data.books, case | {no: =data.no, case | loan.yaml:37:11: LIB.lend needs the input 'books'",
                "matters/loan.yaml | {no: =data.no}, onFail: stop | {no: =data.no}, onFail: stop, certificate: {check: LIB.reader, in: {no: loans}} | loan.yaml:21:113: must give string",
                "matters/loan.yaml | {no: =data.no}, onFail: stop | {no: =data.no}, onFail: stop, certificate: {check: LIB.lend, in: {no: name, books: loans, case: name}} | loan.yaml:21:92: LIB.lend changes something",
                "matters/loan.yaml | {call.reader.name} is blocked | {call.reader.nam} is blocked | loan.yaml:14:15: 'call.reader.nam'"
            })
    void eachMistakeIsRefusedWithItsPlace(String file, String what, String by, String message)
            throws Exception {
        Path pack = mutated(file, what, by == null ? "" : by);
        assertThatThrownBy(() -> read(pack))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aProfileThatChangesSomethingIsRefused() throws Exception {
        Path pack = mutated("pack.yaml", "  matters: [", "  profile: book-loan\n  matters: [");
        Path loan = pack.resolve("matters/loan.yaml");
        String text = Files.readString(loan);
        int steps = text.indexOf("  steps:");
        Files.writeString(
                loan,
                text.substring(0, text.indexOf("  conditions:"))
                        + "  data: {}\n"
                        + "  calls:\n"
                        + "    - {id: lent, use: LIB.lend, in: {no: R1, books: 1, case: =case.id},"
                        + " onFail: ask}\n"
                        + text.substring(steps, steps + "  steps:\n".length())
                        + "    - {id: s1, type: identify, level: L2, ways: [idCard],"
                        + " title: {zh-Hans: 证, en: Card}}\n"
                        + "    - {id: s2, type: fetch, calls: [lent]}\n"
                        + text.substring(text.indexOf("    - id: s9")));
        assertThatThrownBy(() -> read(pack))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("LIB.lend changes something: a profile only asks");
    }
}
