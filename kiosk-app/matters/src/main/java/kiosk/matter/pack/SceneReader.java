package kiosk.matter.pack;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.matter.PackException;
import kiosk.matter.PackScene;
import kiosk.matter.PackScene.Backdrop;
import kiosk.matter.PackScene.Calendar;
import kiosk.matter.PackScene.Days;
import kiosk.matter.PackScene.Dress;
import kiosk.matter.PackScene.Voices;
import kiosk.matter.PackScene.When;
import kiosk.matter.Texts;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Keys;
import kiosk.matter.yaml.TextValue;
import kiosk.matter.yaml.Value;

/// Reads a scene of the hall, strictly.
final class SceneReader {

    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}-)?(\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-)?(\\d\\d-\\d\\d))?");
    private static final Pattern HOURS = Pattern.compile("([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");
    private static final int GREETING_MAX = 60;
    private static final int GREETING_EN_MAX = 160;
    private static final int LINE_MAX = 12;
    private static final int LINE_EN_MAX = 24;
    private static final int LINES_MAX = 2;

    private SceneReader() {}

    /// @param before the scenes that stand before it: the first is the usual one
    static PackScene read(Value file, List<PackScene> before) throws PackException {
        Fields scene = file.fields(Keys.SCENE_FILE).need("scene").fields(Keys.SCENE);
        Value id = scene.need("id");
        if (!id.text().matches("[a-z][a-z0-9-]{1,38}")) {
            throw id.at().refuse("an id is small letters, digits and hyphens");
        }
        for (PackScene other : before) {
            if (other.id().equals(id.text())) {
                throw id.at().refuse("the scene '" + id.text() + "' is there twice");
            }
        }
        return new PackScene(
                id.text(),
                TextValue.read(scene.need("names")),
                dress(scene.need("outfit").fields(Keys.OUTFIT)),
                backdrop(scene),
                said(scene.need("greeting"), GREETING_MAX, GREETING_EN_MAX),
                headline(scene),
                voices(scene),
                when(scene, before.isEmpty()));
    }

    private static Dress dress(Fields outfit) throws PackException {
        return new Dress(
                word(outfit.need("person"), PackScene.Person.values()),
                word(outfit.need("cut"), PackScene.Cut.values()),
                outfit.find("mood").isEmpty()
                        ? PackScene.Mood.WELCOME
                        : word(outfit.need("mood"), PackScene.Mood.values()),
                colour(outfit, "coat"),
                colour(outfit, "shade"),
                colour(outfit, "trim"),
                colour(outfit, "trimShade"),
                colour(outfit, "knot"));
    }

    private static Backdrop backdrop(Fields scene) throws PackException {
        Fields behind = scene.need("backdrop").fields(Keys.BACKDROP);
        Backdrop backdrop =
                new Backdrop(
                        word(behind.need("motif"), PackScene.Motif.values()),
                        colour(behind, "top"),
                        colour(behind, "bottom"),
                        colour(behind, "arch"),
                        colour(behind, "inside"));
        if (!backdrop.unreadable().isEmpty()) {
            throw scene.keyAt("backdrop").refuse(backdrop.unreadable());
        }
        return backdrop;
    }

    private static String colour(Fields of, String key) throws PackException {
        Value colour = of.need(key);
        if (!colour.text().matches("#[0-9A-Fa-f]{6}")) {
            throw colour.at().refuse("a colour like '#0B524A' expected");
        }
        return colour.text();
    }

    private static <E extends Enum<E>> E word(Value value, E[] known) throws PackException {
        String word = value.text();
        return Stream.of(known)
                .filter(one -> name(one).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        value.at()
                                .refuse(
                                        "'"
                                                + word
                                                + "' is unknown; known: "
                                                + Stream.of(known)
                                                        .map(SceneReader::name)
                                                        .collect(Collectors.joining(", "))));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Texts said(Value value, int most, int mostEnglish) throws PackException {
        Texts texts = TextValue.read(value);
        boolean fits =
                texts.in(Texts.BASE).length() <= most && texts.in("en").length() <= mostEnglish;
        if (!fits) {
            throw value.at()
                    .refuse(
                            "at most %d characters, %d in English, fit here"
                                    .formatted(most, mostEnglish));
        }
        if (texts.byLanguage().values().stream().anyMatch(t -> t.contains("{"))) {
            throw value.at().refuse("a scene's text is the same for everybody: no braces");
        }
        return texts;
    }

    private static List<Texts> headline(Fields scene) throws PackException {
        List<Texts> lines = new ArrayList<>();
        for (Value line : scene.list("headline")) {
            lines.add(said(line, LINE_MAX, LINE_EN_MAX));
        }
        if (lines.size() > LINES_MAX) {
            throw scene.keyAt("headline").refuse("one or two lines expected");
        }
        return lines;
    }

    private static Optional<Voices> voices(Fields scene) throws PackException {
        if (scene.find("voices").isEmpty()) {
            return Optional.empty();
        }
        Fields voices = scene.need("voices").fields(Keys.SCENE_VOICES);
        return Optional.of(new Voices(speaker(voices, "mandarin"), speaker(voices, "english")));
    }

    private static String speaker(Fields voices, String key) throws PackException {
        Value speaker = voices.need(key);
        if (!speaker.text().matches("[a-z]{2}_[a-z]{2,20}")) {
            throw speaker.at().refuse("a speaker like 'zf_xiaoyi' expected");
        }
        return speaker.text();
    }

    private static When when(Fields scene, boolean first) throws PackException {
        boolean timed = scene.find("when").isPresent();
        boolean ordered = scene.flag("ordered", false);
        if (first && (timed || ordered)) {
            throw scene.keyAt(timed ? "when" : "ordered")
                    .refuse("the first scene is the usual one: it has no 'when' and no 'ordered'");
        }
        if (!first && timed == ordered) {
            throw scene.at().refuse("either 'when' or 'ordered: true' expected");
        }
        if (first) {
            return new PackScene.Usually();
        }
        return timed
                ? calendar(scene.need("when").fields(Keys.SCENE_WHEN))
                : new PackScene.Ordered();
    }

    private static Calendar calendar(Fields when) throws PackException {
        if (when.keys().isEmpty()) {
            throw when.at().refuse("days, weekdays or hours expected");
        }
        List<Days> days = new ArrayList<>();
        for (Value one : when.list("days")) {
            days.add(days(one));
        }
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Value one : when.list("weekdays")) {
            weekdays.add(word(one, DayOfWeek.values()));
        }
        LocalTime from = LocalTime.MIDNIGHT;
        LocalTime until = LocalTime.MIDNIGHT;
        if (when.find("hours").isPresent()) {
            Value hours = when.need("hours");
            from = hour(hours, 1);
            until = hour(hours, 2);
            if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
                throw hours.at().refuse("the second hour is not after the first");
            }
        }
        return new Calendar(days, weekdays, from, until);
    }

    private static LocalTime hour(Value hours, int which) throws PackException {
        Matcher read = HOURS.matcher(hours.source());
        if (!read.matches()) {
            throw hours.at().refuse("hours like \"08:30-12:00\" expected");
        }
        try {
            String hour = read.group(which);
            return LocalTime.parse(hour.equals("24:00") ? "00:00" : hour);
        } catch (DateTimeException e) {
            throw hours.at().refuse("hours like \"08:30-12:00\" expected");
        }
    }

    private static Days days(Value value) throws PackException {
        Matcher read = DAYS.matcher(value.source());
        if (!read.matches()) {
            throw value.at()
                    .refuse("days like \"10-01\", \"10-01..10-07\" or \"2027-02-06\" expected");
        }
        String year = read.group(1);
        String last = read.group(4) == null ? read.group(2) : read.group(4);
        String lastYear = read.group(4) == null ? year : read.group(3);
        try {
            if (year == null && lastYear == null) {
                return new PackScene.EveryYear(
                        MonthDay.parse("--" + read.group(2)), MonthDay.parse("--" + last));
            }
            if (year != null && lastYear != null) {
                LocalDate from = LocalDate.parse(year + read.group(2));
                LocalDate to = LocalDate.parse(lastYear + last);
                if (!to.isBefore(from)) {
                    return new PackScene.Once(from, to);
                }
            }
        } catch (DateTimeException e) {
            throw value.at().refuse("there is no such day");
        }
        throw value.at().refuse("the last day is before the first, or only one has a year");
    }
}
