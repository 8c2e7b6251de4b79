package kiosk.app.machine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiosk.app.machine.doctor.Doctor;
import kiosk.app.machine.doctor.Host;
import kiosk.app.machine.doctor.Sign;

/// `packaging/doctor --config FILE [--lang zh|en] [--json]`. Exit code 0 when nothing is ill, 1
/// otherwise, 64 for a wrong command line.
public final class DoctorCommand {
    private static final int USAGE = 64;

    private DoctorCommand() {}

    /// What was asked for.
    record Asked(Path config, String language, boolean json) {}

    /// Runs and exits.
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Asked> asked = read(List.of(args), System.getenv());
        if (asked.isEmpty()) {
            out.println("usage: doctor --config FILE [--lang zh|en] [--json]");
            System.exit(USAGE);
            return;
        }
        Host host =
                new Host(
                        Runtime.version().feature(),
                        System.getenv(),
                        Path.of("/tmp/.X11-unix"),
                        Clock.systemUTC(),
                        DoctorCommand::usable);
        System.exit(say(new Doctor(host).examine(asked.get().config()), asked.get(), out));
    }

    static Optional<Asked> read(List<String> args, Map<String, String> environment) {
        Optional<Path> config = Optional.empty();
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        String language = locale.startsWith("zh") ? "zh-Hans" : "en";
        boolean json = false;
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            boolean more = i + 1 < args.size();
            if (word.equals("--json")) {
                json = true;
            } else if (word.equals("--config") && more) {
                config = Optional.of(Path.of(args.get(++i)));
            } else if (word.equals("--lang") && more) {
                language = args.get(++i).startsWith("zh") ? "zh-Hans" : "en";
            } else {
                return Optional.empty();
            }
        }
        String chosen = language;
        boolean asJson = json;
        return config.map(file -> new Asked(file, chosen, asJson));
    }

    static int say(List<Sign> signs, Asked asked, PrintStream out) {
        if (asked.json()) {
            out.println(json(signs));
        } else {
            signs.forEach(sign -> say(sign, asked.language(), out));
        }
        return signs.stream().anyMatch(sign -> sign.health() == Sign.Health.ILL) ? 1 : 0;
    }

    private static void say(Sign sign, String language, PrintStream out) {
        String mark =
                switch (sign.health()) {
                    case WELL -> "  ok ";
                    case CARE -> "  !  ";
                    case ILL -> "  XX ";
                };
        out.println(mark + sign.about() + ": " + sign.what().in(language));
        if (sign.health() != Sign.Health.WELL) {
            out.println("       -> " + sign.remedy().in(language));
        }
    }

    private static String json(List<Sign> signs) {
        List<Map<String, Object>> rows =
                signs.stream()
                        .map(sign -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("about", sign.about());
                            row.put("health", sign.health().name().toLowerCase(Locale.ROOT));
                            row.put("what", sign.what().byLanguage());
                            row.put("remedy", sign.remedy().byLanguage());
                            return row;
                        })
                        .toList();
        try {
            return new ObjectMapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static long usable(Path path) {
        Path there = path;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }
}
