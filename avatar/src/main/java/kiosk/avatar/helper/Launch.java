package kiosk.avatar.helper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How the helper is started.
///
/// @param main its main class, on the kiosk's own class path
/// @param arguments for it
/// @param heapMegabytes for Java objects; the engines' own memory comes on top
/// @param temporary a folder in which each helper has one of its own for temporary files; libraries
///   unpack themselves there, so it must not be `noexec`
public record Launch(String main, List<String> arguments, int heapMegabytes, Path temporary) {

    /// Enough for the dictionaries and for a model's file while it is loaded.
    public static final int USUAL_HEAP = 384;

    private static final String MAIN = "kiosk.avatar.helper.cli.HelperMain";

    /// Options from outside would reach the helper too (a debugger, an agent); and only the kiosk
    /// tells the system how it is.
    private static final List<String> FOREIGN =
            List.of(
                    "JAVA_TOOL_OPTIONS",
                    "JDK_JAVA_OPTIONS",
                    "_JAVA_OPTIONS",
                    "NOTIFY_SOCKET",
                    "WATCHDOG_PID",
                    "WATCHDOG_USEC");

    /// The engines' threads would each keep freed memory in a pool of their own otherwise.
    private static final String ARENAS = "2";

    public Launch {
        arguments = List.copyOf(arguments);
    }

    /// The helper of a kiosk.
    ///
    /// @param temporary made when it is not there
    public static Launch of(EngineSettings engines, Path temporary) {
        return new Launch(MAIN, engines.arguments(), USUAL_HEAP, temporary);
    }

    /// @param leftOut engines that are not to be loaded
    /// @param scratch for its temporary files
    ProcessBuilder process(Set<String> leftOut, Path scratch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add("-Djna.tmpdir=" + scratch);
        command.add(main);
        command.addAll(arguments);
        leftOut.forEach(topic -> command.add("--without=" + topic));
        var process = new ProcessBuilder(command);
        process.environment().keySet().removeAll(FOREIGN);
        // ONNX Runtime 1.29 reads the command line into 4 KiB and dies of a longer one: the class
        // path of a kiosk alone is longer.
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process.environment().put("MALLOC_ARENA_MAX", ARENAS);
        return process;
    }

    private List<String> options() {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                // a crash leaves two lines in the log and no memory on the disk
                "-XX:ErrorFile=/dev/null",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                // the pipe to the kiosk is for nobody else
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djna.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
