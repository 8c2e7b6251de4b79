package kiosk.avatar.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The registries' own clients (`pip`, `npm`): they know where their registry is, this program does
/// not.
///
/// @param patience how long one package may take
record ClientPackages(Duration patience) implements Packages {

    private static final int LOOK_MILLIS = 250;

    @Override
    public Path bring(Lock.Registry registry, Lock.Member member, Path folder, long atMost)
            throws ModelException {
        String title = member.name() + " " + member.version();
        try {
            Path own =
                    Files.createDirectories(folder.resolve(member.name() + "-" + member.version()));
            Optional<Path> there = archive(own);
            if (there.isPresent()) {
                return there.get();
            }
            // half a package that a broken run left must not be taken for a whole one
            Path arriving = own.resolve("arriving");
            forget(arriving);
            Files.createDirectories(arriving);
            String client = run(command(registry, member, arriving), arriving, atMost);
            Optional<Path> come = archive(arriving);
            if (come.isEmpty()) {
                throw new ModelException(client + " brought nothing for " + title);
            }
            if (Files.size(come.get()) > atMost) {
                throw tooLarge(client);
            }
            Path place = Files.move(come.get(), own.resolve(come.get().getFileName()));
            forget(arriving);
            return place;
        } catch (IOException e) {
            throw new ModelException(title + " could not be kept: " + e.getMessage(), e);
        }
    }

    private static ModelException tooLarge(String client) {
        return new ModelException(client + " brought more than the file can need; broken off");
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    /// What has come so far; files may come and go meanwhile.
    private static long bytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private static List<String> command(Lock.Registry registry, Lock.Member member, Path folder) {
        return switch (registry) {
            case PYPI ->
                    List.of(
                            "python3",
                            "-m",
                            "pip",
                            "download",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--no-input",
                            "--no-deps",
                            "--only-binary=:all:",
                            "--no-cache-dir",
                            "--dest",
                            folder.toString(),
                            member.name() + "==" + member.version());
            case NPM ->
                    List.of(
                            "npm",
                            "pack",
                            "--silent",
                            "--ignore-scripts",
                            "--pack-destination",
                            folder.toString(),
                            member.name() + "@" + member.version());
        };
    }

    private String run(List<String> command, Path folder, long atMost)
            throws IOException, ModelException {
        String client = command.getFirst().equals("npm") ? "npm" : "pip";
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process;
        try {
            var asked =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            // what comes on the way is seen, counted and taken away with the rest
            asked.environment().put("TMPDIR", folder.toString());
            asked.environment().put("npm_config_cache", folder.resolve("cache").toString());
            process = asked.start();
        } catch (IOException e) {
            throw new ModelException(client + " is not installed here", e);
        }
        try {
            process.getOutputStream().close();
            await(process, client, folder, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new ModelException(client + " could not bring it: " + lastLine(said));
        }
        return client;
    }

    private void await(Process process, String client, Path folder, long atMost)
            throws InterruptedException, IOException, ModelException {
        long until = System.nanoTime() + patience.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - until > 0) {
                throw new ModelException(
                        client + " did not end within " + patience.toMinutes() + " minutes");
            }
            // a client's cache holds the package a second time
            if (bytes(folder) > 2 * atMost) {
                throw tooLarge(client);
            }
        }
    }

    private static String lastLine(Path said) throws IOException {
        String all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
        String line = all.substring(all.lastIndexOf('\n') + 1);
        return line.length() > 160 ? line.substring(0, 160) : line;
    }

    private static Optional<Path> archive(Path folder) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.{whl,tgz}")) {
            for (Path one : all) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
