package kiosk.sync.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kiosk.sync.store.FileKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFolderTest {
    private Path files;
    private IdentityFolder folder;

    @BeforeEach
    void folder(@TempDir Path given) {
        files = given.resolve("identity");
        folder = IdentityFolder.in(files, InstantSource.system());
    }

    @Test
    void keyIsSealedForItsOwnerAndTheSameEachTime() throws Exception {
        KeyPair pair = folder.deviceKey();

        assertThat(folder.deviceKey().getPrivate()).isEqualTo(pair.getPrivate());
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        byte[] secret = pair.getPrivate().getEncoded();
        assertThat(new String(Files.readAllBytes(files.resolve("device.key")), "ISO-8859-1"))
                .doesNotContain(new String(secret, secret.length - 32, 32, "ISO-8859-1"));
    }

    @Test
    void keyCopiedToAnotherMachineIsWorthNothing(@TempDir Path other) throws Exception {
        folder.deviceKey();
        Files.copy(files.resolve("device.key"), other.resolve("device.key"));
        FileKey.file(other.resolve("seal.key")).secret(FileKey.Creation.ALLOWED);
        SealedKeys keys =
                new SealedKeys(FileKey.file(other.resolve("seal.key")), new SecureRandom());

        assertThatThrownBy(() -> keys.read(other.resolve("device.key")))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("enrol");
    }

    @Test
    void damagedFilesAreNamed() throws Exception {
        folder.deviceKey();
        assertThatThrownBy(folder::current).hasMessageContaining("not enrolled");
        Files.writeString(files.resolve("certificate.pem"), "nothing");
        assertThatThrownBy(folder::current).isInstanceOf(IdentityException.class);
        Files.write(files.resolve("device.key"), new byte[7]);
        SealedKeys keys =
                new SealedKeys(FileKey.file(files.resolve("seal.key")), new SecureRandom());

        assertThatThrownBy(() -> keys.read(files.resolve("device.key")))
                .hasMessageContaining("device.key");
    }

    @Test
    void storesOfThePastAreRemembered() throws Exception {
        assertThat(folder.epochs("e-1")).isEmpty();
        assertThat(folder.epochs("e-1")).isEmpty();
        assertThat(folder.epochs("e-2")).containsExactly("e-1");
        assertThat(folder.epochs("e-3")).containsExactly("e-2", "e-1");
    }

    @Test
    void requestProvesItsKey() throws Exception {
        SigningRequest made = SigningRequest.of(folder.deviceKey(), "demo/t-1");
        SigningRequest read = SigningRequest.read(made.pem());

        assertThat(read.commonName()).isEqualTo("demo/t-1");
        assertThat(read.key()).isEqualTo(made.key());
        for (String name : List.of("", "demo", "demo/", "Demo/t", "demo/t/u", "../x/y")) {
            assertThatThrownBy(() -> Names.terminal(name)).isInstanceOf(IdentityException.class);
        }
    }
}
