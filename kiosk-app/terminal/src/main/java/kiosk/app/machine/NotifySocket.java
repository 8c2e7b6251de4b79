package kiosk.app.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells systemd how the service is (`sd_notify(3)`): a datagram to the Unix socket it names. The
/// JDK has no Unix datagrams, so three functions of the C library are called. Linux only.
public final class NotifySocket {
    private static final Logger LOG = LoggerFactory.getLogger(NotifySocket.class);
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int FAMILY_BYTES = 2;
    private static final int PATH_MAX = 107;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final MethodHandle SOCKET =
            handle("socket", FunctionDescriptor.of(INT, INT, INT, INT));
    private static final MethodHandle SENDTO =
            handle(
                    "sendto",
                    FunctionDescriptor.of(
                            LONG, INT, ValueLayout.ADDRESS, LONG, INT, ValueLayout.ADDRESS, INT));
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(INT, INT));

    private final String path;

    private NotifySocket(String path) {
        this.path = path;
    }

    /// The socket that `NOTIFY_SOCKET` names; empty where systemd does not watch this process.
    public static Optional<NotifySocket> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(path -> path.startsWith("/") || path.startsWith("@"))
                .filter(path -> path.getBytes(StandardCharsets.UTF_8).length <= PATH_MAX)
                .map(NotifySocket::new);
    }

    /// Sends lines such as `READY=1`, `WATCHDOG=1`, `STATUS=…`.
    ///
    /// @return whether systemd has it
    public boolean tell(String lines) {
        try (Arena arena = Arena.ofConfined()) {
            int fd = (int) SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (fd < 0) {
                return false;
            }
            byte[] text = lines.getBytes(StandardCharsets.UTF_8);
            MemorySegment message = arena.allocateFrom(ValueLayout.JAVA_BYTE, text);
            MemorySegment address = address(arena);
            long sent =
                    (long)
                            SENDTO.invokeExact(
                                    fd,
                                    message,
                                    (long) text.length,
                                    0,
                                    address,
                                    (int) address.byteSize());
            int closed = (int) CLOSE.invokeExact(fd);
            return sent == text.length && closed == 0;
        } catch (Throwable t) { // what a method handle declares
            LOG.warn("systemd cannot be told", t);
            return false;
        }
    }

    /// `sockaddr_un`: the family, then the path; a leading `@` stands for a zero byte (abstract).
    private MemorySegment address(Arena arena) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        boolean named = name[0] != '@';
        MemorySegment address = arena.allocate(FAMILY_BYTES + name.length + (named ? 1 : 0), 2);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        for (int i = named ? 0 : 1; i < name.length; i++) {
            address.set(ValueLayout.JAVA_BYTE, FAMILY_BYTES + i, name[i]);
        }
        return address;
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }
}
