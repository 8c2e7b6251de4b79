package kiosk.matter;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Administrative divisions by code: 2 digits province, 4 city, 6 county, 9 town, 12 village (GB/T
/// 2260 and the statistical codes below it).
///
/// @param names code → name of this one division
public record Divisions(Map<String, Texts> names) {

    /// The dictionary that holds them.
    public static final String DICTIONARY = "divisions";

    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

    public Divisions {
        names = Map.copyOf(names);
    }

    /// From dictionary entries `code: name` or `code: {zh-Hans: …, en: …}`; what is no code is left
    /// out.
    public static Divisions of(Map<String, Object> dictionary) {
        Map<String, Texts> names = new LinkedHashMap<>();
        dictionary.forEach((code, value) -> {
            if (level(code) > 0) {
                names.put(code, text(value));
            }
        });
        return new Divisions(names);
    }

    private static Texts text(Object value) {
        if (value instanceof Map<?, ?> map && map.get(Texts.BASE) != null) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            map.forEach((language, text) ->
                    byLanguage.put(String.valueOf(language), String.valueOf(text)));
            return new Texts(byLanguage);
        }
        return Texts.same(String.valueOf(value));
    }

    /// 1 province … 5 village; 0 for what is no code.
    public static int level(String code) {
        return code.matches("\\d+") ? LENGTHS.indexOf(code.length()) + 1 : 0;
    }

    /// Divisions right below `code`, in order of their codes; below `""` those nothing is above of.
    public List<String> children(String code) {
        return names.keySet().stream()
                .filter(other -> other.startsWith(code) && parent(other).equals(code))
                .sorted()
                .toList();
    }

    /// What is chosen one after the other from below `within` to come to `code`, `code` last.
    public List<String> way(String within, String code) {
        var way = new ArrayDeque<String>();
        for (String at = code; level(at) > level(within); at = parent(at)) {
            way.push(at);
        }
        return List.copyOf(way);
    }

    /// The division above, or `""`.
    public String parent(String code) {
        for (int i = LENGTHS.size() - 1; i >= 0; i--) {
            int length = LENGTHS.get(i);
            if (length < code.length() && names.containsKey(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        return "";
    }

    /// Name of this one division.
    public Optional<Texts> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /// From the highest division down to this one: 江苏省苏州市 / Suzhou, Jiangsu; a code without a name
    /// stays as it is.
    public Texts full(String code) {
        Texts own = names.get(code);
        if (own == null) {
            return Texts.same(code);
        }
        String above = parent(code);
        if (above.isEmpty()) {
            return own;
        }
        Texts rest = full(above);
        Map<String, String> joined = new LinkedHashMap<>();
        joined.put(Texts.BASE, rest.in(Texts.BASE) + own.in(Texts.BASE));
        if (own.byLanguage().size() > 1 || rest.byLanguage().size() > 1) {
            joined.put("en", own.in("en") + ", " + rest.in("en"));
        }
        return new Texts(joined);
    }
}
