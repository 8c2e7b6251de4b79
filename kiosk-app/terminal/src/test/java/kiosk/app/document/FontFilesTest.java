package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTest {

    @Test
    void theChainKeepsItsOrderWhereverTheFilesLie(@TempDir Path folder) throws Exception {
        Path rare = folder.resolve("a/HanaMinB.ttf");
        Path everyday = folder.resolve("z/wqy-zenhei.ttc");
        Files.createDirectories(rare.getParent());
        Files.createDirectories(everyday.getParent());
        Files.write(rare, new byte[1]);
        Files.write(everyday, new byte[1]);

        assertThat(FontFiles.in(List.of(folder)).chain()).containsExactly(everyday, rare);
    }

    @Test
    void aMissingFontIsNamedWithItsPackage(@TempDir Path folder) {
        assertThatThrownBy(() -> FontFiles.in(List.of(folder)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("fonts-wqy-zenhei");
    }
}
