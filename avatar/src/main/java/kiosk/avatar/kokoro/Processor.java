package kiosk.avatar.kokoro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What this machine's processor can do, as far as it decides which graphs are loaded.
final class Processor {

    private static final Path TOLD = Path.of("/proc/cpuinfo");

    /// Instructions that add products of bytes up in 32 bits (Intel and AMD: VNNI; Arm: dot
    /// product).
    private static final Set<String> BYTES = Set.of("avx512_vnni", "avx_vnni", "asimddp");

    private Processor() {}

    /// Whether it multiplies bytes. Where nothing tells, it does not.
    static boolean multipliesBytes() {
        try {
            return multipliesBytes(Files.readString(TOLD));
        } catch (IOException e) {
            return false; // no Linux, or a closed /proc: the graphs that run everywhere
        }
    }

    /// @param told as Linux tells it, `flags` on Intel and AMD, `Features` on Arm; of several cores
    ///   all have to
    static boolean multipliesBytes(String told) {
        var cores =
                told.lines()
                        .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                        .map(line -> Arrays.stream(line.split("\\s+")).collect(Collectors.toSet()))
                        .toList();
        return !cores.isEmpty()
                && cores.stream().allMatch(each -> each.stream().anyMatch(BYTES::contains));
    }
}
