package kiosk.avatar.dialog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Yes and no. What holds both, or asks (“是不是”), is neither.
final class YesNo {

    private static final List<String> ASKED =
            List.of(
                    "是不是",
                    "对不对",
                    "好不好",
                    "行不行",
                    "可不可以",
                    "要不要",
                    "能不能",
                    "有没有",
                    "会不会",
                    "需不需要",
                    "不知道",
                    "不清楚",
                    "不确定",
                    "不一定",
                    "说不好",
                    "什么",
                    "哪",
                    "怎么",
                    "吗",
                    "多少",
                    "not sure",
                    "don't know",
                    "do not know",
                    "what",
                    "which",
                    "maybe",
                    "how",
                    "why",
                    "不懂");
    private static final List<String> YES_HEAD =
            List.of(
                    "是的", "对的", "对对", "没错", "没有错", "没问题", "好的", "可以的", "行的", "嗯", "对啊", "是啊", "当然",
                    "同意", "我同意", "需要", "确认", "愿意", "有的", "要的");
    private static final List<String> NO_HEAD =
            List.of(
                    "不是", "不对", "没有", "不用", "不要", "不行", "不需要", "不可以", "不同意", "不了", "不想", "不愿意",
                    "不会", "不能", "不必", "从来没有", "还没有", "还没", "都不", "都没有", "我没有", "我不");
    private static final List<String> YES_EN =
            List.of(
                    "yes",
                    "yeah",
                    "yep",
                    "yup",
                    "sure",
                    "correct",
                    "of course",
                    "certainly",
                    "right",
                    "ok",
                    "okay",
                    "i do",
                    "i am",
                    "i have",
                    "i agree",
                    "i will");
    private static final List<String> NO_EN =
            List.of(
                    "no",
                    "nope",
                    "nah",
                    "never",
                    "i don't",
                    "i do not",
                    "i'm not",
                    "i am not",
                    "i haven't",
                    "i have not",
                    "not",
                    "i won't",
                    "i disagree");
    private static final List<String> YES_MORE =
            List.of("有", "会", "能", "愿意", "想", "已婚", "有啊", "有的", "真的", "属实");
    private static final List<String> NO_MORE =
            List.of("无", "没有过", "从没有", "从来没有", "还没", "还没有", "未婚", "假的", "不属实");

    private final Commands commands;

    YesNo(Commands commands) {
        this.commands = commands;
    }

    /// As a whole: “是的”, “不用不用”, “nope”, by its sound too; or what begins with one of them and does
    /// not take it back.
    Optional<Boolean> read(Said said) {
        Optional<Decision.Word> whole =
                commands.word(said, Commands.Hearing.EXACT)
                        .or(() -> commands.word(said, Commands.Hearing.LOOSE));
        if (whole.isPresent()) {
            return switch (whole.get()) {
                case YES, NEXT -> Optional.of(true);
                case NO -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        String text = said.text().replaceFirst("^(?:不是){2,}", "不是");
        if (YES_MORE.contains(text) || NO_MORE.contains(text)) {
            return Optional.of(YES_MORE.contains(text));
        }
        if (ASKED.stream().anyMatch(asked -> has(text, asked))) {
            return Optional.empty();
        }
        boolean no = begins(text, NO_HEAD, NO_EN);
        boolean yes = !no && begins(text, YES_HEAD, YES_EN);
        if (no == yes) {
            return Optional.empty();
        }
        boolean turned =
                yes
                        ? has(text, "不")
                                || has(text, "没有")
                                || has(text, "not")
                                || has(text, "no")
                                || has(text, "don't")
                        : Stream.of("是的", "对的", "好的", "可以", "确认", "没错")
                                        .anyMatch(t -> text.indexOf(t) > 1 && !negated(text, t))
                                || has(text, "yes");
        boolean safe = yes && Stream.of("没错", "没问题", "没有错").anyMatch(text::startsWith);
        return turned && !safe ? Optional.empty() : Optional.of(yes);
    }

    private static boolean negated(String text, String piece) {
        int at = text.indexOf(piece);
        return at > 0 && "不没".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean begins(String text, List<String> han, List<String> english) {
        return han.stream().anyMatch(text::startsWith)
                || english.stream().anyMatch(word -> (text + " ").startsWith(word + " "));
    }

    private static boolean has(String text, String piece) {
        return Said.han(piece)
                ? text.contains(piece)
                : (" " + text + " ").contains(" " + piece + " ");
    }

    /// What is wanted instead, when somebody says no and goes on (“不是，我要查公积金”).
    static Optional<String> instead(Said said) {
        String text = said.text();
        for (String no : List.of("不是不是", "不是的", "不是", "不对", "错了", "no no", "no")) {
            if (Said.han(no) ? text.startsWith(no) : text.startsWith(no + " ")) {
                String rest = text.substring(no.length()).strip();
                boolean more =
                        rest.codePointCount(0, rest.length()) > 2
                                && !rest.startsWith("这个")
                                && !rest.startsWith("thank");
                return more ? Optional.of(rest) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
