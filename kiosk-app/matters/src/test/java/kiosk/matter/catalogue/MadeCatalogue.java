package kiosk.matter.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kiosk.matter.Audience;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// 4,600 plausible matters from `catalogue/matters.txt`: department × object × kind × action, first
/// for the city, then again for its districts, so that near-duplicates make finding hard. The same
/// list on every run.
public final class MadeCatalogue {

    /// How many.
    public static final int SIZE = 4600;

    /// Real matters with queries in `queries-zh.txt` and `queries-en.txt`.
    private static final Set<String> WITH_QUERIES =
            Set.of("fund-rent-withdrawal", "social-insurance-certificate", "traffic-fine");

    private static final long SEED = 20261122;

    /// Id ending, Chinese and English name of a district.
    private static final List<String[]> AREAS =
            List.of(
                    new String[] {"--zjg", "张家港市", "Zhangjiagang"},
                    new String[] {"--ks", "昆山市", "Kunshan"},
                    new String[] {"--cs", "常熟市", "Changshu"},
                    new String[] {"--tc", "太仓市", "Taicang"},
                    new String[] {"--wj", "吴江区", "Wujiang"});

    private static final Map<String, List<String>> ALSO =
            Map.of(
                    "apply", List.of("query", "fix"),
                    "new", List.of("query", "cancel", "reissue", "change", "extend"),
                    "grant", List.of("query", "fix", "suspend"),
                    "reg", List.of("query", "change"),
                    "file", List.of("query", "cancel", "change"),
                    "enrol", List.of("query", "fix"),
                    "assess", List.of("query"));

    private record Pattern(String zh, String en, List<String> words) {}

    private record Department(String id, String zh, String en, String theme) {}

    /// A kind of an object; empty for the object itself.
    private record Kind(String id, String zh, String en) {}

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Random chance = new Random(SEED);
    private final List<MadeMatter> base = new ArrayList<>();

    private MadeCatalogue() {}

