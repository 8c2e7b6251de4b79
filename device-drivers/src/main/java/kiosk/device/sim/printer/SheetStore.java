package kiosk.device.sim.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Every sheet that came out, as picture and as text, numbered through over restarts.
final class SheetStore {
    private static final Pattern NAME = Pattern.compile("receipt-(\\d{6})(-torn)?\\.png");

    private final Path dir;
    private final List<Sheet> sheets = new ArrayList<>();

    /// One piece of paper.
    ///
    /// @param torn taken out by hand, not cut by the printer
    record Sheet(int number, Path png, Path text, boolean torn) {}

    SheetStore(Path dir) {
        this.dir = dir;
        try {
            Files.createDirectories(dir);
            try (var files = Files.list(dir)) {
                files.forEach(this::recognise);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets.sort(Comparator.comparingInt(Sheet::number));
    }

    List<Sheet> after(int number) {
        return sheets.stream().filter(sheet -> sheet.number() > number).toList();
    }

    void keep(byte[] png, String text, boolean torn) {
        int number = sheets.isEmpty() ? 1 : sheets.getLast().number() + 1;
        String name = "receipt-%06d%s".formatted(number, torn ? "-torn" : "");
        Path picture = dir.resolve(name + ".png");
        Path transcript = dir.resolve(name + ".txt");
        try {
            Files.writeString(transcript, text);
            Path whole = dir.resolve(name + ".part");
            Files.write(whole, png);
            Files.move(whole, picture, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets.add(new Sheet(number, picture, transcript, torn));
    }

    private void recognise(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
            boolean torn = name.group(2) != null;
            String text = file.getFileName().toString().replace(".png", ".txt");
            int number = Integer.parseInt(name.group(1));
            sheets.add(new Sheet(number, file, dir.resolve(text), torn));
        }
    }
}
