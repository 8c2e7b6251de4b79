package kiosk.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kiosk.sync.settings.Key;
import kiosk.sync.settings.ReferencePage;
import kiosk.sync.settings.Schema;
import org.junit.jupiter.api.Test;

/// The page for operators and the table the checker uses are the same thing.
class ConfigurationPageTest {
    /// What `packaging/enrol` writes beside this file.
    private static final Set<String> ENROLLED =
            Set.of(
                    "terminal.id",
                    "terminal.tenant",
                    "terminal.outlet.zh",
                    "terminal.outlet.en",
                    "terminal.tenant-key-file",
                    "central.broker",
                    "identity.folder");

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void thePageIsMadeFromTheTable() throws Exception {
        String made =
                ReferencePage.of(
                        "终端的配置 Configuration of the kiosk",
                        List.of(
                                "一个 UTF-8 的 properties 文件，启动时按下表检查；错误一次全部列出，带行号。"
                                        + "相对路径从文件所在文件夹算起。",
                                "",
                                "One properties file in UTF-8, checked against this table at start; all"
                                        + " faults are told at once, with their lines. Relative paths count"
                                        + " from the file. This page is made from `keys.txt`."),
                        ConfigFile.schema());
        Path fresh = Files.writeString(Path.of("target", "configuration.md"), made);
        assertThat(PAGE).as("not up to date: copy %s here", fresh).hasContent(made);
    }

    @Test
    void everyKeyHasAnExampleThatFitsAndBothLanguages() {
        Schema schema = ConfigFile.schema();
        StringBuilder examples = new StringBuilder();
        for (Key key : schema.keys()) {
            examples.append(key.name()).append('=').append(key.example()).append('\n');
            assertThat(key.zh()).as(key.name()).matches(".*\\p{IsHan}.*");
            assertThat(key.en()).as(key.name()).matches("[\\x20-\\x7e]+");
        }
        assertThat(schema.check(examples.toString()).findings()).isEmpty();
    }

    @Test
    void theDemonstrationsFileKnowsNoOtherKeys() throws Exception {
        String demo =
                Files.readString(Path.of("..", "..", "packaging", "conf", "kiosk.properties"))
                        .replaceAll("@(IPP|BROKER|CHECK)@", "1")
                        .replaceAll("@[A-Z]+@", "/tmp");
        StringBuilder enrolled = new StringBuilder(demo);
        for (Key key : ConfigFile.schema().keys()) {
            if (ENROLLED.contains(key.name())) {
                enrolled.append(key.name()).append('=').append(key.example()).append('\n');
            }
        }
        assertThat(ConfigFile.schema().check(enrolled.toString()).findings()).isEmpty();
    }
}
