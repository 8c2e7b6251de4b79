package kiosk.matter.pack;

import java.nio.file.Path;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.YamlFile;

/// Loads a pack from its folder: signature first, then every file, or nothing.
///
/// Takes a second or so (expressions are compiled): never on the screen's thread.
public final class PackLoader {

    private PackLoader() {}

    /// The activated pack.
    ///
    /// @throws PackException unsigned, changed, missing or extra file, unknown key, wrong type,
    ///   text missing in a language: names the file and, where there is one, line and column
    public static LoadedPack load(Path dir, TrustRoot trust) throws PackException {
        PackFiles files = PackFiles.read(dir);
        return PackReader.read(files, signer(files, trust));
    }

    /// The activated pack, soon: its signature and every file are verified, its expressions are
    /// compiled as they are needed. For a pack that was [#load]ed once with the same program:
    /// nothing that is signed changes after that.
    ///
    /// @throws PackException as [#load], except mistakes inside expressions
    public static LoadedPack open(Path dir, TrustRoot trust) throws PackException {
        PackFiles files = PackFiles.read(dir);
        return PackReader.open(files, signer(files, trust));
    }

    private static Pack.Signer signer(PackFiles files, TrustRoot trust) throws PackException {
        Fields head =
                YamlFile.read(PackReader.PACK, files.need(PackReader.PACK))
                        .fields()
                        .need("pack")
                        .fields();
        return PackSignature.verify(
                files, trust, head.need("id").text(), head.need("version").text());
    }
}
