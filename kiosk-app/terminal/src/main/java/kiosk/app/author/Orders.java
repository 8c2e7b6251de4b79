package kiosk.app.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import kiosk.matter.PackId;
import kiosk.matter.pack.PackSigner;

/// `city` and `rollback`: signed orders for terminals, to be laid beside their packs.
public final class Orders {
    private static final DateTimeFormatter SERIAL =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private Orders() {}

    /// `city ID@VERSION --from ID --key FILE [--into FOLDER] [--serial N]`.
    public static int city(List<String> args, Console console) throws AuthorException {
        Asked asked = asked(args);
        PackId to = pack(asked);
        String from = from(asked);
        if (from.contains("@")) {
            throw AuthorException.command("--from names the city alone, without a version");
        }
        long serial = serial(asked);
        Path into = into(asked);
        sign(asked, from, to, signer -> signer.signCity(into, from, to, serial));
        said(console, into.resolve("city.properties"), from + " -> " + to, serial);
        console.say(
                console.in(
                                "接着：把它和已签名的包 %s 复制到各终端的包文件夹（pack.folder）；两位办事人之间生效。",
                                "Next: copy it, and the signed folder of %s, into the terminals' folder of"
                                        + " packs (pack.folder); it is followed between two visits.")
                        .formatted(to));
        return 0;
    }

    /// `rollback ID@VERSION --from [ID@]VERSION --key FILE [--into FOLDER] [--serial N]`.
    public static int rollback(List<String> args, Console console) throws AuthorException {
        Asked asked = asked(args);
        PackId to = pack(asked);
        String from = from(asked);
        long serial = serial(asked);
        Path into = into(asked);
        sign(asked, from, to, signer -> signer.signRollback(into, from, to, serial));
        String away = from.contains("@") ? from : to.id() + "@" + from;
        said(console, into.resolve("rollback.properties"), away + " -> " + to, serial);
        console.say(
                console.in(
                                "接着：把它复制到各终端的包文件夹（pack.folder）；%s 还留在终端上，两位办事人之间生效。",
                                "Next: copy it into the terminals' folder of packs (pack.folder); they kept"
                                        + " %s, it is followed between two visits.")
                        .formatted(to));
        return 0;
    }

    private static Asked asked(List<String> args) throws AuthorException {
        return Asked.read(args, Set.of("--from", "--key", "--into", "--serial"), Set.of())
                .atMost(1);
    }

    private static PackId pack(Asked asked) throws AuthorException {
        String name =
                asked.word(0).orElseThrow(() -> AuthorException.command("which pack? ID@VERSION"));
        int at = name.indexOf('@');
        if (at < 0) {
            throw AuthorException.command("'" + name + "' is no ID@VERSION");
        }
        return new PackId(name.substring(0, at), name.substring(at + 1));
    }

    private static String from(Asked asked) throws AuthorException {
        return asked.option("--from")
                .orElseThrow(
                        () -> AuthorException.command("--from names what the terminals serve now"));
    }

    private static Path into(Asked asked) throws AuthorException {
        Path into = Path.of(asked.option("--into").orElse("."));
        if (!Files.isDirectory(into)) {
            throw new AuthorException(into + " is no folder");
        }
        if (Files.exists(into.resolve("pack.yaml"))) {
            throw new AuthorException(
                    into + " is a pack; an order stands beside packs, in the folder above them");
        }
        return into;
    }

    /// As asked, else the present time: later orders have higher numbers.
    private static long serial(Asked asked) throws AuthorException {
        String serial =
                asked.option("--serial").orElse(SERIAL.format(InstantSource.system().instant()));
        if (!serial.matches("[1-9][0-9]{0,17}")) {
            throw AuthorException.command("--serial is a number of at most 18 digits");
        }
        return Long.parseLong(serial);
    }

    private interface Work {
        void by(PackSigner signer) throws IOException;
    }

    private static void sign(Asked asked, String from, PackId to, Work work)
            throws AuthorException {
        try {
            work.by(SigningKey.of(asked));
        } catch (IllegalArgumentException e) {
            throw AuthorException.command(
                    "there is no way from '"
                            + from
                            + "' to '"
                            + to
                            + "': a city order leads to another city, a rollback to another"
                            + " version, and both name packs by letters, digits, '.', '-', '_'");
        } catch (IOException e) {
            throw new AuthorException("the order cannot be written: " + e.getMessage());
        }
    }

    private static void said(Console console, Path file, String way, long serial) {
        console.say(
                console.in("已签名：%s（%s，序号 %d）", "Signed: %s (%s, serial %d)")
                        .formatted(file, way, serial));
    }
}
