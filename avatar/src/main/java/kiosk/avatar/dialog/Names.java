package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.avatar.mandarin.Sounds;
import kiosk.avatar.reading.Rows;

/// A person's name, with the help people give: “张三，弓长张，一二三的三”, “j o h n”. A character that was
/// heard by its sound is replaced by the one it was told to be.
final class Names {

    private static final Pattern AROUND =
            Pattern.compile("^(?:我的名字叫|我的名字是|名字叫|名字是|名字|姓名是|姓名|我叫做|我叫|我是|我姓|叫做|叫|姓|他叫|她叫|是)");
    private static final Pattern AROUND_EN =
            Pattern.compile(
                    "^(?:my name is|my full name is|name is|i am|i'm|this is|it's|the name is|his name is|her name is|call me|it is)\\b");
    private static final Pattern OF =
            Pattern.compile("(\\p{IsHan}{2,4}?)(?:的那个|那个的|的)(\\p{IsHan})");
    private static final Pattern SPELLED =
            Pattern.compile("(?:\\b(?:spelled|spelt|spelling|that's|that is|s p e l l e d)\\b)");
    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,10}·\\p{IsHan}{1,10}");
    private static final Pattern ENGLISH = Pattern.compile("[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,4}");
    private static final int LONGEST = 40;

    private final Map<String, String> parts = new LinkedHashMap<>();

    Names() {
        Rows.of(Names.class, "characters.txt", " ").stream()
                .sorted((a, b) -> b[0].length() - a[0].length())
                .forEach(row -> parts.putIfAbsent(row[0], row[1]));
    }

    /// The name, when what was said can be one.
    Optional<String> read(String text) {
        return Said.han(text) ? chinese(text) : english(text);
    }

    private Optional<String> chinese(String text) {
        String rest = AROUND.matcher(text.replace(" ", "")).replaceFirst("");
        var told = new ArrayList<String>();
        rest = AROUND.matcher(told(rest, told)).replaceFirst("");
        if (rest.isEmpty()) {
            return name(String.join("", told));
        }
        String name =
                rest.length() == 1 && told.size() > 0 && !sounds(rest, told.getFirst())
                        ? rest + String.join("", told)
                        : mended(rest, told);
        return name(name);
    }

    /// Takes the help out of the text.
    private String told(String text, List<String> into) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Matcher of = OF.matcher(text).region(at, text.length());
            int skip = 0;
            if (of.lookingAt()) {
                into.add(meant(of.group(1), of.group(2)));
                skip = of.end() - at;
            } else {
                for (var part : parts.entrySet()) {
                    if (text.startsWith(part.getKey(), at)) {
                        skip = part.getKey().length();
                        into.add(part.getValue());
                        boolean said =
                                at + skip < text.length()
                                        && sounds(
                                                text.substring(at + skip, at + skip + 1),
                                                part.getValue());
                        skip += said && !part.getKey().endsWith(part.getValue()) ? 1 : 0;
                        break;
                    }
                }
            }
            if (skip == 0) {
                rest.append(text.charAt(at));
                skip = 1;
            }
            at += skip;
        }
        return rest.toString();
    }

    /// “伟大的尾” is 伟: the character of the word that sounds like the one that was heard.
    private static String meant(String word, String heard) {
        for (int i = 0; i < word.length(); i++) {
            String one = word.substring(i, i + 1);
            if (sounds(one, heard)) {
                return one;
            }
        }
        return heard;
    }

    private static boolean sounds(String one, String two) {
        return Sounds.near(Sounds.of(one).getFirst())
                .equals(Sounds.near(Sounds.of(two).getFirst()));
    }

    private static String mended(String name, List<String> told) {
        var mended = new StringBuilder(name);
        var done = new boolean[name.length()];
        for (String one : told) {
            for (int i = 0; i < name.length(); i++) {
                if (!done[i] && sounds(name.substring(i, i + 1), one)) {
                    mended.setCharAt(i, one.charAt(0));
                    done[i] = true;
                    break;
                }
            }
        }
        return mended.toString();
    }

    private static Optional<String> name(String text) {
        return Optional.of(text).filter(t -> NAME.matcher(t).matches());
    }

    /// Letters at the end spell the last word: “john smith s m y t h” is John Smyth.
    private static Optional<String> english(String text) {
        String plain = SPELLED.matcher(AROUND_EN.matcher(text).replaceFirst("")).replaceAll(" ");
        var words = new ArrayList<>(List.of(plain.strip().split("\\s+")));
        int letters = 0;
        while (letters < words.size() && words.get(words.size() - 1 - letters).length() == 1) {
            letters++;
        }
        if (letters > 1) {
            int from = words.size() - letters;
            String spelled = String.join("", words.subList(from, words.size()));
            words.subList(Math.max(0, from - 1), words.size()).clear();
            words.add(spelled);
        }
        String name = String.join(" ", words);
        if (name.length() > LONGEST || !ENGLISH.matcher(name).matches()) {
            return Optional.empty();
        }
        var capital = new StringBuilder();
        for (String word : words) {
            capital.append(capital.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return Optional.of(capital.toString());
    }
}
