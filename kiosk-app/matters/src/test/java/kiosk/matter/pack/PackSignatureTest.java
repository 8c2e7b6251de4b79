package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSignatureTest {

    private static final Path TINY = Path.of("src/test/resources/fixtures/packs/tiny");

    @TempDir Path dir;

    @BeforeEach
    void sign() throws Exception {
        Packs.copy(TINY, dir);
        Packs.signer().sign(dir, "");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> PackLoader.load(dir, Packs.trust()))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(message);
    }

    /// Whoever changed the pack of the repository signs it again with `SignPack`.
    @Test
    void theCommittedPackIsSigned() throws Exception {
        LoadedPack pack = PackLoader.load(Packs.suzhou(), Packs.trust());
        assertThat(pack.signer().development()).isTrue();
        assertThat(pack.matters()).hasSizeGreaterThan(80);
        assertThat(pack.file("templates/fine-receipt.yaml")).isPresent();
        assertThat(pack.file("../keys/dev-2026.private.pem")).isEmpty();
    }

    @Test
    void signingTwiceGivesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(dir.resolve("pack.sig.json"));
        int code =
                SignPack.run(
                        new String[] {
                            dir.toString(),
                            Packs.suzhou().resolve("../keys/dev-2026.private.pem").toString()
                        });
        assertThat(code).isZero();
        assertThat(Files.readAllBytes(dir.resolve("pack.sig.json"))).isEqualTo(first);
        assertThat(PackLoader.load(dir, Packs.trust()).id()).hasToString("tiny@1.0.0");
    }

    @Test
    void aBrokenPackIsNotSigned() throws Exception {
        byte[] before = Files.readAllBytes(dir.resolve("pack.sig.json"));
        Files.writeString(dir.resolve("limits.yaml"), "dictionaries: 3\n");
        String key = Packs.suzhou().resolve("../keys/dev-2026.private.pem").toString();
        assertThat(SignPack.run(new String[] {dir.toString(), key})).isEqualTo(1);
        assertThat(SignPack.run(new String[] {dir.toString()})).isEqualTo(2);
        assertThat(SignPack.run(new String[] {dir.toString(), "no.private.pem"})).isEqualTo(2);
        assertThat(Files.readAllBytes(dir.resolve("pack.sig.json"))).isEqualTo(before);
    }

    @Test
    void aChangedFileIsNamed() throws Exception {
        Path csv = dir.resolve("departments/readers.csv");
        Files.writeString(csv, Files.readString(csv).replace("R1", "R2"));
        refused("departments/readers.csv: was changed after signing");
    }

    @Test
    void anExtraFileIsNamed() throws Exception {
        Files.writeString(dir.resolve("templates/extra.yaml"), "x: 1\n");
        refused("templates/extra.yaml: is not in the signed manifest");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Files.delete(dir.resolve("templates/slip.yaml"));
        refused("templates/slip.yaml: was signed but is missing");
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Files.createSymbolicLink(dir.resolve("link.yaml"), dir.resolve("limits.yaml"));
        refused("link.yaml: links are not allowed");
    }

    @Test
    void anUnsignedPackIsRefused() throws Exception {
        Files.delete(dir.resolve("pack.sig.json"));
        refused("pack.sig.json: is missing: unsigned pack");
    }

    @Test
    void aDigestThatWasChangedWithItsFileIsRefused() throws Exception {
        Path sig = dir.resolve("pack.sig.json");
        Path slip = dir.resolve("templates/slip.yaml");
        String before = PackFiles.sha256(Files.readAllBytes(slip));
        Files.writeString(slip, "template: other\n");
        String after = PackFiles.sha256(Files.readAllBytes(slip));
        Files.writeString(sig, Files.readString(sig).replace(before, after));
        refused("the signature does not fit the manifest");
    }

    @Test
    void brokenSignatureFilesAreRefused() throws Exception {
        Path sig = dir.resolve("pack.sig.json");
        Files.writeString(sig, "{\"keyId\": ");
        refused("pack.sig.json:1:");
        Files.writeString(sig, "{\"keyId\": \"dev-2026\", \"signature\": \"??\"}");
        refused("is not in the signed manifest");
        Files.write(sig, new byte[] {(byte) 0xff});
        refused("pack.sig.json");
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        new PackSigner("stranger", stranger.getPrivate()).sign(dir, "");
        refused("signed with the key 'stranger', which is not trusted");
        new PackSigner("dev-2026", stranger.getPrivate()).sign(dir, "");
        refused("the signature does not fit the manifest");
    }

    @Test
    void productionRefusesTheDevelopmentKey() throws Exception {
        TrustRoot production = new TrustRoot(Packs.trust().keys(), false);
        assertThatThrownBy(() -> PackLoader.load(dir, production))
                .hasMessageContaining("development key, which is not accepted here");
    }

    @Test
    void thePreviousVersionIsPartOfTheSignature() throws Exception {
        Packs.signer().sign(dir, "ab".repeat(32));
        assertThat(PackLoader.load(dir, Packs.trust()).matters()).hasSize(1);
        Path sig = dir.resolve("pack.sig.json");
        String text = Files.readString(sig, StandardCharsets.UTF_8);
        Files.writeString(sig, text.replace("ab".repeat(32), "cd".repeat(32)));
        refused("the signature does not fit the manifest");
        assertThat(new TrustRoot(Map.of(), true).keys()).isEmpty();
    }
}
