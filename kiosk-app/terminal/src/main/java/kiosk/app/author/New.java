package kiosk.app.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiosk.matter.publish.Starter;

/// `new pack FOLDER` and `new matter ID`: something small that works, to be changed.
public final class New {
    private static final List<String> PAPERS =
            List.of("refusal", "pending-slip", "submission-queued", "frame");

    private New() {}

    /// Makes the files.
    public static int make(List<String> args, Console console) throws AuthorException {
        Asked asked =
                Asked.read(
                                args,
                                Set.of("--pack", "--id", "--matter", "--department", "--papers"),
                                Set.of())
                        .atMost(2);
        String what = asked.word(0).orElse("");
        String name =
                asked.word(1)
                        .orElseThrow(
                                () -> AuthorException.command("new pack FOLDER, or new matter ID"));
        return switch (what) {
            case "pack" -> pack(asked, Path.of(name), console);
            case "matter" -> matter(asked, name, console);
            default -> throw AuthorException.command("new pack or new matter? not '" + what + "'");
        };
    }

    private static int pack(Asked asked, Path folder, Console console) throws AuthorException {
        String id = asked.option("--id").orElse(String.valueOf(folder.getFileName()));
        String matter = asked.option("--matter").orElse("meals");
        needId(id);
        needId(matter);
        Path papers =
                Path.of(
                        asked.option("--papers")
                                .orElseThrow(() ->
                                        new AuthorException(
                                                "--papers names a folder with the templates every"
                                                        + " terminal prints (refusal.yaml …)")));
        Starter starter = new Starter(id, matter, department(asked, matter));
        try {
            if (Files.exists(folder.resolve("pack.yaml"))) {
                throw new AuthorException(folder + " already holds a pack");
            }
            write(folder, starter.matterFiles());
            for (String paper : PAPERS) {
                Files.copy(
                        papers.resolve(paper + ".yaml"),
                        folder.resolve("templates/" + paper + ".yaml"));
            }
            Files.writeString(folder.resolve("pack.yaml"), starter.packFile());
        } catch (IOException e) {
            throw new AuthorException("cannot write the pack: " + e.getMessage());
        }
        console.say(console.in("已建立包 ", "Made the pack ") + folder);
        console.say(console.in("接着：", "Next: ") + "yimen-pack check " + folder);
        return 0;
    }

    private static int matter(Asked asked, String id, Console console) throws AuthorException {
        needId(id);
        Path folder = Path.of(asked.option("--pack").orElse("."));
        Path head = folder.resolve("pack.yaml");
        String department = department(asked, id);
        Starter starter = new Starter("", id, department);
        try {
            if (!Files.isRegularFile(head)) {
                throw new AuthorException(folder + " is no pack; say --pack FOLDER");
            }
            Map<String, String> files = starter.matterFiles();
            for (String file : files.keySet()) {
                if (Files.exists(folder.resolve(file))) {
                    throw new AuthorException(
                            file + " is already there; choose another id, or --department");
                }
            }
            String listed = listed(Files.readString(head), id, department);
            write(folder, files);
            Files.writeString(head, listed);
            files.keySet().forEach(console::say);
        } catch (IOException e) {
            throw new AuthorException("cannot write the matter: " + e.getMessage());
        }
        console.say(
                console.in("已列入 pack.yaml。接着：", "Listed in pack.yaml. Next: ")
                        + "yimen-pack run --pack "
                        + folder
                        + " "
                        + id);
        return 0;
    }

    private static String listed(String pack, String id, String department) throws AuthorException {
        String text = add(pack, "departments", small(department));
        text = add(text, "templates", id + "-receipt");
        return add(text, "matters", id);
    }

    /// Adds an item at the end of a list of pack.yaml, which holds one a line.
    private static String add(String pack, String section, String name) throws AuthorException {
        List<String> lines = new ArrayList<>(pack.lines().toList());
        int at = lines.indexOf("  " + section + ":");
        if (at < 0) {
            throw new AuthorException(
                    "pack.yaml has no list '"
                            + section
                            + ":' with one file a line; add "
                            + section
                            + "/"
                            + name
                            + ".yaml there by hand and try again");
        }
        int last = at;
        for (int i = at + 1; i < lines.size() && lines.get(i).startsWith("    "); i++) {
            if (lines.get(i).startsWith("    - ")) {
                last = i;
            }
        }
        lines.add(last + 1, "    - " + section + "/" + name + ".yaml");
        return String.join("\n", lines) + "\n";
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    private static void needId(String id) throws AuthorException {
        if (!id.matches("[a-z][a-z0-9-]{2,48}")) {
            throw new AuthorException(
                    "'" + id + "' is no id: small letters, digits and hyphens, at least three");
        }
    }

    private static String department(Asked asked, String matter) throws AuthorException {
        String letters = matter.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        String id =
                asked.option("--department")
                        .orElse(letters.substring(0, Math.min(8, letters.length())));
        if (!id.matches("[A-Z]{2,8}")) {
            throw new AuthorException("a department is two to eight capital letters, not " + id);
        }
        return id;
    }

    private static String small(String department) {
        return department.toLowerCase(Locale.ROOT);
    }
}
