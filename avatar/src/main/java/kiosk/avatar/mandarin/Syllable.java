package kiosk.avatar.mandarin;

/// One syllable.
///
/// @param sound pinyin without tone; ü is written v
/// @param tone 1 to 4, 5 is neutral
public record Syllable(String sound, int tone) {

    static Syllable of(String numbered) {
        int end = numbered.length() - 1;
        return new Syllable(numbered.substring(0, end), numbered.charAt(end) - '0');
    }

    Syllable withTone(int other) {
        return other == tone ? this : new Syllable(sound, other);
    }

    @Override
    public String toString() {
        return sound + tone;
    }
}
