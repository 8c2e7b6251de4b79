package kiosk.central;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import kiosk.central.web.MatterPages;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.publish.FieldNames;

/// What the packs declare of their matters; worked out when it is first asked for.
final class PackMatters implements MatterPages.Declared {
    private final List<Pack> packs;
    private final Map<List<String>, Optional<MatterPages.About>> known = new ConcurrentHashMap<>();

    PackMatters(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    @Override
    public Optional<MatterPages.About> of(String pack, String matter) {
        return known.computeIfAbsent(List.of(pack, matter), _ -> look(pack, matter));
    }

    private Optional<MatterPages.About> look(String of, String id) {
        for (Pack pack : packs) {
            if (!of.isEmpty() && !pack.id().id().equals(of)) {
                continue;
            }
            Optional<Matter> found =
                    pack.matters().stream().filter(m -> m.id().equals(id)).findFirst();
            if (found.isPresent()) {
                OptionalInt percent =
                        FieldNames.of(pack, id).stream()
                                .mapToInt(names -> names.declared().percent())
                                .findFirst();
                return Optional.of(
                        new MatterPages.About(
                                found.get().name().in("zh-Hans"),
                                found.get().name().in("en"),
                                percent));
            }
        }
        return Optional.empty();
    }
}
