package kiosk.sync.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import kiosk.sync.StoreException;

/// Where the secret of the files comes from: 256 random bits that the platform keeps.
public interface FileKey {

    /// Length of the secret.
    int BYTES = 32;

    /// The secret.
    ///
    /// @param mayCreate true only while there is no file yet that was made with a secret
    /// @throws StoreException missing or unusable; says where it was looked for
    byte[] secret(Creation mayCreate) throws StoreException;

    /// Whether a new secret may be made.
    enum Creation {
        /// There is nothing to read yet.
        ALLOWED,
        /// Files exist: another secret could not read them.
        FORBIDDEN
    }

    /// Development: a file that only its owner can read, made on first use.
    static FileKey file(Path file) {
        return new KeyFile(file, new SecureRandom());
    }

    /// A systemd service: `LoadCredentialEncrypted=` puts the secret, unsealed by the TPM or the
    /// host key, into a directory only this service sees. Never created here.
    ///
    /// @param directory the value of `CREDENTIALS_DIRECTORY`
    /// @param name of the credential
    static FileKey systemdCredential(Path directory, String name) {
        return _ -> KeyFile.read(directory.resolve(name));
    }
}
