package kiosk.app.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kiosk.matter.Audience;
import kiosk.matter.Catalogue;
import kiosk.matter.Catalogue.Filter;
import kiosk.matter.Matter;
import kiosk.matter.Signposts;
import kiosk.matter.Texts;

/// Finding a matter: the large ones, the shelves, the search.
///
/// Thread rule: the mailbox only.
final class Finder {
    private static final int FOUND_MOST = 40;
    private static final int QUERY_MOST = 40;
    private static final int HEADLINES = 4;
    private static final int OFTEN_MOST = 12;
    private static final int EXAMPLES = 2;

    private final Assortment assortment;
    private Catalogue catalogue;
    private Texts refusal = Texts.same("");
    private final Signposts signposts;
    private final OftenHere often;
    private final Deque<Shelf> trail = new ArrayDeque<>();
    private Optional<Audience> audience = Optional.empty();
    private String query = "";

    /// What somebody may have meant who said something.
    private List<String> offered = List.of();

    /// What stands here now, computed once for each change.
    private List<Found> standing = List.of();

    private List<Hall.Door> doors = List.of();

    private record Found(Matter matter, Optional<Catalogue.Reason> why) {}

    Finder(Assortment assortment, Signposts signposts, OftenHere often) {
        this.assortment = assortment;
        this.catalogue = assortment.catalogue();
        this.signposts = signposts;
        this.often = often;
        look();
    }

    /// Takes a wish; false when it is none of finding.
    boolean act(Act act) {
        switch (act) {
            case Act.Search(String text) ->
                    query = text.length() > QUERY_MOST ? text.substring(0, QUERY_MOST) : text;
            case Act.OfferMatters(List<String> ids) -> {
                offered = ids;
                open(Shelf.OFFERED);
            }
            case Act.OpenShelf(Shelf shelf) -> open(shelf);
            case Act.OnlyFor(Optional<Audience> whom) -> audience = whom;
            case Act.Back() -> back();
            default -> {
                return false;
            }
        }
        refusal = Texts.same("");
        look();
        return true;
    }

    /// Somebody asked for what is not done here.
    void refuse(Texts why) {
        refusal = why;
    }

    private void open(Shelf shelf) {
        query = "";
        if (shelf.equals(Shelf.FRONT)) {
            trail.clear();
            audience = Optional.empty();
        } else if (!shelf.equals(trail.peek())) {
            trail.push(shelf);
        }
    }

    private void back() {
        if (!query.isEmpty()) {
            query = "";
        } else {
            trail.poll();
            if (trail.isEmpty()) {
                audience = Optional.empty();
            }
        }
    }

    private Shelf shelf() {
        return trail.isEmpty() ? Shelf.FRONT : trail.peek();
    }

    private void look() {
        standing = query.isBlank() ? onShelf() : searched();
        doors = query.isBlank() ? doorsHere() : List.of();
    }

    private Filter filter() {
        return new Filter(Optional.empty(), Optional.empty(), audience, Optional.empty());
    }

    private List<Found> searched() {
        return catalogue.search(query, filter(), FOUND_MOST).stream()
                .map(Catalogue.Hit::matter)
                .map(m -> new Found(m, catalogue.explain(query, m).stream().findFirst()))
                .toList();
    }

    private List<Found> onShelf() {
        Shelf shelf = shelf();
        List<Matter> matters =
                switch (shelf.kind()) {
                    case FRONT -> headlines();
                    case OFTEN -> often();
                    case OFFERED -> offered();
                    default -> shelves(shelf.kind()).getOrDefault(shelf.key(), List.of());
                };
        return matters.stream()
                .filter(filter()::lets)
                .map(m -> new Found(m, Optional.empty()))
                .toList();
    }

    private List<Matter> offered() {
        return offered.stream()
                .flatMap(id -> catalogue.matters().stream().filter(m -> m.id().equals(id)))
                .toList();
    }

    private Map<String, List<Matter>> shelves(Shelf.Kind kind) {
        return switch (kind) {
            case THEME -> catalogue.byTheme();
            case DEPARTMENT -> catalogue.byDepartment();
            case LIFE_EVENT -> catalogue.byLifeEvent();
            case FRONT, OFTEN, OFFERED -> Map.of();
        };
    }

    /// The large ones: as the pack says, then what is often done here, then the first there are.
    private List<Matter> headlines() {
        Stream<Matter> named =
                catalogue.matters().stream()
                        .filter(m -> m.headline() > 0)
                        .sorted(Comparator.comparingInt(Matter::headline));
        Set<Matter> chosen = new LinkedHashSet<>();
        Stream.concat(
                        Stream.concat(named, often().stream()),
                        catalogue.matters().stream().limit(HEADLINES))
                .forEach(m -> {
                    if (chosen.size() < HEADLINES) {
                        chosen.add(m);
                    }
                });
        return List.copyOf(chosen);
    }

    private List<Matter> often() {
        return catalogue.hot(often.counts(), OFTEN_MOST);
    }

    private List<Hall.Door> doorsHere() {
        Shelf shelf = shelf();
        if (shelf.equals(Shelf.FRONT)) {
            return doors(Shelf.Kind.THEME);
        }
        return shelf.overview() ? doors(shelf.kind()) : List.of();
    }

    /// Named ones first, in the pack's order; nobody is sent to an empty shelf.
    private List<Hall.Door> doors(Shelf.Kind kind) {
        Map<String, List<Matter>> shelves = new LinkedHashMap<>(shelves(kind));
        Map<String, Texts> names =
                switch (kind) {
                    case THEME -> signposts.themes();
                    case LIFE_EVENT -> signposts.lifeEvents();
                    default -> Map.of();
                };
        List<String> order = new ArrayList<>(names.keySet());
        shelves.keySet().stream().filter(key -> !names.containsKey(key)).forEach(order::add);
        List<Hall.Door> all = new ArrayList<>();
        for (String key : order) {
            List<Matter> there =
                    shelves.getOrDefault(key, List.of()).stream().filter(filter()::lets).toList();
            if (!there.isEmpty()) {
                all.add(door(new Shelf(kind, key), there));
            }
        }
        return all;
    }

    private Hall.Door door(Shelf shelf, List<Matter> there) {
        return new Hall.Door(
                shelf,
                name(shelf),
                there.size(),
                there.getFirst().theme(),
                there.stream().limit(EXAMPLES).map(Matter::name).toList());
    }

    private Texts name(Shelf shelf) {
        return switch (shelf.kind()) {
            case THEME -> signposts.theme(shelf.key());
            case LIFE_EVENT -> signposts.lifeEvent(shelf.key());
            case DEPARTMENT ->
                    catalogue.byDepartment().getOrDefault(shelf.key(), List.of()).stream()
                            .findFirst()
                            .map(Matter::department)
                            .orElse(Texts.same(shelf.key()));
            case FRONT, OFTEN, OFFERED -> Texts.same("");
        };
    }

    /// What is to be seen.
    Scene.Home scene(Ports ports, int owed, ForYou forYou) {
        if (!catalogue.equals(assortment.catalogue())) {
            catalogue = assortment.catalogue();
            look();
        }
        Shelf shelf = shelf();
        return new Scene.Home(
                query,
                standing.stream()
                        .map(f ->
                                new Scene.Offer(
                                        f.matter(), Readiness.blocked(ports, f.matter()), f.why()))
                        .toList(),
                new Hall(
                        shelf,
                        shelf.key().isEmpty() ? Texts.same("") : name(shelf),
                        audience,
                        doors,
                        !often().isEmpty(),
                        refusal),
                owed,
                forYou);
    }
}
