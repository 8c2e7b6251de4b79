package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.typing.PinyinInput;
import kiosk.app.typing.PinyinInput.Candidate;

/// Keys for names, streets and sentences: pinyin with its candidates, Latin letters, digits.
public final class HanPad extends VBox {

    private static final List<String> LETTERS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> DIGITS = List.of("1234567890", "-#./()、，·");

    /// What house numbers are made of.
    private static final List<String> OF_ADDRESSES =
            List.of("号", "弄", "巷", "幢", "单元", "室", "楼", "村");

    private static final int PAGE_MOST = 9;

    private final Setting setting;
    private final HanWriting writing;
    private final HBox strip = new HBox(12);
    private HanWriting.Mode drawn;
    private boolean capitals;

    /// Writes into `writing`.
    public HanPad(Setting setting, HanWriting writing) {
        super(setting.landscape() ? 10 : 14);
        this.setting = setting;
        this.writing = writing;
        drawn = writing.mode();
        getStyleClass().addAll("letter-pad", "han-pad");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("candidates");
        keys();
        candidates();
        writing.onChange(this::changed);
    }

    private void changed() {
        if (drawn != writing.mode()) {
            drawn = writing.mode();
            keys();
        }
        candidates();
    }

    private void keys() {
        var rows = new ArrayList<HBox>();
        switch (writing.mode()) {
            case PINYIN -> LETTERS.forEach(line -> rows.add(row(List.of(line.split("")))));
            case LATIN ->
                    LETTERS.forEach(line ->
                            rows.add(
                                    row(
                                            List.of(
                                                    (capitals
                                                                    ? line.toUpperCase(Locale.ROOT)
                                                                    : line)
                                                            .split("")))));
            case DIGITS -> {
                DIGITS.forEach(line -> rows.add(row(List.of(line.split("")))));
                rows.add(row(OF_ADDRESSES));
            }
        }
        var delete = key(NumberPad.DELETE);
        var space = key(" ");
        getChildren().setAll(strip);
        if (setting.landscape()) {
            rows.get(1).getChildren().addAll(kind());
            rows.get(1).getChildren().add(space);
            rows.get(2).getChildren().addAll(0, modes());
            rows.get(2).getChildren().add(delete);
        } else {
            rows.get(2).getChildren().add(delete);
            var bottom = row(List.of());
            bottom.getChildren().addAll(modes());
            bottom.getChildren().addAll(kind());
            bottom.getChildren().add(space);
            rows.add(bottom);
        }
        getChildren().addAll(rows);
    }

    private HBox row(List<String> keys) {
        var row = new HBox(12);
        row.setAlignment(Pos.CENTER);
        keys.stream().map(this::key).forEach(row.getChildren()::add);
        return row;
    }

    private TouchPane key(String text) {
        if (text.length() > 1) {
            return word("key-" + text, text, () -> writing.type(text));
        }
        boolean upper = writing.mode() != HanWriting.Mode.LATIN;
        var key = Keys.key(setting, text, writing::type, upper);
        key.getStyleClass().add("key-letter");
        HBox.setHgrow(key, Priority.ALWAYS);
        return key;
    }

    /// What the keys write.
    private List<TouchPane> modes() {
        var keys = new ArrayList<TouchPane>();
        for (var mode : HanWriting.Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            var key = word("mode-" + name, modeName(mode), () -> writing.switchTo(mode));
            key.select(mode == writing.mode());
            keys.add(key);
        }
        return keys;
    }

    /// The key that only one kind of writing has.
    private List<TouchPane> kind() {
        return switch (writing.mode()) {
            case PINYIN ->
                    List.of(
                            word(
                                    "key-border",
                                    setting.get("han.border"),
                                    () -> writing.type(PinyinInput.BORDER)));
            case LATIN -> {
                var shift = word("key-capitals", setting.get("han.capitals"), this::shift);
                shift.select(capitals);
                yield List.of(shift);
            }
            case DIGITS -> List.of();
        };
    }

    private void shift() {
        capitals = !capitals;
        keys();
    }

    private String modeName(HanWriting.Mode mode) {
        return setting.get("han.mode." + mode.name().toLowerCase(Locale.ROOT));
    }

    private TouchPane word(String id, String text, Runnable run) {
        var key = new TouchPane(id, "key", Type.SECOND.line(text), run);
        key.setAccessibleText(text);
        key.getStyleClass().add("key-word");
        return key;
    }

    /// What can be chosen now; where nothing is typed, how to type.
    private void candidates() {
        var ahead = writing.ahead();
        strip.getChildren().clear();
        if (writing.full()) {
            strip.getChildren().add(Type.SECOND.label(setting.get("han.full"), "seal-ink"));
            return;
        }
        if (ahead.isEmpty()) {
            String hint = writing.mode() == HanWriting.Mode.PINYIN ? "han.hint" : "han.hint.other";
            strip.getChildren().add(Type.SECOND.label(setting.get(hint), "ink2"));
            return;
        }
        var page = page(ahead);
        writing.showing(page.size());
        if (writing.moreBefore()) {
            strip.getChildren().add(turn("candidates-back", Icon.BACK));
        }
        for (int i = 0; i < page.size(); i++) {
            strip.getChildren().add(candidate(i, page.get(i)));
        }
        if (writing.moreBehind()) {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            strip.getChildren().addAll(gap, turn("candidates-next", Icon.NEXT));
        }
    }

    /// As many as fit into a line, one at least.
    private List<Candidate> page(List<Candidate> ahead) {
        double room = (setting.landscape() ? 1180 : 1000) - 2 * (turnWidth() + 12);
        var page = new ArrayList<Candidate>();
        for (var candidate : ahead) {
            room -= width(candidate) + 12;
            if (!page.isEmpty() && (room < 0 || page.size() == PAGE_MOST)) {
                break;
            }
            page.add(candidate);
        }
        return page;
    }

    private double turnWidth() {
        return setting.elder() ? 92 : 76;
    }

    private double width(Candidate candidate) {
        int length = candidate.text().codePointCount(0, candidate.text().length());
        double em = !setting.elder() ? 41 : setting.landscape() ? 51 : 61;
        return Math.max(setting.elder() ? 96 : 84, length * em + 34);
    }

    private TouchPane candidate(int place, Candidate candidate) {
        Region face = Type.CHOICE.line(candidate.text());
        if (writing.numbered()) {
            var number = Type.FOOT.line(String.valueOf(place + 1), "ink2");
            StackPane.setAlignment(number, Pos.TOP_LEFT);
            face = new StackPane(face, number);
        }
        var key =
                new TouchPane(
                        "candidate-" + candidate.text(), "key", face, () -> writing.choose(place));
        key.setAccessibleText(setting.get("han.candidate", place + 1, writing.told(candidate)));
        key.getStyleClass().add("candidate");
        key.setMinWidth(width(candidate));
        key.setPrefWidth(width(candidate));
        return key;
    }

    private TouchPane turn(String id, Icon icon) {
        var key =
                new TouchPane(
                        id,
                        "key",
                        icon.at(40, "icon-ink"),
                        icon == Icon.NEXT ? writing::nextPage : writing::previousPage);
        key.setAccessibleText(setting.get(icon == Icon.NEXT ? "han.more" : "han.back"));
        key.setMinWidth(turnWidth());
        key.setPrefWidth(turnWidth());
        return key;
    }
}
