package kiosk.app.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.matter.Matter;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// The one-time notice (一次性告知单): everything a person needs for a matter in their situation.
///
/// @param page the guide
record OneTimeNotice(Page.Guide page, Matter matter, Ports ports) {
    private static final String SHEET = "one-time-notice";
    private static final String ROLL = "one-time-notice-slip";

    /// A sheet where the machine can print one, else the roll.
    String template() {
        return ports.devices().pages().status().usable() ? SHEET : ROLL;
    }

    /// What stands on it.
    ///
    /// @param language of the person; the Chinese words stand beside English ones for the window
    Map<String, Object> fields(Set<String> situations, String language) {
        NeededThings needed = new NeededThings(page, situations);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("situation", situation(situations, language));
        fields.put("conditions", page.conditions().stream().map(t -> say(t, language)).toList());
        fields.put("bring", lines(needed.toBring(), language));
        fields.put("known", lines(needed.known(), language));
        fields.put("nothing", needed.toBring().isEmpty());
        fields.put("fees", page.fees().stream().map(t -> say(t, language)).toList());
        fields.put("free", page.fees().isEmpty());
        fields.put("promise", say(page.promise(), language));
        fields.put("legal", say(page.legal(), language));
        fields.put("laws", page.laws());
        fields.put("department", say(page.office().department(), language));
        fields.put("window", say(ports.terminal().outlet(), language));
        fields.put("consult", page.office().consult());
        fields.put("complaint", page.office().complaint());
        fields.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return fields;
    }

    private String situation(Set<String> situations, String language) {
        return page.situations().stream()
                .filter(one -> situations.contains(one.id()))
                .map(one -> say(one.text(), language))
                .collect(Collectors.joining(language.equals("en") ? "; " : "；"));
    }

    private static List<String> lines(List<Page.Needed> materials, String language) {
        List<String> lines = new ArrayList<>();
        for (Page.Needed material : materials) {
            String ways =
                    NeededThings.ways(material).stream()
                            .map(way -> way.in(language))
                            .collect(Collectors.joining(language.equals("en") ? ", " : "、"));
            String name = say(material.name(), language);
            lines.add(ways.isEmpty() ? name : name + (language.equals("en") ? ": " : "：") + ways);
        }
        return lines;
    }

    private static String say(Texts text, String language) {
        String own = text.in(language);
        String base = text.in(Texts.BASE);
        return own.equals(base) ? base : own + " / " + base;
    }
}
