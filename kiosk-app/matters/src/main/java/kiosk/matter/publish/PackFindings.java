package kiosk.matter.publish;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.pack.PackDraft;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.yaml.At;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// The pack as a whole: files that nobody listed, papers every terminal prints, dictionaries,
/// connectors, names of scenarios.
final class PackFindings {

    /// Read by the program itself, not by expressions.
    private static final Set<String> RESERVED = Set.of("workdays", "divisions");

    /// Papers that the terminal prints by itself: a stop, an unknown payment, a queued submission.
    private static final List<String> MACHINE =
            List.of("refusal", "pending-slip", "submission-queued");

    private static final Pattern QUOTED = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final PackDraft draft;
    private final Fields head;
    private final Findings findings;

    PackFindings(PackDraft draft, Fields head, Findings findings) {
        this.draft = draft;
        this.head = head;
        this.findings = findings;
    }

    void look(Optional<Group> group) throws PackException {
        unlisted();
        papers();
        dictionaries();
        scenarios();
        devices();
        if (group.isPresent()) {
            connectors(group.get());
        }
    }

    /// Files named in a list of the pack.
    Set<String> listed(String section) throws PackException {
        return new TreeSet<>(head.texts(section));
    }

    private void unlisted() throws PackException {
        for (String folder : List.of("matters", "departments", "dictionaries", "templates")) {
            Set<String> listed = listed(folder);
            for (String file : new TreeSet<>(draft.files())) {
                boolean missing =
                        file.startsWith(folder + "/")
                                && file.endsWith(".yaml")
                                && !file.equals("templates/frame.yaml")
                                && !listed.contains(file);
                if (missing) {
                    findings.warning(new At(file, 0, 0), "file.unlisted")
                            .say(
                                    Texts.of(
                                            "文件没有列在 pack.yaml 里，不会用到。",
                                            "The file is not listed in pack.yaml: nothing uses it."),
                                    Texts.of(
                                            "加进 pack.yaml 的 " + folder + "，或者删去。",
                                            "Add it to " + folder + " there, or delete it."));
                }
            }
        }
    }

    private void papers() throws PackException {
        Set<String> listed = listed("templates");
        for (String paper : MACHINE) {
            if (!listed.contains("templates/" + paper + ".yaml") && !listed.contains(paper)) {
                paper(paper);
            }
        }
        if (!draft.files().contains("templates/frame.yaml")) {
            paper("frame");
        }
    }

    private void paper(String paper) {
        findings.error(head.keyAt("templates"), "template.machine")
                .say(
                        Texts.of(
                                "缺少每台终端都要用的模板 " + paper + "。",
                                "The template " + paper + ", which every terminal uses, is"
                                        + " missing."),
                        Texts.of(
                                "从别的包复制 templates/" + paper + ".yaml 并列出。",
                                "Copy templates/" + paper + ".yaml from another pack and list it."));
    }

    private void dictionaries() throws PackException {
        StringBuilder all = new StringBuilder();
        for (String section : List.of("matters", "departments")) {
            for (String file : head.texts(section)) {
                draft.file(file)
                        .ifPresent(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        String text = all.toString();
        for (String file : head.texts("dictionaries")) {
            Optional<byte[]> bytes = draft.file(file);
            if (bytes.isPresent()) {
                Fields declared =
                        YamlFile.read(file, bytes.get()).fields().need("dictionaries").fields();
                for (String name : declared.keys()) {
                    dictionary(declared, name, text);
                }
            }
        }
    }

    private void dictionary(Fields declared, String name, String text) throws PackException {
        boolean used = QUOTED.matcher(text).results().anyMatch(word -> begins(name, word.group(1)));
        if (!used && !RESERVED.contains(name)) {
            findings.warning(declared.keyAt(name), "dictionary.unused")
                    .say(
                            Texts.of("字典 " + name + " 没有用到。", "The dictionary " + name + " is unused."),
                            Texts.of("删去，或用 dict('" + name + "', …) 读取。", "Remove it, or read it by dict('" + name + "', …)."));
        }
        Fields entries = declared.need(name).fields();
        boolean shownInEnglish =
                Pattern.compile("en: [^\\n]*\\{[^}\\n]*dict\\('" + Pattern.quote(name) + "'")
                        .matcher(text)
                        .find();
        for (String key : entries.keys()) {
            Value value = entries.need(key);
            boolean oneLanguage =
                    value.isMap() && value.fields().keys().contains(Texts.BASE)
                            && !value.fields().keys().contains("en");
            boolean chinese =
                    shownInEnglish && value.isText() && HAN.matcher(value.text()).find();
            if (oneLanguage || chinese) {
                findings.error(value.at(), "dictionary.language")
                        .say(
                                Texts.of(
                                        "字典 " + name + " 的 " + key + " 给人看，却只有中文。",
                                        "The entry " + key + " of " + name
                                                + " is shown to people but only in Chinese."),
                                Texts.of(
                                        "补上英文，或为英文另立一个字典。",
                                        "Add the English, or a dictionary of its own for it."));
            }
        }
    }

    /// A name may be put together: `dict('water.' + kind, …)`.
    private static boolean begins(String name, String quoted) {
        return quoted.length() > 2 && name.startsWith(quoted);
    }

    private void scenarios() {
        Map<String, At> seen = new HashMap<>();
        for (CompiledMatter matter : draft.matters().values()) {
            for (Scenario scenario : matter.scenarios()) {
                String name = matter.id() + "#" + scenario.name();
                if (seen.put(name, scenario.at()) != null) {
                    findings.error(scenario.at(), "scenario.twice")
                            .say(
                                    Texts.of(
                                            "场景“" + scenario.name() + "”重名。",
                                            "There are two scenarios '" + scenario.name() + "'."),
                                    Texts.of("换一个名字。", "Give one another name."));
                }
            }
        }
    }

    private void devices() throws PackException {
        if (head.find("requires").isEmpty()) {
            return;
        }
        Fields requires = head.need("requires").fields();
        Set<String> declared = Set.copyOf(requires.texts("devices"));
        for (Map.Entry<String, CompiledMatter> matter : draft.matters().entrySet()) {
            for (String device : new TreeSet<>(matter.getValue().devices())) {
                if (!declared.contains(device)) {
                    findings.warning(head.keyAt("requires"), "pack.requires")
                            .say(
                                    Texts.of(
                                            "事项 " + matter.getValue().id() + " 要用 " + device
                                                    + "，requires 里没有。",
                                            "The matter " + matter.getValue().id() + " needs "
                                                    + device + ", which requires does not name."),
                                    Texts.of(
                                            "加进 requires.devices。", "Add it to requires.devices."));
                }
            }
        }
    }

    private void connectors(Group group) throws PackException {
        if (head.find("requires").isEmpty()) {
            return;
        }
        for (String connector : head.need("requires").fields().texts("connectors")) {
            if (!group.connectors().contains(connector)) {
                findings.error(head.keyAt("requires"), "connector.lacks")
                        .say(
                                Texts.of(
                                        "终端组 " + group.id() + " 没有连接 " + connector + "。",
                                        "The group " + group.id() + " has no connector '"
                                                + connector + "'."),
                                Texts.of(
                                        "请中心为这个组接通，或换一个包。",
                                        "Have central connect it for this group, or publish"
                                                + " another pack."));
            }
        }
    }
}
