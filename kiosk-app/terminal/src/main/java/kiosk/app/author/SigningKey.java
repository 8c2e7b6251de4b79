package kiosk.app.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kiosk.matter.pack.PackSigner;

/// The key that `--key` names.
final class SigningKey {
    private static final String ENDING = ".private.pem";

    private SigningKey() {}

    static PackSigner of(Asked asked) throws AuthorException {
        Path key =
                Path.of(
                        asked.option("--key")
                                .orElseThrow(() ->
                                        AuthorException.command(
                                                "with which key? --key ID.private.pem")));
        if (!String.valueOf(key.getFileName()).endsWith(ENDING)) {
            throw new AuthorException(
                    key
                            + ": the file of a signing key is named ID"
                            + ENDING
                            + "; terminals know the key by that ID");
        }
        if (!Files.isRegularFile(key)) {
            throw new AuthorException("there is no key " + key);
        }
        try {
            return PackSigner.read(key);
        } catch (IOException e) {
            throw new AuthorException(key + " cannot be used: " + e.getMessage());
        }
    }
}
