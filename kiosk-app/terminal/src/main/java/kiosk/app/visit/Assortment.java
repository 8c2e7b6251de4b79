package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import kiosk.matter.search.PinyinCatalogue;
import kiosk.sync.DownEvent;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The matters this outlet may do: the pack's, limited by its licences. A new licence counts for
/// the next person who stands in the hall.
///
/// Thread rule: the mailbox only.
final class Assortment {
    private static final Logger LOG = LoggerFactory.getLogger(Assortment.class);

    private final Floor floor;
    private Licences licences;
    private Catalogue catalogue;

    Assortment(Floor floor) {
        this.floor = floor;
        this.licences = floor.ports().terminal().licences();
        try {
            licences = Licences.latest(floor.ports().store()).orElse(licences);
        } catch (StoreException e) {
            LOG.error("what this outlet may do cannot be read: {}", e.getMessage());
        }
        this.catalogue = limited(licences);
    }

    /// Central said something: perhaps what this outlet may do.
    void heard(DownEvent event) {
        Optional<Licences> said = Licences.of(event).filter(next -> !next.equals(licences));
        said.ifPresent(next -> {
            licences = next;
            floor.outside(() -> limited(next), this::take);
        });
    }

    /// An index over thousands of matters takes a moment: another licence may have come meanwhile.
    private void take(Catalogue made) {
        if (made.matters().equals(allowed(licences))) {
            catalogue = made;
            floor.changed();
        }
    }

    private Catalogue limited(Licences to) {
        Catalogue whole = floor.ports().content().catalogue();
        List<Matter> allowed = allowed(to);
        return allowed.size() == whole.matters().size() ? whole : new PinyinCatalogue(allowed);
    }

    private List<Matter> allowed(Licences to) {
        return floor.ports().content().catalogue().matters().stream().filter(to::allow).toList();
    }

    /// What may be done here.
    Catalogue catalogue() {
        return catalogue;
    }

    /// Whether this is one of them now.
    boolean has(String matter) {
        return catalogue.byId(matter).filter(licences::allow).isPresent();
    }

    /// Why a matter that exists is not done here; empty when it is, or does not exist.
    Optional<Texts> refused(String matter) {
        return has(matter)
                ? Optional.empty()
                : floor.ports().content().catalogue().byId(matter).map(Assortment::sorry);
    }

    private static Texts sorry(Matter matter) {
        return Texts.of(
                "本网点不办“%s”。可以打 12345 问哪里能办。".formatted(matter.name().in(Texts.BASE)),
                "This outlet does not do “%s”. Call 12345 to learn where."
                        .formatted(matter.name().in("en")));
    }
}
