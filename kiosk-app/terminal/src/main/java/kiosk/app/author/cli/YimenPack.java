package kiosk.app.author.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.app.author.AuthorException;
import kiosk.app.author.Catalogue;
import kiosk.app.author.Check;
import kiosk.app.author.Console;
import kiosk.app.author.Diff;
import kiosk.app.author.New;
import kiosk.app.author.Orders;
import kiosk.app.author.Preview;
import kiosk.app.author.Run;

/// `packaging/yimen-pack`: what authors of matters do. Exit code 0: fine; 1: there is something to
/// mend; 64: a wrong command line; 65: the pack cannot be used.
public final class YimenPack {
    private static final int USAGE = 64;
    private static final int CANNOT = 65;

    private YimenPack() {}

    /// See [Help].
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.getenv(), new Streams(out, err, in)));
    }

    /// What the command says, what it complains of, and what is typed.
    record Streams(PrintStream out, PrintStream err, BufferedReader in) {}

    static int run(List<String> args, Map<String, String> environment, Streams streams) {
        List<String> words = new ArrayList<>(args);
        Console console = new Console(streams.out(), streams.in(), language(words, environment));
        String command = words.isEmpty() ? "--help" : words.removeFirst();
        if (words.contains("--help") || words.contains("-h")) {
            console.say(Help.of(command));
            return 0;
        }
        try {
            return switch (command) {
                case "new" -> New.make(words, console);
                case "check" -> Check.check(words, console);
                case "run" -> Run.run(words, console);
                case "preview" -> Preview.show(words, console);
                case "diff" -> Diff.diff(words, console);
                case "sign" -> Check.sign(words, console);
                case "city" -> Orders.city(words, console);
                case "rollback" -> Orders.rollback(words, console);
                case "catalogue" -> Catalogue.list(words, console);
                case "--help", "-h", "help" -> {
                    console.say(Help.of(words.isEmpty() ? "" : words.getFirst()));
                    yield 0;
                }
                default -> {
                    streams.err().println("yimen-pack: there is no command '" + command + "'");
                    streams.err().println("yimen-pack --help lists them");
                    yield USAGE;
                }
            };
        } catch (AuthorException e) {
            streams.err().println("yimen-pack " + command + ": " + e.getMessage());
            return e.ofCommand() ? USAGE : CANNOT;
        }
    }

    /// Takes `--lang zh|en` out of the words; otherwise the language of the shell.
    private static String language(List<String> words, Map<String, String> environment) {
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        String language = locale;
        int at = words.indexOf("--lang");
        if (at >= 0 && at + 1 < words.size()) {
            language = words.get(at + 1);
            words.subList(at, at + 2).clear();
        }
        return language.startsWith("zh") ? "zh-Hans" : "en";
    }
}
