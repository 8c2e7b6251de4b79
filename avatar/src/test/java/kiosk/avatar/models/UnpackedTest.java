package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {

    @TempDir private Path folder;

    @Test
    void theOneFolderInsideIsTheModelAndNothingStays() throws Exception {
        Path there;
        try (var unpacked = Unpacked.of(zip("model/conf/model.conf", new byte[10]))) {
            there = unpacked.folder();
            assertThat(unpacked.content().resolve("conf/model.conf")).hasSize(10);
        }
        assertThat(there).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/outside", "model/../../outside", "a\\b"})
    void whatWouldLeaveTheFolderIsRefused(String name) throws Exception {
        Path archive = zip(name, new byte[1]);
        assertThatThrownBy(() -> Unpacked.of(archive))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void whatGrowsWithoutEndIsRefused() throws Exception {
        Path archive = zip("zeros", new byte[4 << 20]);
        assertThatThrownBy(() -> Unpacked.of(archive))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("far beyond");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("x.zip"), new byte[100]);
        assertThatThrownBy(() -> Unpacked.of(file)).isInstanceOf(ModelException.class);
    }

    private Path zip(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("model.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return file;
    }
}
