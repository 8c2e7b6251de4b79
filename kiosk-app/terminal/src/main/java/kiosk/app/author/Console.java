package kiosk.app.author;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import kiosk.matter.Texts;

/// Where an author reads and types.
///
/// @param language `zh-Hans` or `en`
public record Console(PrintStream out, BufferedReader in, String language) {

    /// A line.
    public void say(String line) {
        out.println(line);
    }

    /// A line in the author's language.
    public void say(Texts line) {
        out.println(line.in(language));
    }

    /// What was typed after this prompt; empty at the end of the input.
    public Optional<String> ask(String prompt) {
        out.print(prompt);
        out.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// One of two texts by language.
    public String in(String zh, String en) {
        return language.equals("en") ? en : zh;
    }
}