    /// The matters, in the order of the file, districts after the city.
    public static List<Matter> matters() throws IOException {
        MadeCatalogue made = new MadeCatalogue();
        made.read();
        List<Matter> all = new ArrayList<>(made.base);
        for (String[] area : AREAS) {
            List<MadeMatter> order = new ArrayList<>(made.base);
            Collections.shuffle(order, made.chance);
            order.stream().limit(SIZE - all.size()).map(m -> inArea(m, area)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    /// The made matters after those real ones that queries were written for. A new real matter
    /// joins the list together with its queries; until then it would count as a wrong answer.
    public static List<Matter> beside(List<Matter> real) throws IOException {
        List<Matter> all = new ArrayList<>();
        real.stream().filter(m -> WITH_QUERIES.contains(m.id())).forEach(all::add);
        all.addAll(matters());
        return List.copyOf(all);
    }

    /// The id without its district.
    public static String withoutArea(String id) {
        int at = id.indexOf("--");
        return at < 0 ? id : id.substring(0, at);
    }

    /// Number of different matters, districts not counted.
    static long different(List<Matter> matters) {
        return matters.stream().map(m -> withoutArea(m.id())).distinct().count();
    }

    private static MadeMatter inArea(MadeMatter city, String[] area) {
        Texts department =
                Texts.of(
                        city.department().in("zh-Hans").replace("苏州市", area[1]),
                        city.department().in("en").replace("Suzhou", area[2]));
        return new MadeMatter(
                city.id() + area[0],
                city.name(),
                city.summary(),
                department,
                city.theme(),
                city.keywords(),
                city.lifeEvents(),
                city.audience());
    }

    static List<String> lines(String file) throws IOException {
        try (InputStream in = MadeCatalogue.class.getResourceAsStream("/catalogue/" + file)) {
            if (in == null) {
                throw new IOException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private void read() throws IOException {
        Department department = new Department("", "", "", "");
        for (String line : lines("matters.txt")) {
            if (line.startsWith("=")) {
                String[] sides = line.substring(1).split("=");
                String[] parts = split(sides[1], "\\|");
                patterns.put(sides[0].strip(), new Pattern(parts[0], parts[1], words(parts[2])));
            } else if (line.startsWith("@")) {
                String[] parts = split(line.substring(1), "\\|");
                department = new Department(parts[0], parts[1], parts[2], parts[3]);
            } else {
                object(department, split(line, "\\|"));
            }
        }
    }

    private static String[] split(String line, String by) {
        return Arrays.stream(line.split(by, -1)).map(String::strip).toArray(String[]::new);
    }

    private static List<String> words(String list) {
        return Arrays.stream(split(list, ",")).filter(word -> !word.isEmpty()).toList();
    }

    private void object(Department department, String[] parts) {
        List<Kind> kinds = new ArrayList<>();
        if (parts.length > 7) {
            for (String kind : split(parts[7], ";")) {
                String[] words = kind.split(" ", 3);
                kinds.add(new Kind(words[0], words[1], words[2]));
            }
        } else {
            kinds.add(new Kind("", "", ""));
        }
        for (Kind kind : kinds) {
            for (String action : actions(parts[6])) {
                base.add(matter(department, parts, kind, action));
            }
        }
    }

    /// Actions are parted by blanks; `code=name=English name` may have blanks inside. What can be
    /// issued can be looked up, lost and given back, so those come by themselves.
    private List<String> actions(String list) {
        List<String> actions = new ArrayList<>();
        for (String word : list.split(" ")) {
            if (word.contains("=") || patterns.containsKey(word)) {
                actions.add(word);
            } else {
                actions.set(actions.size() - 1, actions.getLast() + ' ' + word);
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        actions.forEach(action -> codes.add(action.split("=")[0]));
        for (String action : List.copyOf(actions)) {
            for (String also : ALSO.getOrDefault(action, List.of())) {
                if (codes.add(also)) {
                    actions.add(also);
                }
            }
        }
        return actions;
    }

    private MadeMatter matter(Department department, String[] parts, Kind kind, String action) {
        String[] own = action.split("=");
        Pattern pattern = patterns.getOrDefault(own[0], new Pattern("{}", "{}", List.of()));
        String zh = own.length > 1 ? own[1] : pattern.zh().replace("{}", parts[1]);
        String en = own.length > 2 ? own[2] : pattern.en().replace("{}", parts[2]);
        Set<String> keywords = new LinkedHashSet<>(words(parts[3]));
        keywords.addAll(pattern.words());
        String id =
                Stream.of(department.id(), parts[0], kind.id(), own[0])
                        .filter(piece -> !piece.isEmpty())
                        .reduce((a, b) -> a + '-' + b)
                        .orElseThrow();
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        if (parts[4].contains("p")) {
            audience.add(Audience.PERSON);
        }
        if (parts[4].contains("l")) {
            audience.add(Audience.LEGAL);
        }
        return new MadeMatter(
                id,
                Texts.of(
                        kind.zh().isEmpty() ? zh : zh + '（' + kind.zh() + '）',
                        kind.en().isEmpty() ? en : en + " (" + kind.en() + ')'),
                summary(audience),
                Texts.of(department.zh(), department.en()),
                department.theme(),
                List.copyOf(keywords),
                words(parts[5]),
                Set.copyOf(audience));
    }

    private Texts summary(Set<Audience> audience) {
        String who = audience.contains(Audience.PERSON) ? "个人" : "单位";
        String whom = audience.contains(Audience.PERSON) ? "persons" : "organisations";
        int days = 1 + chance.nextInt(20);
        return switch (chance.nextInt(4)) {
            case 0 -> Texts.of("当场办结，不收费", "Done on the spot, free");
            case 1 ->
                    Texts.of(
                            "符合条件的" + who + "可以申请，" + days + "个工作日内办结",
                            "For entitled " + whom + ", decided within " + days + " working days");
            case 2 ->
                    Texts.of("凭有效证件办理，结果可以打印", "Bring a valid document; the result can be printed");
            default ->
                    Texts.of(
                            who + "提交材料后，由部门在" + days + "个工作日内审核",
                            "The department checks the papers within " + days + " working days");
        };
    }
}
