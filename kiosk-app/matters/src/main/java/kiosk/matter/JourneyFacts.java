package kiosk.matter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// What a journey may know of its surroundings; frozen per step.
///
/// @param caseId UUIDv7 of this case, also its idempotency key
/// @param kiosk `kiosk.*`: `id`, `outlet`
/// @param dictionaries `dict(name, key)`: name → key → value
/// @param ways identification ways this terminal has
/// @param zone legal days are computed here (Asia/Shanghai)
/// @param now central's time as far as known
/// @param abilities what this terminal can do beyond the pages every terminal has
public record JourneyFacts(
        String caseId,
        Map<String, Object> kiosk,
        Map<String, Map<String, Object>> dictionaries,
        Set<IdWay> ways,
        ZoneId zone,
        Instant now,
        Set<Ability> abilities) {
    public JourneyFacts {
        kiosk = Map.copyOf(kiosk);
        dictionaries = Map.copyOf(dictionaries);
        ways = Set.copyOf(ways);
        abilities = Set.copyOf(abilities);
    }

    /// The same facts later.
    public JourneyFacts at(Instant later) {
        return new JourneyFacts(caseId, kiosk, dictionaries, ways, zone, later, abilities);
    }

    /// The same facts on a terminal with these abilities.
    public JourneyFacts with(Set<Ability> more) {
        return new JourneyFacts(caseId, kiosk, dictionaries, ways, zone, now, more);
    }
}
