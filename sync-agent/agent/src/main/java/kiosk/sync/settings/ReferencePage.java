package kiosk.sync.settings;

import java.util.List;

/// The page about all keys for operators, made from the table.
public final class ReferencePage {

    private ReferencePage() {}

    /// Markdown: title, introduction, one table row a key.
    public static String of(String title, List<String> introduction, Schema schema) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n");
        introduction.forEach(line -> page.append(line).append('\n'));
        page.append("\n| 键 key | 类型 type | 范围 range | 缺省 otherwise | 例 example | 说明 meaning |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        for (Key key : schema.keys()) {
            page.append(
                    "| `%s` | %s | %s | %s | `%s` | %s %s |%n"
                            .formatted(
                                    key.name(),
                                    key.type().word(),
                                    range(key),
                                    otherwise(key),
                                    key.example(),
                                    key.zh(),
                                    key.en()));
        }
        return page.toString();
    }

    private static String range(Key key) {
        return (key.range() + " " + key.unit()).strip();
    }

    private static String otherwise(Key key) {
        return switch (key.need()) {
            case Key.Need.Required() -> "必填 required";
            case Key.Need.Optional() -> "可不写 may be left out";
            case Key.Need.Otherwise(String value) -> "`" + value + "`";
        };
    }
}
