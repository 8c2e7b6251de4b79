package kiosk.device.sim;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Arguments of [SimulatorHost]: `--dir FOLDER`, `--control PORT`, and if wanted `--ipp PORT`,
/// `--no-wallet-limits`, `--parent PID` (end when that process ends).
record HostArguments(SimulatorHost.Settings settings, Optional<Long> parent) {

    /// @throws IllegalArgumentException unknown, incomplete or no folder
    static HostArguments parse(List<String> arguments) {
        Optional<Path> dir = Optional.empty();
        int control = 0;
        int ipp = 0;
        boolean limits = true;
        Optional<Long> parent = Optional.empty();
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String argument = left.next();
            switch (argument) {
                case "--dir" -> dir = Optional.of(Path.of(value(argument, left)));
                case "--control" -> control = port(argument, left);
                case "--ipp" -> ipp = port(argument, left);
                case "--no-wallet-limits" -> limits = false;
                case "--parent" -> parent = Optional.of(Long.valueOf(value(argument, left)));
                default -> throw new IllegalArgumentException("unknown argument " + argument);
            }
        }
        Path folder = dir.orElseThrow(() -> new IllegalArgumentException("--dir is missing"));
        return new HostArguments(new SimulatorHost.Settings(folder, control, ipp, limits), parent);
    }

    private static String value(String argument, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return left.next();
    }

    private static int port(String argument, Iterator<String> left) {
        int port = Integer.parseInt(value(argument, left));
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(argument + " is no port");
        }
        return port;
    }
}
