package kiosk.avatar.helper.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the pipe to the kiosk for ourselves: what Java or a native library prints on standard
/// output goes to standard error.
@SuppressWarnings("restricted")
final class Pipes {

    private static final Logger LOG = LoggerFactory.getLogger(Pipes.class);
    private static final String STANDARD_OUTPUT = "/proc/self/fd/1";
    private static final int OUTPUT = 1;
    private static final int ERROR = 2;

    private Pipes() {}

    /// The pipe to the kiosk; nobody else has it from here on.
    static OutputStream take() throws IOException {
        System.setOut(System.err);
        OutputStream own = new FileOutputStream(STANDARD_OUTPUT);
        try {
            var dup2 =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    Linker.nativeLinker()
                                            .defaultLookup()
                                            .find("dup2")
                                            .orElseThrow(),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT,
                                            ValueLayout.JAVA_INT));
            int done = (int) dup2.invokeExact(ERROR, OUTPUT);
            if (done != OUTPUT) {
                LOG.warn("native libraries can still print into the pipe");
            }
        } catch (Throwable e) {
            LOG.warn("native libraries can still print into the pipe", e);
        }
        return own;
    }
}
