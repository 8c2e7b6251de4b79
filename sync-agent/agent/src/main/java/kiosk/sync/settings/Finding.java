package kiosk.sync.settings;

/// Something wrong with a settings file, in words for an operator.
///
/// @param line number in the file, 0 where something is missing
/// @param zh what is wrong and what fits, in Chinese
/// @param en the same in English
public record Finding(int line, String key, String zh, String en) {

    /// In English, with the line.
    @Override
    public String toString() {
        return line == 0 ? en : "line " + line + ": " + en;
    }
}
