package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a terminal takes through its door, and what it leaves there.
class PackShelfTest {

    @TempDir Path dir;

    private TinyDoor place;
    private Path door;
    private PackSigner signer;
    private TrustRoot trust;

    @BeforeEach
    void keys() throws Exception {
        place = TinyDoor.in(dir);
        door = place.door();
        signer = place.signer();
        trust = place.trust();
    }

    private PackShelf shelf() {
        return place.shelf();
    }

    private PackShelf open() throws Exception {
        PackShelf shelf = shelf();
        shelf.open();
        return shelf;
    }

    /// A pack of this version, made beside the door.
    private Path made(String version, String more) throws Exception {
        return place.made(
                dir.resolve("made-" + version + more.hashCode()),
                head -> head.replace("version: 1.0.0", "version: " + version + more));
    }

    private void bring(String name, Path pack) throws IOException {
        Packs.copy(pack, door.resolve(name));
    }

    /// Two looks: a folder that still changes is left alone.
    private static PackShelf.Look twice(PackShelf shelf) throws IOException {
        PackShelf.Look first = shelf.look();
        assertThat(first.ready()).isEmpty();
        return shelf.look();
    }

    private static String reason(PackShelf.Look look) {
        assertThat(look.ready()).isEmpty();
        assertThat(look.refused()).hasSize(1);
        return look.refused().getFirst().reason();
    }

    @Test
    void theHighestVersionAtTheDoorIsTakenAtTheStart() throws Exception {
        bring("a", made("1.0.0", ""));
        bring("b", made("1.2.0", ""));
        assertThat(open().active().id().version()).isEqualTo("1.2.0");
    }

    @Test
    void aNewVersionIsReadyAndTheOneBeforeIsKept() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        bring("b", made("1.1.0", ""));
        PackShelf.Look look = twice(shelf);

        assertThat(look.refused()).isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.0.0");
        shelf.activate(look.ready().orElseThrow());
        assertThat(shelf.active().id().version()).isEqualTo("1.1.0");
        assertThat(shelf.kept()).containsExactly("tiny@1.0.0");
        assertThat(shelf.version("tiny@1.0.0")).isPresent();
        assertThat(shelf.look().refused()).isEmpty();
        assertThat(open().active().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void theActivePackSurvivesWhateverHappensToTheDoor() throws Exception {
        bring("a", made("1.0.0", ""));
        open();
        PackStoreTestFiles.delete(door.resolve("a"));
        assertThat(open().active().id().version()).isEqualTo("1.0.0");
    }

    @Test
    void aPackCutInTheMiddleOfItsCopyIsRefusedOnceAndTakenWhenItIsWhole() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        Path whole = made("1.1.0", "");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(whole)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (int cut = 1; cut < files.size(); cut++) {
            Path target = door.resolve("b").resolve(whole.relativize(files.get(cut - 1)));
            Files.createDirectories(target.getParent());
            Files.copy(files.get(cut - 1), target, StandardCopyOption.REPLACE_EXISTING);
            shelf.look();
            PackShelf.Look stable = shelf.look();
            assertThat(stable.ready()).isEmpty();
            assertThat(shelf.look().refused()).isEmpty();
            assertThat(shelf.active().id().version()).isEqualTo("1.0.0");
        }
        PackStoreTestFiles.delete(door.resolve("b"));
        bring("b", whole);
        assertThat(twice(shelf).ready()).isPresent();
    }

    @Test
    void ourOwnHalfCopyIsRemovedAtTheNextStart() throws Exception {
        bring("a", made("1.0.0", ""));
        open();
        Path half = Files.createDirectories(dir.resolve("store/tiny@1.1.0.coming"));
        Files.writeString(half.resolve("pack.yaml"), "pack:");
        assertThat(open().kept()).isEmpty();
        assertThat(half).doesNotExist();
    }

    @Test
    void aBrokenActivePackFallsBackToTheOneBefore() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        bring("b", made("1.1.0", ""));
        shelf.activate(twice(shelf).ready().orElseThrow());
        PackStoreTestFiles.delete(door.resolve("b"));
        Files.writeString(dir.resolve("store/tiny@1.1.0/limits.yaml"), "spoilt");

