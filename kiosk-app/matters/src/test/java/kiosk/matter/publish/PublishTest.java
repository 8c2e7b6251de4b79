package kiosk.matter.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.matter.pack.PackDraft;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One mistake at a time in the pack that `yimen-pack new` writes: each is found, with its place,
/// its words in both languages and what to do.
class PublishTest {

    private static final Path GROUPS = Path.of("..", "packs", "groups");

    @TempDir Path dir;

    @BeforeEach
    void newPack() throws Exception {
        Starter starter = new Starter("demo", "meals", "MEA");
        Map<String, String> files = starter.matterFiles();
        files.put("pack.yaml", starter.packFile());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = dir.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        for (String paper : List.of("refusal", "pending-slip", "submission-queued", "frame")) {
            String name = "templates/" + paper + ".yaml";
            Files.copy(Packs.suzhou().resolve(name), dir.resolve(name));
        }
    }

    private Report report() throws Exception {
        return Publish.check(PackDraft.read(dir));
    }

    private static Group group(String id) throws Exception {
        return Group.read(id, Files.readAllBytes(GROUPS.resolve(id + ".yaml")));
    }

    private void replace(String file, String what, String by) throws Exception {
        Path target = dir.resolve(file);
        String text = Files.readString(target);
        assertThat(text).contains(what);
        Files.writeString(target, text.replace(what, by.replace("\\n", "\n")));
    }

    @Test
    void theStarterHasNothingToSay() throws Exception {
        Report report = report();
        assertThat(report.findings()).isEmpty();
        assertThat(report.publishable()).isTrue();
        assertThat(report.fillRates().get("meals")).isEqualTo(new FillRate(2, 3, 2));
        assertThat(report.fillRates().get("meals").percent()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "matters/meals.yaml | serverType: | serverTipe: | meals.yaml:11 language",
                "matters/meals.yaml | id: s6 | `id: s6\\n      goto: [{when: \"true\", to: s9}]` | meals.yaml:77 step.unreachable",
                "matters/meals.yaml | {id: s10, type: rate} | `{id: s10, type: rate, when: \"false\"}` | meals.yaml:102 step.unreachable",
                "matters/meals.yaml | `type: end\\n` | `type: end\\n      when: meal == 'both'\\n` | meals.yaml:103 path.open",
                "matters/meals.yaml | {id: s1, type: notice, speech: intro} | `{id: s1, type: notice, speech: {zh-Hans: \"{applicant.name}\", en: \"{applicant.name}\"}}` | identity.before",
                "matters/meals.yaml | `type: choose\\n      ask: meal` | `type: notice` | meals.yaml:81 field.no-source",
                "matters/meals.yaml | in: {idNo: =applicant.idNo} | `in: {idNo: =shown}` | field.too-late",
                "matters/meals.yaml | `  calls:\\n` | `    spare: {type: int, label: {zh-Hans: 备用, en: Spare}}\\n\\n  calls:\\n` | meals.yaml:42 variable.unused",
                "matters/meals.yaml | `      consent: true\\n` | `` | call.consent",
                "matters/meals.yaml | `  steps:\\n` | `    - {id: more, use: MEA.person, in: {idNo: =applicant.idNo}}\\n\\n  steps:\\n` | meals.yaml:51 call.unused",
                "matters/meals.yaml | `  steps:\\n` | `  materials: [{id: m1, name: {zh-Hans: 照片, en: Photo}, ways: [scan]}]\\n  steps:\\n` | material.unused",
                "matters/meals.yaml | speech: intro} | } | prompt.unused",
                "matters/meals.yaml | devices: [idReader, receiptPrinter] | devices: [idReader] | device.undeclared",
                "matters/meals.yaml | devices: [idReader, receiptPrinter] | devices: [idReader, receiptPrinter, pad] | device.unused",
                "matters/meals.yaml | en: Which meals? | en: 要哪几餐 | text.untranslated",
                "matters/meals.yaml | en: Which meals? | en: Which 餐? | text.han",
                "matters/meals.yaml | en: Which meals? | en: \"Which, {mask(applicant.name, 'name')}?\" | text.places",
                "departments/mea.yaml | You are not registered as living in this street | 没有查到您在本街道的居住登记 | mea.yaml:19 text.untranslated",
                "matters/meals.yaml | `  law: [{name: 中华人民共和国老年人权益保障法, article: 第三十七条}]\\n` | `` | meals.yaml:3 guide.law",
                "matters/meals.yaml | `  consult: \"12345\"\\n  assurance` | `  assurance` | guide.consult",
                "matters/meals.yaml | keywords: [助餐, 老年餐, 送餐, 吃饭, 食堂, 敬老, meals, elderly, delivery] | keywords: [] | guide.keywords",
                "matters/meals.yaml | `  rating: {channel: kiosk, set: offline-4}\\n` | `` | guide.rating",
                "matters/meals.yaml | 年纪不到 | 名额满了 | meals.yaml:124 scenario.twice",
                "matters/meals.yaml | `        portions: =portions\\n` | `` | meals.yaml:91 template.field",
                "matters/meals.yaml | `        portions: =portions\\n` | `        portions: =portions\\n        colour: red\\n` | template.extra",
                "pack.yaml | `    - templates/meals-receipt.yaml\\n` | `` | template.unlisted",
                "pack.yaml | `    - templates/refusal.yaml\\n` | `` | pack.yaml:13 template.machine",
                "pack.yaml | `    - templates/refusal.yaml\\n` | `` | templates/refusal.yaml file.unlisted",
                "pack.yaml | devices: [idReader, receiptPrinter] | devices: [idReader] | pack.requires",
            })
    void eachMistakeIsFound(String file, String what, String by, String expected) throws Exception {
        if (by != null && by.contains("shown")) {
            replace(
                    file,
                    "  calls:\n",
                    "    shown: {type: idNo, label: {zh-Hans: 号, en: No}}\n\n  calls:\n");
            replace(
                    file,
                    "    - id: s7",
                    "    - {id: c1, type: compute, set: {shown: applicant.idNo}}\n    - id: s7");
        }
        replace(file, what.replace("\\n", "\n"), by == null ? "" : by);

        assertThat(report().findings())
                .anySatisfy(finding -> {
                    assertThat(finding.place() + " " + finding.code()).contains(expected);
                    assertThat(finding.sentence().in("en")).endsWith(".");
                    assertThat(finding.sentence().in("zh-Hans")).containsPattern("\\p{IsHan}");
                    assertThat(finding.remedy().in("en")).isNotBlank();
                    assertThat(finding.remedy().in("zh-Hans")).containsPattern("\\p{IsHan}");
                });
    }

