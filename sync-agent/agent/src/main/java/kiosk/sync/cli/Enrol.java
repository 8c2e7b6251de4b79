package kiosk.sync.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiosk.sync.identity.Enrolling;
import kiosk.sync.identity.Enrolling.Outcome;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.IdentityFolder;

/// The command `packaging/enrol`: makes this machine the terminal that a code sheet is for.
public final class Enrol {
    private static final Set<String> OPTIONS =
            Set.of("central", "code", "fingerprint", "folder", "config", "serial", "lang");
    private static final Set<String> NEEDED = Set.of("central", "code", "fingerprint", "folder");
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Sentences say;
    private final PrintStream out;
    private final InstantSource clock;

    Enrol(Sentences say, PrintStream out, InstantSource clock) {
        this.say = say;
        this.out = out;
        this.clock = clock;
    }

    /// Exit code 0: enrolled; 1: not, and why; 2: wrongly called.
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(arguments, out, Clock.systemUTC());
        Runtime.getRuntime().halt(code);
    }

    /// The same, for tests and other commands; returns the exit code.
    public static int run(String[] arguments, PrintStream out, InstantSource clock)
            throws InterruptedException {
        Map<String, String> options = options(arguments);
        String lang = options.getOrDefault("lang", Locale.getDefault().getLanguage());
        Enrol enrol = new Enrol(Sentences.in(lang), out, clock);
        if (!OPTIONS.containsAll(options.keySet()) || !options.keySet().containsAll(NEEDED)) {
            enrol.say("usage");
            return WRONG_USE;
        }
        try {
            return enrol.run(options);
        } catch (IdentityException e) {
            enrol.say("folder", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            enrol.say("config", options.getOrDefault("config", ""), String.valueOf(e.getMessage()));
        }
        return FAILED;
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.startsWith("--") && name.contains("=")) {
                options.put(
                        name.substring(2, name.indexOf('=')),
                        name.substring(name.indexOf('=') + 1));
            } else if (name.startsWith("--") && i + 1 < arguments.length) {
                options.put(name.substring(2), arguments[++i]);
            } else {
                options.put(name, "");
            }
        }
        return options;
    }

    private int run(Map<String, String> options)
            throws IdentityException, IOException, InterruptedException {
        URI central;
        try {
            central = URI.create(options.getOrDefault("central", ""));
        } catch (IllegalArgumentException e) {
            central = URI.create("");
        }
        if (!"https".equals(central.getScheme()) || central.getHost() == null) {
            say("address");
            return WRONG_USE;
        }
        Path folder = Path.of(options.getOrDefault("folder", "")).toAbsolutePath();
        Enrolling.Sheet sheet =
                new Enrolling.Sheet(
                        central,
                        options.getOrDefault("code", ""),
                        options.getOrDefault("fingerprint", ""),
                        options.getOrDefault("serial", ""));
        Outcome outcome = new Enrolling(IdentityFolder.in(folder, clock), clock).enrol(sheet);
        if (outcome instanceof Outcome.Enrolled(var facts, var until)) {
            ConfigPart part = ConfigPart.of(facts, folder);
            IdentityFolder.in(folder, clock).keep("terminal.properties", part.lines());
            say("enrolled", facts.terminal().terminal(), facts.outletZh(), facts.outletEn());
            say("until", until.toString());
            if (options.containsKey("config")) {
                part.into(Path.of(options.getOrDefault("config", "")));
                say("configured", options.getOrDefault("config", ""));
            } else {
                say("lines", folder.resolve("terminal.properties").toString());
            }
            return 0;
        }
        explain(outcome);
        return FAILED;
    }

    private void explain(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused(var code) -> say("refused." + code);
            case Outcome.Unreachable(var reason) -> say("unreachable", reason);
            case Outcome.Stranger(var fingerprint) -> say("stranger", fingerprint);
            case Outcome.Unfit(var reason, var here) -> say("unfit", reason, here.toString());
            case Outcome.Nonsense(var reason) -> say("nonsense", reason);
            case Outcome.Enrolled _ -> say("until", "");
        }
    }

    private void say(String key, String... words) {
        out.println(say.of(key, words));
    }
}
