package kiosk.app.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// The materials of a guide in the situations somebody chose: what they bring, and what the
/// departments know already.
///
/// @param situations ids of the chosen ones
public record NeededThings(Page.Guide page, Set<String> situations) {

    private static final Set<String> KNOWN = Set.of("data", "ecert");

    private static final Map<String, Texts> WAYS =
            Map.of(
                    "data", Texts.of("免提交，系统自动核对", "nothing to hand in, checked by the system"),
                    "ecert", Texts.of("用电子证照", "taken from your e-certificates"),
                    "upload", Texts.of("手机上传", "send it from your phone"),
                    "scan", Texts.of("在机器上扫描", "scan it at the machine"),
                    "promise", Texts.of("没有时可以签承诺", "or sign a promise instead"),
                    "later", Texts.of("可以办好以后补交", "may be handed in later"));

    public NeededThings {
        situations = Set.copyOf(situations);
    }

    /// What the matter needs in these situations, and nothing else.
    public List<Page.Needed> all() {
        return page.materials().stream().filter(this::applies).toList();
    }

    private boolean applies(Page.Needed material) {
        List<Page.Situation> in = of(material);
        return in.isEmpty() || in.stream().anyMatch(one -> situations.contains(one.id()));
    }

    /// The situations in which alone this material is needed; none when it always is.
    public List<Page.Situation> of(Page.Needed material) {
        return page.situations().stream()
                .filter(one -> one.materials().contains(material.id()))
                .toList();
    }

    /// What has to be with the person.
    public List<Page.Needed> toBring() {
        return all().stream().filter(material -> !isKnown(material)).toList();
    }

    /// What departments know or hold.
    public List<Page.Needed> known() {
        return all().stream().filter(NeededThings::isKnown).toList();
    }

    /// Whether it comes from a department.
    public static boolean isKnown(Page.Needed material) {
        return material.ways().stream().findFirst().filter(KNOWN::contains).isPresent();
    }

    /// How it may come in, in words.
    public static List<Texts> ways(Page.Needed material) {
        return material.ways().stream()
                .map(way -> Optional.ofNullable(WAYS.get(way)))
                .flatMap(Optional::stream)
                .toList();
    }
}
