package kiosk.app.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.PackException;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.publish.FillRate;
import kiosk.matter.publish.Publish;
import kiosk.matter.publish.Report;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.YamlFile;

/// `catalogue [FOLDER]`: the matters of a pack in a table.
public final class Catalogue {
    private static final String GAP = "  ";

    private Catalogue() {}

    /// Prints it.
    public static int list(List<String> args, Console console) throws AuthorException {
        Asked asked = Asked.read(args, Set.of(), Set.of()).atMost(1);
        Desktop desktop = Desktop.open(Path.of(asked.word(0).orElse(".")));
        desktop.pack();
        Report report = Publish.check(desktop.draft());
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads(console));
        for (Map.Entry<String, CompiledMatter> entry : desktop.draft().matters().entrySet()) {
            rows.add(row(desktop, entry.getKey(), entry.getValue(), report, console));
        }
        print(rows, console);
        console.say(console.in("共 %d 个事项", "%d matters").formatted(rows.size() - 1));
        return 0;
    }

    private static List<String> heads(Console console) {
        return console.language().equals("en")
                ? List.of(
                        "matter", "name", "theme", "depth", "offline", "filled", "tests", "devices")
                : List.of("事项", "名称", "主题", "深度", "断网", "免填", "场景", "设备");
    }

    private static List<String> row(
            Desktop desktop, String file, CompiledMatter matter, Report report, Console console)
            throws AuthorException {
        FillRate rate = report.fillRates().getOrDefault(matter.id(), new FillRate(0, 0, 0));
        Set<String> devices = new TreeSet<>(matter.devices());
        matter.abilities().forEach(a -> devices.add(a.name().toLowerCase(Locale.ROOT)));
        return List.of(
                matter.id(),
                matter.name().in(console.language()),
                matter.theme(),
                depth(desktop, file),
                matter.offline().name().toLowerCase(Locale.ROOT),
                rate.percent() + "%",
                String.valueOf(matter.scenarios().size()),
                String.join(" ", devices));
    }

    /// How far the matter can be dealt with online (I to IV), as its file says.
    private static String depth(Desktop desktop, String file) throws AuthorException {
        try {
            byte[] bytes = desktop.draft().file(file).orElse(new byte[0]);
            Fields matter = YamlFile.read(file, bytes).fields().need("matter").fields();
            return matter.text("depth", "-");
        } catch (PackException e) {
            throw new AuthorException(String.valueOf(e.getMessage()));
        }
    }

    private static void print(List<List<String>> rows, Console console) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                line.append(row.get(c));
                if (c + 1 < columns) {
                    line.append(" ".repeat(widths[c] - width(row.get(c)))).append(GAP);
                }
            }
            console.say(line.toString());
        }
    }

    /// Columns of a terminal: a Chinese character takes two.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && !Character.isSpaceChar(c) ? 2 : 1).sum();
    }
}
