package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an order at the door may do to a terminal, and what none may do.
class PackOrdersTest {

    private static final PackId HOME = new PackId("tiny", "1.0.0");
    private static final PackId TOWN = new PackId("town", "1.0.0");

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
        bring(HOME);
    }

    private void bring(PackId id) throws Exception {
        place.made(
                door.resolve(id.toString()),
                head ->
                        head.replace("id: tiny", "id: " + id.id())
                                .replace("version: 1.0.0", "version: " + id.version()));
    }

    private PackShelf shelf() {
        return place.shelf();
    }

    private PackShelf open() throws Exception {
        PackShelf shelf = shelf();
        assertThat(shelf.open()).isEmpty();
        return shelf;
    }

    /// Two looks, because a folder that still changes is left alone.
    private static List<PackShelf.Refusal> goes(PackShelf shelf) throws Exception {
        List<PackShelf.Refusal> refused = new ArrayList<>(shelf.look().refused());
        PackShelf.Look look = shelf.look();
        refused.addAll(look.refused());
        if (look.ready().isPresent()) {
            shelf.activate(look.ready().get());
        }
        return refused;
    }

    private static void refusesOnce(PackShelf shelf, String reason, String words) throws Exception {
        PackId before = shelf.active().id();
        assertThat(goes(shelf))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.problem()).contains(words);
                });
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(before);
    }

    private PackShelf inTown() throws Exception {
        PackShelf shelf = open();
        signer.signCity(door, "tiny", TOWN, 1);
        bring(TOWN);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(TOWN);
        return shelf;
    }

    @Test
    void noUnsignedOrderLeadsToAnotherCity() throws Exception {
        PackShelf shelf = inTown();
        Path order = door.resolve("rollback.properties");
        Files.writeString(order, "pack=tiny\nfrom=town@1.0.0\nto=1.0.0\n");
        refusesOnce(shelf, "rollback", "needs a trusted signature");

        signer.signRollback(door, "town@1.0.0", HOME, 2);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(HOME);
        assertThat(goes(open())).as("both orders may stay").isEmpty();
    }

    @Test
    void noUnsignedOrderBringsBackWhatWasTakenBack() throws Exception {
        PackShelf shelf = open();
        bring(new PackId("tiny", "1.1.0"));
        assertThat(goes(shelf)).isEmpty();
        Path order = door.resolve("rollback.properties");
        Files.writeString(order, "pack=tiny\nfrom=1.1.0\nto=1.0.0\n");
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(HOME);

        Files.writeString(order, "pack=tiny\nfrom=1.0.0\nto=1.1.0\nserial=9\n");
        refusesOnce(shelf, "rollback", "needs a trusted signature");
        signer.signRollback(door, "1.0.0", new PackId("tiny", "1.1.0"), 1);
        assertThat(goes(shelf)).as("an unsigned order uses up no number").isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void anOrderThatWasFollowedIsNotFollowedAgain() throws Exception {
        PackShelf shelf = inTown();
        byte[] first = Files.readAllBytes(door.resolve("city.properties"));
        signer.signCity(door, "town", HOME, 2);
        PackStoreTestFiles.delete(door.resolve(HOME.toString()));
        bring(new PackId("tiny", "1.0.1"));
        signer.signCity(door, "town", new PackId("tiny", "1.0.1"), 3);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.0.1");

        Files.write(door.resolve("city.properties"), first);
        refusesOnce(shelf, "city", "serial 1, and one with 3");
        PackShelf again = shelf();
        assertThat(again.open()).extracting(PackShelf.Refusal::reason).containsExactly("city");
        assertThat(again.active().id().id()).isEqualTo("tiny");
    }

    @Test
    void aReplayedWayBackIsRefused() throws Exception {
        PackShelf shelf = open();
        PackId next = new PackId("tiny", "1.1.0");
        bring(next);
        assertThat(goes(shelf)).isEmpty();
        signer.signRollback(door, "1.1.0", HOME, 4);
        byte[] first = Files.readAllBytes(door.resolve("rollback.properties"));
        assertThat(goes(shelf)).isEmpty();
        signer.signRollback(door, "1.0.0", next, 5);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(next);

        Files.write(door.resolve("rollback.properties"), first);
        refusesOnce(shelf, "rollback", "serial 4, and one with 5");
    }

    @Test
    void noCityComesInALowerVersionThanItHadHere() throws Exception {
        PackShelf shelf = inTown();
        bring(new PackId("town", "1.2.0"));
        assertThat(goes(shelf)).isEmpty();
        bring(new PackId("tiny", "1.0.1"));
        signer.signCity(door, "town", new PackId("tiny", "1.0.1"), 2);
        assertThat(goes(shelf)).isEmpty();

        signer.signCity(door, "tiny", TOWN, 3);
        refusesOnce(shelf, "city", "lower than town@1.2.0");
        signer.signCity(door, "tiny", new PackId("town", "1.2.0"), 4);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.2.0");

        signer.signRollback(door, "town@1.2.0", new PackId("tiny", "1.0.1"), 5);
        assertThat(goes(shelf)).isEmpty();
        signer.signCity(door, "tiny", new PackId("town", "1.2.0"), 6);
        refusesOnce(shelf, "city", "was taken back here");
    }

    @Test
    void aSpoiltPackNeverMakesATerminalAnotherCitys() throws Exception {
        PackShelf shelf = inTown();
        assertThat(shelf.kept()).containsExactly("tiny@1.0.0");
        Path sound = dir.resolve("sound");
        Files.move(door.resolve(TOWN.toString()), sound);
        Files.writeString(dir.resolve("store/town@1.0.0/limits.yaml"), "spoilt");
        assertThatThrownBy(() -> shelf().open())
                .isInstanceOf(PackException.class)
                .hasMessageContaining("only a signed order leaves town");

        Files.move(sound, door.resolve(TOWN.toString()));
        PackShelf mended = shelf();
        assertThat(mended.open()).extracting(PackShelf.Refusal::reason).containsExactly("changed");
        assertThat(mended.active().id()).isEqualTo(TOWN);
    }

    @Test
    void whatWasTakenBackDoesNotRunAgainWhenTheOtherIsSpoilt() throws Exception {
        PackShelf shelf = open();
        bring(new PackId("tiny", "1.1.0"));
        assertThat(goes(shelf)).isEmpty();
        signer.signRollback(door, "1.1.0", HOME, 1);
        assertThat(goes(shelf)).isEmpty();
        Files.writeString(dir.resolve("store/tiny@1.0.0/limits.yaml"), "spoilt");

        PackShelf mended = shelf();
        assertThat(mended.open()).extracting(PackShelf.Refusal::reason).containsExactly("changed");
        assertThat(mended.active().id()).as("from the door").isEqualTo(HOME);
    }

    @Test
    void whatCannotBeWrittenDownIsNotActive() throws Exception {
        PackShelf shelf = open();
        signer.signCity(door, "tiny", TOWN, 1);
        bring(TOWN);
        assertThat(shelf.look().ready()).isEmpty();
        LoadedPack town = shelf.look().ready().orElseThrow();
        Path inTheWay = Files.createDirectories(dir.resolve("store/state.properties.coming"));
        assertThatThrownBy(() -> shelf.activate(town)).isInstanceOf(IOException.class);
        Files.delete(inTheWay);

        assertThat(shelf.active().id()).isEqualTo(HOME);
        assertThat(goes(shelf)).as("tried again").isEmpty();
        assertThat(shelf.active().id()).isEqualTo(TOWN);
    }

    @Test
    void noOrderBringsOtherContentUnderAVersionThatIsKept() throws Exception {
        PackShelf shelf = inTown();
        signer.signCity(door, "town", HOME, 2);
        PackStoreTestFiles.delete(door.resolve(HOME.toString()));
        place.made(door.resolve(HOME.toString()), head -> head + "# other bytes\n");
        refusesOnce(shelf, "same-version", "another tiny@1.0.0 is kept");
    }

    @Test
    void aSignedOrderLeadsAwayFromASpoiltCity() throws Exception {
        inTown();
        PackStoreTestFiles.delete(door.resolve(TOWN.toString()));
        PackStoreTestFiles.delete(dir.resolve("store/town@1.0.0"));
        signer.signRollback(door, "town@1.0.0", HOME, 2);
        PackShelf shelf = shelf();
        assertThat(shelf.open())
                .extracting(PackShelf.Refusal::reason)
                .containsExactly("incomplete");
        assertThat(shelf.active().id()).isEqualTo(HOME);
        assertThat(goes(open())).isEmpty();
    }

    @Test
    void anOrderCountsOnlyForThePackItLeadsTo() throws Exception {
        PackShelf shelf = open();
        bring(new PackId("tiny", "1.1.0"));
        assertThat(goes(shelf)).isEmpty();
        bring(new PackId("tiny", "1.2.0"));
        assertThat(shelf.look().ready()).isEmpty();
        LoadedPack next = shelf.look().ready().orElseThrow();
        Files.writeString(door.resolve("rollback.properties"), "pack=tiny\nfrom=1.1.0\nto=1.0.0\n");
        shelf.activate(next); // was ready before the order came
        assertThat(shelf.active().id().version()).isEqualTo("1.2.0");
        assertThat(Files.readString(dir.resolve("store/state.properties")))
                .contains("withdrawn=\n", "rollback=\n");

        signer.signRollback(door, "1.2.0", new PackId("tiny", "1.1.0"), 1);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void anOrderStandsEvenWhenItsFileWentBeforeTheVisitEnded() throws Exception {
        PackShelf shelf = open();
        bring(new PackId("tiny", "1.1.0"));
        assertThat(goes(shelf)).isEmpty();
        signer.signRollback(door, "1.1.0", HOME, 1);
        LoadedPack back = shelf.look().ready().orElseThrow();
        Files.delete(door.resolve("rollback.properties"));
        shelf.activate(back);
        assertThat(goes(shelf)).isEmpty();
        assertThat(shelf.active().id()).isEqualTo(HOME);
    }

    @Test
    void whatCannotBeFollowedIsToldOnce() throws Exception {
        PackShelf shelf = open();
        signer.signRollback(door, "1.3.0", new PackId("tiny", "1.2.0"), 1);
        refusesOnce(shelf, "rollback", "leads away from tiny@1.3.0, but tiny@1.0.0");
        signer.signRollback(door, "1.0.0", new PackId("tiny", "0.9.0"), 1);
        refusesOnce(shelf, "rollback", "not on this machine");
        signer.signCity(door, "elsewhere", TOWN, 1);
        refusesOnce(shelf, "city", "leads away from elsewhere, but tiny is served");
        Files.writeString(
                door.resolve("city.properties"), "from=tiny\npack=../town\nversion=1\nserial=1\n");
        refusesOnce(shelf, "broken", "no order");
        signer.signCity(door, "tiny", TOWN, 1);
        assertThat(goes(shelf)).as("its pack may still come").isEmpty();
        Files.setPosixFilePermissions(
                Files.writeString(door.resolve("city.properties"), "pack=\\uZZZZ"),
                PosixFilePermissions.fromString("---------"));
        refusesOnce(shelf, "broken", "no order");
        assertThatThrownBy(() -> signer.signCity(door, "tiny", HOME, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeptPackThatIsSpoiltIsNoWayBackAndToldOnce() throws Exception {
        PackShelf shelf = open();
        bring(new PackId("tiny", "1.1.0"));
        assertThat(goes(shelf)).isEmpty();
        Files.writeString(dir.resolve("store/tiny@1.0.0/limits.yaml"), "spoilt");
        signer.signRollback(door, "1.1.0", HOME, 1);
        refusesOnce(shelf, "rollback", "changed after signing");
    }
}
