package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake at a time in the pack that uses the whole language: each is refused, naming place,
/// sentence and way to mend it. `~` stands for a line break.
class LanguageMutantsTest {

    private static final Path VILLAGE = Path.of("src/test/resources/fixtures/packs/village");

    @TempDir Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "family | sayings: [家里添了人] | sayings: [\" \"] | a sentence of at most 120 characters expected",
                "family | sum(family.map(m, m.share)) == 100 | sum(family.map(m, m.shre)) == 100 | undefined field 'shre'",
                "family | m.phone == null | m.phone > 3 | found no matching overload",
                "family | ask: family | ask: total | 'total' is no list: declare type list and entry",
                "family | type: list~      label | type: string~      label | type list and the key 'entry' belong together",
                "family | - birth: {check: entry.birth <= now.date, message: {zh-Hans: 不能晚于今天, en: Not after today}} | `` | the field 'birth' of an entry is never asked",
                "family | share: {min: 1, max: 100} | share: {min: 1, optional: true} | write optional: true in data.family.entry",
                "family | entry.birth <= now.date | entry.born <= now.date | undeclared reference",
                "family | min: 1~      max: 3 | min: one~      max: 3 | must give int",
                "family | ask: home | ask: street | 'street' is not of type division",
                "family | within: \"3205\" | within: \"3299\" | there is no division '3299'",
                "family | depth: 5 | depth: 6 | 1 (province) to 5 (village) expected",
                "family | street: street~      title: | title: | the key 'street' is missing",
                "family | ways: [scan, upload, promise, later] | ways: [fax] | unknown way 'fax'; known: [data",
                "family | lateDays: 5 | by_law: x | the way 'later' needs 'lateDays'",
                "family | formats: [jpg, pdf] | formats: [bmp] | unknown word 'bmp'",
                "family | pages: {max: 3} | pages: {max: 99} | 1 to 20 pages expected",
                "family | {size(family)}人属实 | {size(famly)}人属实 | undeclared reference",
                "family | items: [m1, m2] | items: [m1, m7] | there is no material 'm7'",
                "family | {id: download} | {id: pigeon} | post, locker, download, sms or self expected",
                "family | {id: download} | {id: post} | the way 'post' stands here twice",
                "family | days: 3, fields | days: -3, fields | 0 to 90 working days expected",
                "family | elsewhere: true | elsewhere: false | nobody identifies the signer 'spouse' before",
                "family | {who: spouse, idNo: \"320582198808080027\"} | spouse | who may sign elsewhere? write {who: spouse, idNo",
                "family | signers: [applicant, { | signers: [spouse, { | every signer once",
                "family | days: 10 | days: 0 | 1 to 90 days expected",
                "family | mustRead: true | mustRead: maybe | true or false expected",
                "plot | shape: shape~ | shape: areaMu~ | a shape is text",
                "plot | layer: layers/village.json | layer: layers/no.json | the pack has no file",
                "plot | !row.free | !row.crop | found no matching overload",
                "plot | absent: {goto: s6 | absent: {goto: s1 | jumps lead forward only",
                "plot | stills: 1 | stills: 12 | 0 to 9 stills expected",
                "newborn | id: insured | id: birth | 'birth' cannot be the id of a case here",
                "newborn | to: VIL.insurance | to: VIL.insure | no department of the pack offers this",
                "newborn | type: submit~ | type: submit~      key: a~ | with 'cases' this belongs into each case",
                "newborn | part.refused > 0 | part.refused | must be true or false",
                "subsidy | id: here | id: old | the condition 'old' is there twice",
                "subsidy | condition.veryOld ? | condition.veryOdd ? | undeclared reference",
                "subsidy | reason: {zh-Hans: \"还不到70岁\", en: \"Younger than 70\"}~      remedy: | remedy: | the key 'reason' is missing",
                "subsidy | materials: [m2]} | materials: [m8]} | there is no material 'm8'",
                "subsidy | acting: forOther~    principal: | principal: | the key 'acting' is missing: when does an agent act?",
                "subsidy | allowed: true | allowed: false | agency is not allowed here",
                "subsidy | idNo: =otherNo} | idNo: =years} | must give string",
                "subsidy | relation: guardianKnown | relation: years | must be true or false",
                "subsidy | matter: plot-lease | matter: plot-buy | the pack has no matter 'plot-buy'",
                "subsidy | draft: {days: 10, class: 1} | draft: {days: 10, class: 3} | class 3 is never kept",
                "subsidy | unit: month | unit: year | day, workday or month expected",
                "subsidy | class: 0, | class: 7, | 0 (no personal data) to 3",
                "subsidy | amount: 200, account | amount: two, account | must give int",
                "subsidy | {take: {m1: scan}} | {grab: {m1: scan}} | unknown key 'grab'",
                "subsidy | lacks: [old] | lackz: [old] | unknown key 'lackz'"
            })
    void eachMistakeIsRefusedWithItsPlace(String file, String what, String by, String message)
            throws Exception {
        Packs.copy(VILLAGE, dir);
        Path target = dir.resolve("matters/" + file + ".yaml");
        String text = Files.readString(target);
        String from = what.replace("~", "\n");
        assertThat(text.contains(from)).as("holds %s", what).isTrue();
        String to = by == null ? "" : by.replace("~", "\n");
        Files.writeString(target, text.replace(from, to));
        PackException refused =
                catchThrowableOfType(
                        PackException.class,
                        () -> PackReader.read(PackFiles.read(dir), new Pack.Signer("test", true)));
        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.file()).isEqualTo("matters/" + file + ".yaml");
        assertThat(refused.line()).isPositive();
    }
}
