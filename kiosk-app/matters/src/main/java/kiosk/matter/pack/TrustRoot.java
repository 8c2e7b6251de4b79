package kiosk.matter.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The keys whose signature makes a pack acceptable.
///
/// @param keys key id → Ed25519 public key; ids of development keys begin with `dev-`
/// @param allowDevelopment whether a development key is good enough here; false in production
public record TrustRoot(Map<String, PublicKey> keys, boolean allowDevelopment) {
    public TrustRoot {
        keys = Map.copyOf(keys);
    }

    /// Whether a key id names a development key.
    public static boolean development(String keyId) {
        return keyId.startsWith("dev-");
    }

    /// Reads `<key id>.public.pem` files.
    ///
    /// @throws IOException a file cannot be read or holds no Ed25519 public key
    public static TrustRoot read(List<Path> publicKeys, DevelopmentKeys policy) throws IOException {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        for (Path file : publicKeys) {
            keys.put(Pem.keyId(file), Pem.publicKey(Files.readString(file)));
        }
        return new TrustRoot(keys, policy == DevelopmentKeys.ALLOWED);
    }

    /// What to think of development keys.
    public enum DevelopmentKeys {
        /// Outside production.
        ALLOWED,
        /// In production.
        REFUSED
    }
}
