package kiosk.app.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.pack.PackDraft;

/// `diff OLD NEW`: what changes for people from one version of a pack to the next.
public final class Diff {

    private Diff() {}

    /// @return 0 where nothing changes, 1 where something does
    public static int diff(List<String> args, Console console) throws AuthorException {
        Asked asked = Asked.read(args, Set.of(), Set.of());
        if (asked.words().size() != 2) {
            throw AuthorException.command("diff OLD NEW: two pack folders");
        }
        Desktop before = Desktop.open(Path.of(asked.words().get(0)));
        Desktop after = Desktop.open(Path.of(asked.words().get(1)));
        console.say(before.pack().id() + " -> " + after.pack().id());
        int changes = 0;
        Set<String> all = new TreeSet<>(ids(before.draft()));
        all.addAll(ids(after.draft()));
        for (String id : all) {
            List<String> lines = matter(before, after, id, console);
            if (!lines.isEmpty()) {
                console.say(id);
                lines.forEach(line -> console.say("  " + line));
                changes += lines.size();
            }
        }
        console.say(console.in("%d 处变化", "%d changes").formatted(changes));
        return changes == 0 ? 0 : 1;
    }

    private static List<String> ids(PackDraft draft) {
        return draft.matters().values().stream().map(matter -> matter.id()).toList();
    }

    private static List<String> matter(Desktop before, Desktop after, String id, Console console)
            throws AuthorException {
        var old = WrittenMatter.find(before, id);
        var now = WrittenMatter.find(after, id);
        if (old.isEmpty()) {
            return List.of(
                    console.in("+ 新事项：", "+ new matter: ") + now.orElseThrow().name(console));
        }
        if (now.isEmpty()) {
            return List.of(console.in("- 不再办理：", "- no longer there: ") + old.get().name(console));
        }
        return new MatterChanges(old.get(), now.get(), console).lines();
    }
}
