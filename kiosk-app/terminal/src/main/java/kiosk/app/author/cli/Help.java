package kiosk.app.author.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// What `--help` says.
final class Help {
    private static final Map<String, String> COMMANDS = commands();

    private Help() {}

    private static Map<String, String> commands() {
        Map<String, String> help = new LinkedHashMap<>();
        help.put(
                "new",
                """
                new pack FOLDER [--id ID] [--matter ID] [--department CAPITALS]
                    Makes a pack with one small matter that works.
                new matter ID [--pack FOLDER] [--department CAPITALS]
                    Adds such a matter, with its sample department and its receipt, and lists it.
                """);
        help.put(
                "check",
                """
                check [FOLDER] [--group FILE] [--json]
                    Everything that must be right before the pack may be signed: file, line, what
                    is wrong, what to do. With --group also whether the terminals of that group can
                    serve it. Plays all scenarios. Exit code 1 while there are errors.
                """);
        help.put(
                "run",
                """
                run [MATTER] [--pack FOLDER] [--scenario PART-OF-NAME]
                    Plays scenarios against simulated departments and devices.
                run MATTER --talk [--pack FOLDER] [--person KEY]
                    You are the customer: the pages as text, you type the answers.
                    Exit code 1 when a scenario fails or you leave before the end.
                """);
        help.put(
                "preview",
                """
                preview MATTER [--pack FOLDER] [--person KEY] [--elder] [--shots FOLDER]
                        [--scenario PART-OF-NAME]
                    The kiosk's own window on this matter, with simulated departments and devices;
                    cards and phones move by themselves. With --shots, or without a display, a
                    scenario is played and each page becomes a picture.
                """);
        help.put(
                "diff",
                """
                diff OLD NEW
                    What changes for people between two versions: matters, steps, conditions, fees,
                    texts. Exit code 1 when something does.
                """);
        help.put(
                "sign",
                """
                sign [FOLDER] --key ID.private.pem [--group FILE] [--previous HASH]
                    Checks, and signs when there are no errors; exit code 1 when there are.
                """);
        orders(help);
        help.put(
                "catalogue",
                """
                catalogue [FOLDER]
                    The matters in a table: theme, depth, offline class, share of fields that calls
                    fill, scenarios, devices.
                """);
        return help;
    }

    private static void orders(Map<String, String> help) {
        help.put(
                "city",
                """
                city ID@VERSION --from ID --key ID.private.pem [--into FOLDER] [--serial N]
                    Signs an order: terminals that serve the city --from serve this pack from then
                    on. Writes FOLDER/city.properties (here without --into).
                """);
        help.put(
                "rollback",
                """
                rollback ID@VERSION --from [ID@]VERSION --key ID.private.pem [--into FOLDER]
                         [--serial N]
                    Signs an order: terminals on which --from is active go back to this pack, which
                    they kept; with ID@VERSION of another city back from there. Writes
                    FOLDER/rollback.properties. Without --serial an order gets the present time as
                    its number; a terminal follows none that is not higher than the last.
                """);
    }

    static String of(String command) {
        String text = COMMANDS.get(command);
        return text == null ? all() : "usage: yimen-pack " + text.strip() + "\n\n" + common();
    }

    static String all() {
        return "usage: yimen-pack COMMAND …\n\n"
                + String.join("\n", COMMANDS.values())
                + "\n"
                + common();
    }

    private static String common() {
        return "Every command: --lang zh|en, --help. Exit code 0: fine, 1: see the command, 64: a"
                + " wrong\ncommand line, 65: it cannot be done. The guide for authors:"
                + " kiosk-app/docs/authors-guide.en.md";
    }
}
