package kiosk.sync.store;

import static kiosk.sync.testing.Samples.down;
import static kiosk.sync.testing.Samples.event;
import static kiosk.sync.testing.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kiosk.sync.Store.Pending;
import kiosk.sync.StoreException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedStoreTest {
    @TempDir static Path template;
    private static String epoch;
    @TempDir Path root;
    private StoreFolder folder;

    @BeforeAll
    static void fill() throws Exception {
        StoreFolder filled = new StoreFolder(template);
        filled.fill();
        try (H2Store store = filled.open()) {
            epoch = store.epoch();
        }
    }

    @BeforeEach
    void copy() throws Exception {
        folder = new StoreFolder(root);
        Files.createDirectory(folder.store());
        for (Path file :
                List.of(new StoreFolder(template).database(), new StoreFolder(template).log())) {
            Files.copy(file, folder.store().resolve(file.getFileName()));
        }
        Files.copy(
                template.resolve("key"), root.resolve("key"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void everythingIsThere(H2Store store) throws StoreException {
        assertThat(ids(store.pending(100)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(22, 60).mapToObj(i -> "e" + i).toList());
        assertThat(store.openIntents("submit")).hasSize(60);
        assertThat(store.entries("case-3")).hasSize(9);
        assertThat(store.keepsakes("owner-1", 100)).hasSize(60);
        assertThat(store.lastDownEvent()).isEqualTo(5);
        assertThat(store.downEvents("case-1")).contains(down(1), down(5));
    }

    @ParameterizedTest
    @CsvSource({"0.0,0.02", "0.1,0.3", "0.3,0.6", "0.5,0.98", "0.9,1.0", "0.0,1.0"})
    void overwrittenDatabaseLosesNothing(double from, double to) throws Exception {
        StoreFolder.damage(folder.database(), from, to);
        try (H2Store store = folder.open()) {
            // A hole in what H2 does not use any more is no damage.
            everythingIsThere(store);
            store.append(List.of(), List.of(event("new")));
        }
        try (H2Store store = folder.open()) {
            assertThat(store.recovery()).isEmpty();
            assertThat(store.pendingCount()).isEqualTo(40);
        }
    }

    @Test
    void reportNamesTheDamagedFilesWhichStayAndTheNewFileHasANewEpoch() throws Exception {
        StoreFolder.damage(folder.database(), 0.02, 1.0);
        byte[] damaged = Files.readAllBytes(folder.database());
        try (H2Store store = folder.open()) {
            Recovery recovery = store.recovery().orElseThrow();
            assertThat(recovery.source()).isEqualTo("log");
            assertThat(recovery.reason()).contains(folder.database().toString());
            assertThat(recovery.aside()).anySatisfy(f -> assertThat(f).exists());
            try (var files = Files.list(folder.store())) {
                assertThat(files.filter(f -> f.toString().contains("store.mv.db.")))
                        .anySatisfy(f -> assertThat(f).hasBinaryContent(damaged));
            }
            assertThat(recovery.lost()).isZero();
            assertThat(recovery.pending()).isEqualTo(39);
            assertThat(store.epoch()).isNotEqualTo(epoch);
            assertThat(store.pending(100).stream().map(Pending::seq))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 39).boxed().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0", "0.001", "0.4", "0.9"})
    void cutDatabaseLosesNothing(double part) throws Exception {
        StoreFolder.truncate(folder.database(), part);
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
            store.append(List.of(), List.of(event("new")));
        }
        try (H2Store store = folder.open()) {
            assertThat(store.recovery()).isEmpty();
            assertThat(store.pendingCount()).isEqualTo(40);
        }
    }

    @Test
    void missingDatabaseIsMadeFromTheLog() throws Exception {
        Files.move(folder.database(), root.resolve("elsewhere"));
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
            assertThat(store.recovery().orElseThrow().reason()).contains("missing");
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.4", "0.0,0.001", "0.0,1.0", "0.5,0.501"})
    void damagedLogIsMadeAnewFromTheDatabase(double from, double to) throws Exception {
        StoreFolder.damage(folder.log(), from, to);
        byte[] damaged = Files.readAllBytes(folder.log());
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
            Recovery recovery = store.recovery().orElseThrow();
            assertThat(recovery.source()).isEqualTo("database");
            assertThat(recovery.aside().getFirst()).hasBinaryContent(damaged);
            assertThat(store.epoch()).isEqualTo(epoch);
        }
        StoreFolder.damage(folder.database(), 0.1, 0.9);
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
        }
    }

    @Test
    void missingLogIsMadeAnew() throws Exception {
        Files.move(folder.log(), root.resolve("elsewhere"));
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
            assertThat(store.recovery()).isPresent();
        }
    }

    @Test
    void tornTailOfTheLogIsTolerated() throws Exception {
        byte[] good = Files.readAllBytes(folder.log());
        byte[] torn = java.util.Arrays.copyOf(good, good.length + 37);
        System.arraycopy(good, FramedLog.HEADER_BYTES, torn, good.length, 37);
        Files.write(folder.log(), torn);
        try (H2Store store = folder.open()) {
            assertThat(store.recovery()).isEmpty();
            everythingIsThere(store);
            store.append(List.of(), List.of(event("new")));
        }
        StoreFolder.damage(folder.database(), 0.0, 1.0);
        try (H2Store store = folder.open()) {
            assertThat(ids(store.pending(100))).contains("e60", "new");
        }
    }

    @Test
    void bothDamagedKeepsWhatTheLogStillTells() throws Exception {
        StoreFolder.damage(folder.database(), 0.0, 1.0);
        StoreFolder.damage(folder.log(), 0.55, 0.56);
        try (H2Store store = folder.open()) {
            Recovery recovery = store.recovery().orElseThrow();
            assertThat(recovery.lost()).isPositive();
            assertThat(store.pendingCount()).isBetween(35L, 40L);
            assertThat(recovery.aside()).hasSize(2).allSatisfy(f -> assertThat(f).exists());
        }
    }

    @Test
    void bothBeyondReadingIsRefusedAndNothingChanged() throws Exception {
        StoreFolder.damage(folder.database(), 0.0, 1.0);
        StoreFolder.damage(folder.log(), 0.0, 1.0);
        Map<String, String> before = folder.hashes();
        assertThatThrownBy(folder::open)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.database().toString())
                .hasMessageContaining("nothing was changed");
        assertThat(folder.hashes()).isEqualTo(before);
    }

    @Test
    void wrongKeyIsRefusedAndNothingChanged() throws Exception {
        Map<String, String> before = folder.hashes();
        Path other = root.resolve("other-key");
        FileKey.file(other).secret(FileKey.Creation.ALLOWED);
        assertThatThrownBy(() -> folder.open(FileKey.file(other)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made with another key");
        assertThat(folder.hashes()).isEqualTo(before);
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
        }
    }

    @Test
    void wrongKeyWithoutLogIsRefusedToo() throws Exception {
        Files.delete(folder.log());
        Map<String, String> before = folder.hashes();
        Path other = root.resolve("other-key");
        FileKey.file(other).secret(FileKey.Creation.ALLOWED);
        assertThatThrownBy(() -> folder.open(FileKey.file(other)))
                .hasMessageContaining("whether the key is wrong");
        assertThat(folder.hashes()).isEqualTo(before);
    }

    @Test
    void lostKeyIsNotReplacedByANewOne() throws Exception {
        Files.delete(root.resolve("key"));
        assertThatThrownBy(folder::open).hasMessageContaining("restore it");
        assertThat(root.resolve("key")).doesNotExist();
    }

    @Test
    void keyFileOpenToOthersIsRefused() throws Exception {
        Files.setPosixFilePermissions(
                root.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(folder::open).hasMessageContaining("chmod 600");
    }

    @Test
    void keyMayComeFromSystemd() throws Exception {
        Path credentials = Files.createDirectory(root.resolve("credentials"));
        Files.copy(root.resolve("key"), credentials.resolve("store-key"));
        try (H2Store store = folder.open(FileKey.systemdCredential(credentials, "store-key"))) {
            everythingIsThere(store);
        }
        assertThatThrownBy(() -> folder.open(FileKey.systemdCredential(credentials, "none")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void powerCutInTheMiddleOfASwapIsFinished() throws Exception {
        StoreFiles files = new StoreFiles(folder.store());
        Keys keys = new Keys(KeyFile.read(root.resolve("key")));
        LogReader.Found found = LogReader.look(folder.log()).orElseThrow();
        new Rebuild(files, keys).fromLog(folder.log(), found);
        Files.writeString(folder.store().resolve("store.swap"), "cut");
        StoreFiles.rename(folder.database(), folder.store().resolve("store.mv.db.aside-cut"));
        try (H2Store store = folder.open()) {
            everythingIsThere(store);
        }
        assertThat(folder.store().resolve("store.swap")).doesNotExist();
        assertThat(folder.store().resolve("store.log1.aside-cut")).exists();
    }
}
