package kiosk.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// Which build of the program this is, as its build wrote it down.
final class Build {
    private Build() {}

    /// Its version; `development` for classes that were compiled by hand.
    static String version() {
        Properties written = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                written.load(in);
            }
        } catch (IOException e) {
            // A program that cannot say its version must serve customers all the same.
            written.clear();
        }
        return written.getProperty("version", "development");
    }
}
