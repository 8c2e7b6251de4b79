package kiosk.matter.pack;

import java.io.IOException;
import java.nio.file.Path;
import kiosk.matter.PackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs a pack from the command line: `SignPack <pack folder> <key id>.private.pem [previous
/// hash]`. Exit code 0: signed; 1: the pack is wrong (said in the log); 2: wrong arguments or
/// files.
public final class SignPack {

    private static final Logger LOG = LoggerFactory.getLogger(SignPack.class);

    private SignPack() {}

    /// See the class.
    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args) {
        if (args.length < 2 || args.length > 3) {
            LOG.error("usage: SignPack <pack folder> <key id>.private.pem [previous hash]");
            return 2;
        }
        try {
            PackSigner.read(Path.of(args[1]))
                    .sign(Path.of(args[0]), args.length == 3 ? args[2] : "");
            LOG.info("signed {}", args[0]);
            return 0;
        } catch (PackException e) {
            LOG.error("not signed: {}", e.getMessage());
            return 1;
        } catch (IOException e) {
            LOG.error("cannot sign: {}", e.getMessage());
            return 2;
        }
    }
}