    @Test
    void aMatterWithoutScenariosIsFound() throws Exception {
        String text = Files.readString(dir.resolve("matters/meals.yaml"));
        Files.writeString(
                dir.resolve("matters/meals.yaml"),
                text.substring(0, text.indexOf("  # Scenarios")));
        assertThat(codes(report())).isEqualTo("scenario.none");
    }

    @Test
    void askingWhatACallCouldTellIsFound() throws Exception {
        replace(
                "departments/mea.yaml",
                "portionsLeft: int}\n      read",
                "portionsLeft: int, portions: int}\n      read");
        replace(
                "departments/mea.yaml",
                "portionsLeft: row.portionsLeft}",
                "portionsLeft: row.portionsLeft, portions: 1}");
        assertThat(codes(report())).isEqualTo("field.callable");
    }

    @Test
    void payingWithoutALineAboutTheFeeIsFound() throws Exception {
        PackDraft village = PackDraft.read(Path.of("src/test/resources/fixtures/packs/village"));
        assertThat(codes(Publish.check(village))).contains("guide.fee");
    }

    @Test
    void payingInTheMatterOfAPinIsFound() throws Exception {
        Path village = Path.of("src/test/resources/fixtures/packs/village");
        Path pack = dir.resolve("village");
        try (Stream<Path> files = Files.walk(village)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(village.relativize(file)));
            }
        }
        replace(
                "village/matters/subsidy.yaml",
                "    years: {",
                "    pin: {type: pin, label: {zh-Hans: 密码, en: PIN}}\n    years: {");
        assertThat(Publish.check(PackDraft.read(pack)).findings())
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .contains("pay.pin");
        assertThat(codes(Publish.check(PackDraft.read(village)))).doesNotContain("pay.pin");
    }

    @Test
    void dictionariesAreUsedAndSpeakBothLanguages() throws Exception {
        Files.writeString(
                dir.resolve("words.yaml"),
                "dictionaries:\n  old: {a: 1}\n  meal: {lunch: 午餐, both: 两餐}\n");
        replace("pack.yaml", "  departments:\n", "  dictionaries: [words.yaml]\n  departments:\n");
        replace(
                "matters/meals.yaml",
                "{zh-Hans: 请核对, en: Please check}",
                "{zh-Hans: 请核对, en: \"Check {dict('meal', meal)}\"}");
        assertThat(report().findings().stream().map(f -> f.place() + " " + f.code()))
                .contains("words.yaml:2 dictionary.unused", "words.yaml:3 dictionary.language");
    }

    @Test
    void everyMatterIsCheckedEvenIfOneFails() throws Exception {
        Files.writeString(
                dir.resolve("matters/second.yaml"),
                Files.readString(dir.resolve("matters/meals.yaml"))
                        .replace("id: meals", "id: second")
                        .replace("type: rate", "type: rat"));
        replace(
                "pack.yaml",
                "matters/meals.yaml\n",
                "matters/meals.yaml\n    - matters/second.yaml\n");
        replace("matters/meals.yaml", "keywords:", "keywordz:");
        assertThat(report().findings().stream().map(Finding::place))
                .contains("matters/meals.yaml:8", "matters/second.yaml:102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: print | devices: [idReader, receiptPrinter] | devices: [idReader, pad] | receipt printer | device.lacks",
                "type: identify | idCard+smsCode] | idCard+face] | ways to identify | identify.lacks",
                "connectors | connectors: [sample] | connectors: [http] | connector | connector.lacks",
            })
    void aGroupThatLacksSomethingIsRefused(String line) throws Exception {
        String[] parts = line.split(" \\| ");
        String file =
                Files.readString(GROUPS.resolve("corner.yaml"))
                        .replace(
                                "devices: [idReader, pad, receiptPrinter]",
                                "devices: [idReader, receiptPrinter]");
        assertThat(file).contains(parts[1]);
        Group lacking =
                Group.read(
                        "g.yaml",
                        file.replace(parts[1], parts[2])
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (parts[4].equals("identify.lacks")) {
            replace(
                    "matters/meals.yaml",
                    "[idCard+staffWitness, idCard+smsCode, idCard+face]",
                    "[idCard+staffWitness]");
        }
        List<Finding> findings = Publish.check(PackDraft.read(dir), lacking).findings();
        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(parts[4]);
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.sentence().in("en")).contains(parts[3]);
                });
    }

    @Test
    void e04PublishIsRefusedWhenTheGroupLacksADeviceNamingMatterStepAndRemedy() throws Exception {
        Report corner = Publish.check(PackDraft.read(Packs.suzhou()), group("corner"));
        assertThat(corner.publishable()).isFalse();
        assertThat(corner.findings())
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("device.lacks");
                    assertThat(finding.sentence().in("en"))
                            .contains(
                                    "social-insurance-certificate", "s10", "A4 printer", "corner");
                    assertThat(finding.remedy().in("zh-Hans")).isNotBlank();
                });
    }

    @Test
    void e03ThePacksOfTheRepositoryHaveNoErrorsAndEveryMatterHasAFillRate() throws Exception {
        PackDraft suzhou = PackDraft.read(Packs.suzhou());
        Report report = Publish.check(suzhou, group("hall"));
        assertThat(report.findings().stream().filter(Finding::isError).toList()).isEmpty();
        assertThat(report.fillRates()).hasSameSizeAs(suzhou.matters());
        assertThat(report.fillRates().get("social-insurance-certificate").percent()).isEqualTo(75);
    }

    private static String codes(Report report) {
        return report.findings().stream()
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
