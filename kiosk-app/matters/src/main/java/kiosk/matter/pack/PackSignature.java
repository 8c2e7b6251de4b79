package kiosk.matter.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.YamlFile;
import kiosk.matter.yaml.CanonicalJson;

/// The signature file of a pack: a manifest of digests and an Ed25519 signature over its canonical
/// JSON.
final class PackSignature {

    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PackSignature() {}

    static Map<String, Object> manifest(
            PackFiles files, String id, String version, String previousHash) {
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("files", files.digests());
        manifest.put("pack", id);
        manifest.put("version", version);
        manifest.put("previousHash", previousHash);
        return manifest;
    }

    static byte[] bytes(Map<String, Object> manifest) {
        return CanonicalJson.write(manifest).getBytes(StandardCharsets.UTF_8);
    }

    /// Id and version as the head says.
    static PackId id(PackFiles files) throws PackException {
        Fields head =
                YamlFile.read(PackReader.PACK, files.need(PackReader.PACK))
                        .fields()
                        .need("pack")
                        .fields();
        return new PackId(head.need("id").text(), head.need("version").text());
    }

    /// Verifies the files of a pack that names itself.
    static Pack.Signer verify(PackFiles files, TrustRoot trust) throws PackException {
        PackId id = id(files);
        return verify(files, trust, id.id(), id.version());
    }

    /// Verifies the files against the manifest and the manifest against the trust root.
    static Pack.Signer verify(PackFiles files, TrustRoot trust, String id, String version)
            throws PackException {
        byte[] text = files.all().get(PackFiles.SIGNATURE);
        if (text == null) {
            throw new PackException(PackFiles.SIGNATURE, 0, 0, "is missing: unsigned pack");
        }
        JsonNode root = tree(text);
        String keyId = root.path("keyId").asText();
        PublicKey key = trust.keys().get(keyId);
        if (key == null) {
            throw refused("signed with the key '" + keyId + "', which is not trusted");
        }
        if (TrustRoot.development(keyId) && !trust.allowDevelopment()) {
            throw refused("signed with a development key, which is not accepted here");
        }
        compare(files, root.path("manifest").path("files"));
        Map<String, Object> manifest =
                manifest(files, id, version, root.path("manifest").path("previousHash").asText());
        if (!valid(key, bytes(manifest), root.path("signature").asText())) {
            throw refused("the signature does not fit the manifest");
        }
        return new Pack.Signer(keyId, TrustRoot.development(keyId));
    }

    private static JsonNode tree(byte[] text) throws PackException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new PackException(PackFiles.SIGNATURE, line, column, "broken JSON");
        } catch (IOException e) {
            throw refused("cannot be read");
        }
    }

    private static void compare(PackFiles files, JsonNode signed) throws PackException {
        Map<String, Object> found = files.digests();
        for (Map.Entry<String, Object> file : found.entrySet()) {
            JsonNode digest = signed.get(file.getKey());
            if (digest == null) {
                throw new PackException(file.getKey(), 0, 0, "is not in the signed manifest");
            }
            if (!digest.asText().equals(file.getValue())) {
                throw new PackException(file.getKey(), 0, 0, "was changed after signing");
            }
        }
        for (Map.Entry<String, JsonNode> file : signed.properties()) {
            if (!found.containsKey(file.getKey())) {
                throw new PackException(file.getKey(), 0, 0, "was signed but is missing");
            }
        }
    }

    static boolean valid(PublicKey key, byte[] message, String signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // not even the form of a signature
        }
    }

    private static PackException refused(String problem) {
        return new PackException(PackFiles.SIGNATURE, 0, 0, problem);
    }
}
