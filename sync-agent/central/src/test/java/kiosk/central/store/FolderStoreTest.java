package kiosk.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    @TempDir Path folder;

    private StorePlace place;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        place = new StorePlace.Folder(folder);
        file = folder.resolve("central.mv.db");
        try (Database database = Database.open(place, Clock.systemUTC())) {
            database.inTransaction(tx -> {
                tx.department("D").put("t", "k", Map.of("secret", "PlainSecret"));
                return true;
            });
        }
    }

    @Test
    void rowsSurviveReopeningAndAreNotReadableOnDisk() throws Exception {
        try (Database database = Database.open(place, Clock.systemUTC())) {
            assertThat(
                            database.<Integer, RuntimeException>read(
                                    tx -> tx.department("D").rows("t").size()))
                    .isEqualTo(1);
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("PlainSecret");
    }

    @Test
    void wrongKeyNamesFileAndChangesNothing() throws Exception {
        Files.writeString(folder.resolve("central.key"), "0".repeat(64));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Database.open(place, Clock.systemUTC()))
                .isInstanceOf(CentralStoreException.class)
                .hasMessageContaining("central.mv.db")
                .hasMessageContaining("central.key");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void missingKeyIsNotReplaced() throws Exception {
        Files.delete(folder.resolve("central.key"));

        assertThatThrownBy(() -> Database.open(place, Clock.systemUTC()))
                .isInstanceOf(CentralStoreException.class)
                .hasMessageContaining("central.key is missing");
        assertThat(folder.resolve("central.key")).doesNotExist();
    }

    @Test
    void damagedFileNamesItself() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 0, bytes.length, (byte) 7);
        Files.write(file, bytes);

        assertThatThrownBy(() -> Database.open(place, Clock.systemUTC()))
                .isInstanceOf(CentralStoreException.class)
                .hasMessageContaining("central.mv.db");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
}