        PackShelf again = shelf();
        assertThat(again.open())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("changed"));
        assertThat(again.active().id().version()).isEqualTo("1.0.0");
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReason() throws Exception {
        bring("a", made("1.1.0", ""));
        PackShelf shelf = open();

        bring("low", made("1.0.0", ""));
        assertThat(reason(twice(shelf))).isEqualTo("downgrade");
        bring("new", made("1.2.0", "\n  minKiosk: 0.6.0"));
        assertThat(reason(twice(shelf))).isEqualTo("min-kiosk");
        bring("old", made("1.2.1", "\n  validTo: 2026-11-21"));
        assertThat(reason(twice(shelf))).isEqualTo("expired");
        bring("same", made("1.1.0", "\n  minKiosk: 0.1.0"));
        assertThat(reason(twice(shelf))).isEqualTo("same-version");
        bring("unsigned", made("1.3.0", ""));
        Files.delete(door.resolve("unsigned/pack.sig.json"));
        assertThat(reason(twice(shelf))).isEqualTo("signature");
        bring("touched", made("1.4.0", ""));
        Files.writeString(door.resolve("touched/limits.yaml"), "dictionaries: {a: {b: 1}}");
        assertThat(reason(twice(shelf))).isEqualTo("changed");
        assertThat(shelf.look().refused()).isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void aPackOfTomorrowWaitsWithoutAWord() throws Exception {
        bring("a", made("1.0.0", ""));
        bring("b", made("1.1.0", "\n  validFrom: 2026-11-23"));
        PackShelf shelf = open();
        assertThat(shelf.active().id().version()).isEqualTo("1.0.0");
        assertThat(twice(shelf).refused()).isEmpty();
    }

    @Test
    void goingBackNeedsTheKeptVersionOrASignature() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        for (String version : List.of("1.1.0", "1.2.0")) {
            bring(version, made(version, ""));
            shelf.activate(twice(shelf).ready().orElseThrow());
        }
        Files.writeString(door.resolve("rollback.properties"), "pack=tiny\nfrom=1.2.0\nto=1.0.0\n");
        assertThat(reason(shelf.look())).isEqualTo("rollback");

        signer.signRollback(door, "1.2.0", new PackId("tiny", "1.0.0"), 1);
        shelf.activate(shelf.look().ready().orElseThrow());
        assertThat(shelf.active().id().version()).isEqualTo("1.0.0");
        assertThat(twice(shelf).refused()).isEmpty();
        assertThat(open().active().id().version()).isEqualTo("1.0.0");
        bring("next", made("1.3.0", ""));
        assertThat(open().active().id().version()).isEqualTo("1.3.0");
    }

    @Test
    void goingBackToTheOneBeforeNeedsNoSignature() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        bring("b", made("1.1.0", ""));
        shelf.activate(twice(shelf).ready().orElseThrow());
        Files.writeString(door.resolve("rollback.properties"), "pack=tiny\nfrom=1.1.0\nto=1.0.0\n");
        shelf.activate(shelf.look().ready().orElseThrow());
        assertThat(open().active().id().version()).isEqualTo("1.0.0");
    }

    @Test
    void anOrderThatCannotBeReadIsToldOnceAndStopsNothing() throws Exception {
        bring("a", made("1.0.0", ""));
        PackShelf shelf = open();
        Path city = door.resolve("city.properties");
        Files.write(city, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThat(reason(shelf.look())).isEqualTo("broken");
        assertThat(shelf.look().refused()).isEmpty();
        Files.delete(city);
        Files.writeString(door.resolve("rollback.properties"), "pack=\\uZZZZ\n");
        assertThat(reason(shelf.look())).isEqualTo("broken");
        Files.writeString(door.resolve("rollback.properties"), "#".repeat(10_000_000));
        bring("b", made("1.1.0", ""));
        shelf.activate(twice(shelf).ready().orElseThrow());
        assertThat(shelf.active().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void withoutAnyPackTheTerminalSaysWhy() throws Exception {
        bring("a", made("1.0.0", ""));
        Files.delete(door.resolve("a/pack.sig.json"));
        assertThatThrownBy(this::open)
                .isInstanceOf(PackException.class)
                .hasMessageContaining("no pack can run")
                .hasMessageContaining("unsigned");
    }
}
