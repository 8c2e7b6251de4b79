package kiosk.app.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What changes for people between two versions of a matter, sentence by sentence.
final class MatterChanges {
    private final WrittenMatter old;
    private final WrittenMatter now;
    private final Console console;
    private final List<String> lines = new ArrayList<>();

    MatterChanges(WrittenMatter old, WrittenMatter now, Console console) {
        this.old = old;
        this.now = now;
        this.console = console;
    }

    List<String> lines() {
        simple("names", "名称", "name");
        simple("summary", "说明", "summary");
        simple("promiseDays", "办理时限", "promise");
        simple("fee", "收费", "fee");
        simple("law", "依据", "legal basis");
        simple("consult", "咨询电话", "telephone");
        simple("devices", "需要的设备", "devices");
        simple("assurance", "核验等级", "assurance");
        simple("offline", "断网时", "without network");
        section("conditions", "条件", "condition", "text", Set.of("expr"));
        section("materials", "材料", "material", "name", Set.of("need", "ways", "lateDays"));
        section("data", "内容", "field", "label", Set.of("type", "values", "when", "pattern"));
        section("calls", "查询", "call", "purpose", Set.of("use", "in", "consent", "when", "out"));
        section("steps", "步骤", "step", "title", rules());
        order();
        texts();
        return lines;
    }

    private static Set<String> rules() {
        return Set.of(
                "type",
                "when",
                "goto",
                "level",
                "ways",
                "calls",
                "fields",
                "ask",
                "bill",
                "methods",
                "to",
                "in",
                "template",
                "tray",
                "cases",
                "signers",
                "items",
                "set");
    }

    private void simple(String key, String zh, String en) {
        Object before = old.key(key).orElse("");
        Object after = now.key(key).orElse("");
        if (!before.equals(after)) {
            lines.add("~ " + console.in(zh, en) + ": " + words(before) + " -> " + words(after));
        }
    }

    /// Entries that came, went, or whose rules changed.
    private void section(String key, String zh, String en, String label, Set<String> rules) {
        Map<String, Map<?, ?>> before = old.entries(key);
        Map<String, Map<?, ?>> after = now.entries(key);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String id : all) {
            Map<?, ?> was = before.get(id);
            Map<?, ?> is = after.get(id);
            String what = console.in(zh, en) + " " + id + " ";
            if (was == null && is != null) {
                lines.add("+ " + what + words(value(is, label)) + type(is));
            } else if (is == null && was != null) {
                lines.add("- " + what + words(value(was, label)) + type(was));
            } else if (was != null && is != null) {
                changed(what, was, is, rules);
            }
        }
    }

    private static Object value(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? "" : value;
    }

    private static String type(Map<?, ?> entry) {
        return entry.get("type") instanceof String type ? " (" + type + ")" : "";
    }

    private void changed(String what, Map<?, ?> was, Map<?, ?> is, Set<String> rules) {
        for (String rule : rules.stream().sorted().toList()) {
            if (!Objects.equals(was.get(rule), is.get(rule))) {
                lines.add(
                        "~ "
                                + what
                                + rule
                                + ": "
                                + brief(value(was, rule))
                                + " -> "
                                + brief(value(is, rule)));
            }
        }
    }

    private void order() {
        List<String> before = new ArrayList<>(old.entries("steps").keySet());
        List<String> after = new ArrayList<>(now.entries("steps").keySet());
        List<String> kept = new ArrayList<>(before);
        kept.retainAll(after);
        List<String> there = new ArrayList<>(after);
        there.retainAll(before);
        if (!kept.equals(there)) {
            lines.add(console.in("~ 步骤顺序：", "~ order of steps: ") + String.join(" ", after));
        }
    }

    /// Texts that people meet, wherever they stand.
    private void texts() {
        for (String key : List.of("conditions", "data", "materials", "calls", "steps", "speech")) {
            Map<String, Map<?, ?>> before = old.entries(key);
            now.entries(key)
                    .forEach((id, is) -> {
                        Map<?, ?> was = before.get(id);
                        if (was != null) {
                            wordsIn(id, was, is);
                        }
                    });
        }
    }

    private void wordsIn(String where, Object was, Object is) {
        if (was.equals(is)) {
            return;
        }
        if (was instanceof Map<?, ?> a && is instanceof Map<?, ?> b) {
            if (a.containsKey("zh-Hans") && b.containsKey("zh-Hans")) {
                lines.add("\" " + where + ": " + words(a) + " -> " + words(b));
                return;
            }
            b.forEach((key, value) -> {
                Object before = a.get(key);
                if (before != null && value != null) {
                    wordsIn(where + "." + key, before, value);
                }
            });
        }
        if (was instanceof List<?> a && is instanceof List<?> b) {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                wordsIn(where, a.get(i), b.get(i));
            }
        }
    }

    private String words(Object value) {
        return value == null ? "" : WrittenMatter.words(value, console);
    }

    private String brief(Object value) {
        String text = value == null ? console.in("（无）", "(none)") : words(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
