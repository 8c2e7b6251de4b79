package kiosk.matter.publish;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.yaml.At;

/// A refusal of the compiler as a finding: its sentence, in Chinese where it is one of the usual
/// ones, and what to do.
final class RefusalWords {

    private record Words(Pattern refusal, String zh, String remedyZh, String remedyEn) {}

    private static final List<Words> USUAL =
            List.of(
                    words(
                            "unknown key '(.*?)'; known here: (.*)",
                            "没有“$1”这个键。",
                            "这里可以写：$2。",
                            "Write one of the known keys: $2."),
                    words("the key '(.*?)' is missing.*", "缺少“$1”。", "补上 $1。", "Add $1."),
                    words(
                            "the text lacks the language '(.*?)'",
                            "这段文字缺少语言 $1。",
                            "每段文字都要有 zh-Hans 和 en。",
                            "Every text needs zh-Hans and en."),
                    words(
                            "a text in each language expected.*",
                            "这里要写各种语言的文字。",
                            "写成 {zh-Hans: …, en: …}。",
                            "Write {zh-Hans: …, en: …}."),
                    words(
                            "there is no (variable|call|material|prompt|table) '(.*?)'.*",
                            "没有“$2”（$1）。",
                            "先声明它，或改正名称。",
                            "Declare it, or mend the name."),
                    words(
                            "no department of the pack offers this operation",
                            "包里没有部门提供这个操作。",
                            "核对 use/to 的写法 DEPT.operation，并在 pack.yaml 列出部门文件。",
                            "Check the spelling DEPT.operation, and list the department's file in"
                                    + " pack.yaml."),
                    words(
                            "unknown step type '(.*?)'; known: (.*)",
                            "没有“$1”这种步骤。",
                            "可以写：$2。",
                            "Write one of: $2."),
                    words(
                            "(?:there is no file|the pack has no file) '(.*?)'.*",
                            "包里没有文件 $1。",
                            "建立这个文件，或改正名称。",
                            "Make the file, or mend the name."),
                    words(
                            "(.* needs) the input '(.*?)'",
                            "$1：缺少输入“$2”。",
                            "在 in 里写上 $2。",
                            "Add $2 to in."),
                    words(
                            "'(.*?)' needs consent, and no step before asks for it",
                            "调用“$1”要先征得同意，前面没有 consent 步骤。",
                            "在前面加一个 consent 步骤，calls 里写上 $1。",
                            "Add a step consent before it with $1 in its calls."),
                    words(
                            "'(.*?)' is no later step.*",
                            "“$1”不是后面的步骤：只能往后跳。",
                            "改成后面某一步的编号。",
                            "Name a step further down."),
                    words(
                            "the last step must be of type end",
                            "最后一步必须是 end。",
                            "在末尾加上 type: end 的步骤。",
                            "Add a step of type end."),
                    words(
                            "the step '(.*?)' stands here twice",
                            "步骤“$1”出现了两次。",
                            "给其中一步换个编号。",
                            "Give one of them another id."),
                    words(
                            "the pack has no matter '(.*?)'",
                            "包里没有事项“$1”。",
                            "改正 recommend 里的编号，或把那个事项加进包。",
                            "Mend the id in recommend, or add that matter to the pack."),
                    words(
                            "broken YAML: (.*)",
                            "YAML 写法有误：$1。",
                            "检查缩进、冒号后的空格和引号。",
                            "Look at indentation, the blank after a colon, and quotes."),
                    words(
                            "'(.*)': (undeclared reference.*|found no matching overload.*|.*)",
                            "表达式有误：$1（$2）。",
                            "核对名称和类型：字符串加引号，金额是整数分。",
                            "Check names and types: strings in quotes, money in whole fen."),
                    words(
                            "must give (.*)",
                            "这里的值应当是 $1 类型。",
                            "换成这种类型的值或表达式。",
                            "Write a value or an expression of that type."));

    private RefusalWords() {}

    private static Words words(String refusal, String zh, String remedyZh, String remedyEn) {
        return new Words(Pattern.compile(refusal, Pattern.DOTALL), zh, remedyZh, remedyEn);
    }

    static Finding finding(PackException refusal) {
        At at = new At(refusal.file(), refusal.line(), refusal.column());
        String problem = refusal.problem().replace(" (in container '')", "");
        String english = sentence(problem);
        for (Words words : USUAL) {
            Matcher matcher = words.refusal().matcher(problem);
            if (matcher.matches()) {
                return new Finding(
                        at,
                        Finding.Severity.ERROR,
                        "language",
                        Texts.of(filled(words.zh(), matcher), english),
                        Texts.of(
                                filled(words.remedyZh(), matcher),
                                filled(words.remedyEn(), matcher)));
            }
        }
        return new Finding(
                at,
                Finding.Severity.ERROR,
                "language",
                Texts.of("写法不对：" + problem, english),
                Texts.of(
                        "对照 docs/matter-language.md 改正这一处。",
                        "Mend this place; docs/matter-language.md describes it."));
    }

    private static String filled(String words, Matcher matcher) {
        String text = words;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group);
            text = text.replace("$" + group, found == null ? "" : found);
        }
        return text;
    }

    private static String sentence(String problem) {
        String text =
                problem.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + problem.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
