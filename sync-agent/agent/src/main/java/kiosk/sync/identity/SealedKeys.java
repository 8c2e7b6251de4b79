package kiosk.sync.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kiosk.sync.StoreException;
import kiosk.sync.store.FileKey;

/// Key pairs in files of mode 0600, encrypted (AES-256-GCM) under the platform's secret: copied
/// alone, such a file is worth nothing.
///
/// The file: length of the public half (2 bytes), the public half (X.509), nonce (12 bytes), the
/// encrypted private half (PKCS #8).
final class SealedKeys {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FILE_MAX = 4096;

    private final FileKey secret;
    private final SecureRandom random;

    SealedKeys(FileKey secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /// A fresh EC P-256 pair, not kept yet.
    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has EC P-256", e);
        }
    }

    /// The pair in this file, made now when there is none.
    KeyPair readOrMake(Path file) throws IdentityException {
        if (Files.exists(file)) {
            return read(file);
        }
        KeyPair pair = generate();
        write(file, pair);
        return pair;
    }

    /// The pair in this file.
    KeyPair read(Path file) throws IdentityException {
        try {
            byte[] all = Files.readAllBytes(file);
            if (all.length < NONCE_BYTES + 2 || all.length > FILE_MAX) {
                throw new IdentityException(file + " is no key file: enrol this terminal again");
            }
            int open = ((all[0] & 0xFF) << 8) | (all[1] & 0xFF);
            byte[] spki = Arrays.copyOfRange(all, 2, 2 + open);
            byte[] nonce = Arrays.copyOfRange(all, 2 + open, 2 + open + NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, FileKey.Creation.FORBIDDEN);
            cipher.updateAAD(spki);
            byte[] pkcs8 =
                    cipher.doFinal(Arrays.copyOfRange(all, 2 + open + NONCE_BYTES, all.length));
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(spki)),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (IOException e) {
            throw new IdentityException(file + " cannot be read", e);
        } catch (GeneralSecurityException | StoreException | RuntimeException e) {
            // RuntimeException: lengths of a damaged file.
            throw new IdentityException(
                    file + " cannot be opened with this machine's secret: enrol it again", e);
        }
    }

    /// Keeps a pair, durable before this returns.
    void write(Path file, KeyPair pair) throws IdentityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] spki = pair.getPublic().getEncoded();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, FileKey.Creation.ALLOWED);
            cipher.updateAAD(spki);
            byte[] sealed = cipher.doFinal(pair.getPrivate().getEncoded());
            byte[] all = new byte[2 + spki.length + NONCE_BYTES + sealed.length];
            all[0] = (byte) (spki.length >> 8);
            all[1] = (byte) spki.length;
            System.arraycopy(spki, 0, all, 2, spki.length);
            System.arraycopy(nonce, 0, all, 2 + spki.length, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, 2 + spki.length + NONCE_BYTES, sealed.length);
            replace(file, all);
        } catch (GeneralSecurityException | StoreException e) {
            throw new IdentityException(file + " cannot be sealed", e);
        }
    }

    /// Writes a file of mode 0600 in one step: after a power cut the old or the new one is there.
    static void replace(Path file, byte[] content) throws IdentityException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, content);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IdentityException(file + " cannot be written", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, FileKey.Creation creation)
            throws GeneralSecurityException, StoreException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.secret(creation), "HmacSHA256"));
        byte[] key = mac.doFinal("yimen identity 1".getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
