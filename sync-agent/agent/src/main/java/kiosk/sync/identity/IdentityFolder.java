package kiosk.sync.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kiosk.sync.store.FileKey;

/// Everything that makes this machine a terminal, in one folder: `device.key` (sealed),
/// `certificate.pem`, `trust.pem`, the last time central told, and the identities its store had.
///
/// Thread rule: any thread; each call reads or writes the files anew.
public final class IdentityFolder {
    private static final int EPOCHS_MAX = 8;

    private final Path folder;
    private final SealedKeys keys;
    private final KnownTime time;

    /// @param secret of the platform; seals the keys
    /// @param clock this machine's own
    public IdentityFolder(Path folder, FileKey secret, InstantSource clock) {
        this.folder = folder;
        this.keys = new SealedKeys(secret, new SecureRandom());
        this.time = new KnownTime(folder.resolve("known-time"), clock, System::nanoTime);
    }

    /// With a sealing secret in the folder itself, mode 0600: for development and demonstration.
    public static IdentityFolder in(Path folder, InstantSource clock) {
        return new IdentityFolder(folder, FileKey.file(folder.resolve("seal.key")), clock);
    }

    /// What certificates are checked against.
    public KnownTime time() {
        return time;
    }

    /// Whether this machine was enrolled.
    public boolean enrolled() {
        return Files.exists(folder.resolve("certificate.pem"));
    }

    /// Key, certificate and trust.
    ///
    /// @throws IdentityException not enrolled, or a file is missing or damaged; says which
    public Identity current() throws IdentityException {
        if (!enrolled()) {
            throw new IdentityException(
                    "this machine is not enrolled (no certificate in " + folder + "): run enrol");
        }
        List<X509Certificate> chain = Pem.certificates(text("certificate.pem"));
        return new Identity(matching(chain.getFirst()), chain, Pem.certificates(text("trust.pem")));
    }

    /// The pair whose public half the certificate names. After a power cut between the two steps of
    /// a renewal that is still the next one.
    private KeyPair matching(X509Certificate certificate) throws IdentityException {
        KeyPair device = keys.read(folder.resolve("device.key"));
        if (device.getPublic().equals(certificate.getPublicKey())) {
            return device;
        }
        if (Files.exists(next())) {
            KeyPair renewed = keys.read(next());
            if (renewed.getPublic().equals(certificate.getPublicKey())) {
                promote();
                return renewed;
            }
        }
        throw new IdentityException(
                "the key in " + folder + " does not belong to the certificate: enrol again");
    }

    /// The pair to enrol with, made now when there is none: asked again after a lost answer it is
    /// the same. A machine that is enrolled already gets a new one.
    KeyPair deviceKey() throws IdentityException {
        make();
        return enrolled() ? nextKey() : keys.readOrMake(folder.resolve("device.key"));
    }

    /// The pair to renew with; the same until [#renewed].
    KeyPair nextKey() throws IdentityException {
        return keys.readOrMake(next());
    }

    /// Enrolled: keeps certificate and trust.
    void enrolled(List<X509Certificate> chain, List<X509Certificate> anchors)
            throws IdentityException {
        boolean again = enrolled();
        keep("trust.pem", Pem.text(anchors));
        keep("certificate.pem", Pem.text(chain));
        if (again) {
            promote();
        }
    }

    /// Renewed with the next key.
    void renewed(List<X509Certificate> chain) throws IdentityException {
        keep("certificate.pem", Pem.text(chain));
        promote();
    }

    private void promote() throws IdentityException {
        try {
            Files.move(
                    next(),
                    folder.resolve("device.key"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IdentityException(next() + " cannot be renamed", e);
        }
    }

    /// Notes which store this terminal has now.
    ///
    /// @return the stores it had before, newest first: what a rebuilt store is explained with
    public List<String> epochs(String present) throws IdentityException {
        make();
        List<String> known = new ArrayList<>();
        if (Files.exists(folder.resolve("stores"))) {
            known.addAll(text("stores").lines().filter(l -> !l.isBlank()).toList());
        }
        if (known.isEmpty() || !known.getLast().equals(present)) {
            known.remove(present);
            known.add(present);
            while (known.size() > EPOCHS_MAX) {
                known.removeFirst();
            }
            keep("stores", String.join("\n", known) + "\n");
        }
        return known.subList(0, known.size() - 1).reversed();
    }

    /// Keeps a small file of mode 0600 beside the others.
    public void keep(String name, String text) throws IdentityException {
        make();
        SealedKeys.replace(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path next() {
        return folder.resolve("next.key");
    }

    private void make() throws IdentityException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IdentityException(folder + " cannot be made", e);
        }
    }

    private String text(String name) throws IdentityException {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IdentityException(folder.resolve(name) + " cannot be read", e);
        }
    }
}
