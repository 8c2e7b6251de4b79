package kiosk.device.sim.pty;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The few functions of the C library a pseudo-terminal takes (POSIX.1, `cfmakeraw` of BSD and
/// glibc). Linux only: flag values are those of x86-64 and aarch64.
final class CLibrary {
    static final int EAGAIN = 11;
    static final int POLLIN = 1;
    static final int POLLERR = 8;
    static final int POLLHUP = 16;
    private static final int O_RDWR_NOCTTY_NONBLOCK_CLOEXEC = 2 | 0x100 | 0x800 | 0x80000;
    private static final int TERMIOS_BYTES = 256; // 60 in glibc; more is harmless

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle OPENPT = handle("posix_openpt", INT);
    private static final MethodHandle GRANTPT = handle("grantpt", INT);
    private static final MethodHandle UNLOCKPT = handle("unlockpt", INT);
    private static final MethodHandle PTSNAME = handle("ptsname_r", INT, ValueLayout.ADDRESS, LONG);
    private static final MethodHandle TCGETATTR = handle("tcgetattr", INT, ValueLayout.ADDRESS);
    private static final MethodHandle TCSETATTR =
            handle("tcsetattr", INT, INT, ValueLayout.ADDRESS);
    private static final MethodHandle POLL = handle("poll", ValueLayout.ADDRESS, LONG, INT);
    private static final MethodHandle CLOSE = handle("close", INT);
    private static final MethodHandle OPEN = variadicOpen();
    private static final MethodHandle READ = transfer("read");
    private static final MethodHandle WRITE = transfer("write");
    private static final MethodHandle MAKERAW = raw();

    private CLibrary() {}

    /// A new master in raw mode.
    static int openMaster() throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int fd = call(OPENPT, state, O_RDWR_NOCTTY_NONBLOCK_CLOEXEC);
            check("posix_openpt", fd, state);
            check("grantpt", call(GRANTPT, state, fd), state);
            check("unlockpt", call(UNLOCKPT, state, fd), state);
            MemorySegment mode = arena.allocate(TERMIOS_BYTES);
            check("tcgetattr", (int) TCGETATTR.invokeExact(state, fd, mode), state);
            MAKERAW.invokeExact(mode);
            check("tcsetattr", (int) TCSETATTR.invokeExact(state, fd, 0, mode), state);
            return fd;
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    /// Opens and closes the far end once: only then the master reports that nobody has it open.
    static void touch(String slave) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment path = arena.allocateFrom(slave);
            int fd = (int) OPEN.invokeExact(state, path, O_RDWR_NOCTTY_NONBLOCK_CLOEXEC);
            check("open", fd, state);
            check("close", call(CLOSE, state, fd), state);
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    static String slaveOf(int fd) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment name = arena.allocate(128);
            check("ptsname_r", (int) PTSNAME.invokeExact(state, fd, name, 128L), state);
            return name.getString(0);
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    /// Waits for bytes.
    ///
    /// @return the events that happened, 0 for none
    static int poll(int fd, int timeoutMs) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment pollFd = arena.allocate(8, 4);
            pollFd.set(INT, 0, fd);
            pollFd.set(ValueLayout.JAVA_SHORT, 4, (short) POLLIN);
            int count = (int) POLL.invokeExact(state, pollFd, 1L, timeoutMs);
            return count <= 0 ? 0 : pollFd.get(ValueLayout.JAVA_SHORT, 6);
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    /// @return bytes read, or minus errno
    static int read(int fd, byte[] into) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment buffer = arena.allocate(Math.max(1, into.length));
            long count = (long) READ.invokeExact(state, fd, buffer, (long) into.length);
            if (count < 0) {
                return -errno(state);
            }
            MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, (int) count);
            return (int) count;
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    /// @return bytes written, or minus errno
    static int write(int fd, byte[] bytes, int from) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            MemorySegment rest = buffer.asSlice(from);
            long count = (long) WRITE.invokeExact(state, fd, rest, rest.byteSize());
            return count < 0 ? -errno(state) : (int) count;
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    static void close(int fd) throws java.io.IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            check("close", call(CLOSE, state, fd), state);
        } catch (Throwable t) { // what a method handle declares
            throw rethrown(t);
        }
    }

    private static int call(MethodHandle function, MemorySegment state, int argument)
            throws Throwable {
        return (int) function.invokeExact(state, argument);
    }

    private static void check(String function, int result, MemorySegment state)
            throws java.io.IOException {
        if (result < 0) {
            throw new java.io.IOException(function + " failed, errno " + errno(state));
        }
    }

    private static int errno(MemorySegment state) {
        return (int) ERRNO.get(state, 0L);
    }

    private static java.io.IOException rethrown(Throwable t) {
        return switch (t) {
            case java.io.IOException io -> io;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> new java.io.IOException(t);
        };
    }

    private static MethodHandle handle(String name, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(INT, arguments));
    }

    private static MethodHandle transfer(String name) {
        return link(name, FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG));
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle link(String name, FunctionDescriptor function) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                function,
                Linker.Option.captureCallState("errno"));
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle variadicOpen() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(2));
    }

    @SuppressWarnings("restricted") // calling C is what this class is for
    private static MethodHandle raw() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("cfmakeraw"),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    }
}
