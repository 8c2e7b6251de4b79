package kiosk.matter.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One place of a Chinese text or of typed pinyin.
///
/// @param character the character; empty for typed letters
/// @param readings how it may sound: of a character its readings, of unfinished letters every
///   syllable they begin
/// @param whole whether the sound is complete
/// @param initial first letter of what was typed, for initials
record Position(String character, List<String> readings, boolean whole, List<String> initial) {

    Position {
        readings = List.copyOf(readings);
        initial = List.copyOf(initial);
    }

    static List<Position> ofText(String text, Syllables syllables) {
        List<Position> positions = new ArrayList<>();
        text.codePoints()
                .forEach(c -> {
                    List<String> sounds = syllables.of(c);
                    positions.add(
                            new Position(Character.toString(c), sounds, true, initials(sounds)));
                });
        return positions;
    }

    static List<Position> ofPieces(List<Syllables.Piece> pieces, Syllables syllables) {
        List<Position> positions = new ArrayList<>();
        for (Syllables.Piece piece : pieces) {
            List<String> sounds =
                    piece.whole() ? List.of(piece.letters()) : syllables.beginning(piece.letters());
            positions.add(
                    new Position(
                            "", sounds, piece.whole(), List.of(piece.letters().substring(0, 1))));
        }
        return positions;
    }

    private static List<String> initials(List<String> sounds) {
        Set<String> first = new LinkedHashSet<>();
        sounds.forEach(sound -> first.add(sound.substring(0, 1)));
        return List.copyOf(first);
    }

    boolean typed() {
        return character.isEmpty();
    }

    /// A lone initial: z, zh, s …
    boolean bare() {
        return !whole && readings.size() > 6;
    }

    /// The usual reading; empty when there is none.
    String sound() {
        return readings.isEmpty() ? character : readings.getFirst();
    }

    List<String> folded() {
        Set<String> folded = new LinkedHashSet<>();
        readings.forEach(reading -> folded.add(Syllables.fold(reading)));
        return List.copyOf(folded);
    }

    boolean sounds(Position other) {
        return readings.stream().anyMatch(other.readings::contains);
    }

    boolean soundsLike(Position other) {
        return folded().stream().anyMatch(other.folded()::contains);
    }
}
