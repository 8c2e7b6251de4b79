package kiosk.matter.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.yaml.CanonicalJson;

/// Signs packs. The same files and key always give the same signature file.
public final class PackSigner {

    private final String keyId;
    private final PrivateKey key;

    /// With an Ed25519 key.
    public PackSigner(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    /// With the key of a `<key id>.private.pem` file.
    public static PackSigner read(Path privateKey) throws IOException {
        return new PackSigner(Pem.keyId(privateKey), Pem.privateKey(Files.readString(privateKey)));
    }

    /// Compiles the pack and, if it is sound, writes `pack.sig.json` into it.
    ///
    /// @param previousHash SHA-256 of the manifest of the version before, or empty
    /// @throws PackException the pack is wrong; nothing was written
    public void sign(Path dir, String previousHash) throws PackException, IOException {
        PackFiles files = PackFiles.read(dir);
        Pack pack = PackReader.read(files, new Pack.Signer(keyId, TrustRoot.development(keyId)));
        Map<String, Object> manifest =
                PackSignature.manifest(files, pack.id().id(), pack.id().version(), previousHash);
        Map<String, Object> file = new TreeMap<>();
        file.put("algorithm", "Ed25519");
        file.put("keyId", keyId);
        file.put("manifest", manifest);
        file.put("signature", signature(PackSignature.bytes(manifest)));
        // One entry a line, so that a change of one file is a change of one line.
        String text =
                CanonicalJson.write(file)
                        .replace("{\"", "{\n\"")
                        .replace("\",\"", "\",\n\"")
                        .replace("},\"", "},\n\"");
        Files.writeString(dir.resolve(PackFiles.SIGNATURE), text + "\n", StandardCharsets.UTF_8);
    }

    /// Orders the terminals behind this door to go back to a pack they kept.
    ///
    /// @param from the version that is active now, `id@version` where it is another city's
    /// @param serial higher than that of every order before
    /// @throws IllegalArgumentException that is no order
    public void signRollback(Path door, String from, PackId to, long serial) throws IOException {
        Rollback order = new Rollback(to.id(), from, to.version(), serial, keyId, "");
        need(order.sound(), from, to);
        write(
                door.resolve(Rollback.FILE),
                "pack=%s\nfrom=%s\nto=%s\nserial=%d\nkeyId=%s\nsignature=%s\n"
                        .formatted(
                                to.id(),
                                from,
                                to.version(),
                                serial,
                                keyId,
                                signature(order.bytes())));
    }

    /// Orders the terminals behind this door to serve another city: its pack becomes active instead
    /// of the pack `from`.
    ///
    /// @param serial higher than that of every order before
    /// @throws IllegalArgumentException that is no order
    public void signCity(Path door, String from, PackId to, long serial) throws IOException {
        CityOrder order = new CityOrder(from, to, serial, keyId, "");
        need(order.sound(), from, to);
        write(
                door.resolve(CityOrder.FILE),
                "from=%s\npack=%s\nversion=%s\nserial=%d\nkeyId=%s\nsignature=%s\n"
                        .formatted(
                                from,
                                to.id(),
                                to.version(),
                                serial,
                                keyId,
                                signature(order.bytes())));
    }

    /// In one move: the folder may be a terminal's door already.
    private static void write(Path order, String text) throws IOException {
        Path coming = order.resolveSibling(order.getFileName() + ".coming");
        Files.writeString(coming, text);
        Files.move(coming, order, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void need(boolean sound, String from, PackId to) {
        if (!sound) {
            throw new IllegalArgumentException("no way from " + from + " to " + to);
        }
    }

    private String signature(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key must be able to sign", e);
        }
    }
}
