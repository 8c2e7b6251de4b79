package kiosk.app.visit;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.IdWay;
import kiosk.matter.Texts;

/// What this machine is.
///
/// @param id `[a-z0-9-]{1,40}`
/// @param outlet name of the outlet
/// @param staffPhone printed and shown where help is offered
/// @param ways identification ways this machine has
/// @param zone where legal days are computed
/// @param owners makes the keyed references that stand for people and bills outside the session
/// @param idle how long a page may rest
/// @param abilities what it can do beyond the pages every terminal has
/// @param licences what the outlet may do while central has not said
public record Terminal(
        String id,
        Texts outlet,
        String staffPhone,
        Set<IdWay> ways,
        ZoneId zone,
        Owners owners,
        Idle idle,
        Set<Ability> abilities,
        Licences licences) {

    /// What this program has screens for, whatever devices stand beside it.
    public static final Set<Ability> SCREENS =
            Set.of(
                    Ability.LIST,
                    Ability.PLACE,
                    Ability.MAP,
                    Ability.DELIVERY,
                    Ability.BUNDLE,
                    Ability.COSIGN,
                    Ability.UPLOAD);

    public Terminal {
        ways = Set.copyOf(ways);
        abilities = Set.copyOf(abilities);
    }

    /// `kiosk.*` of the matter language.
    public Map<String, Object> facts() {
        return Map.of("id", id, "outlet", outlet.in(Texts.BASE));
    }

    /// Idle limits (`domain.md` U11).
    ///
    /// @param publicPage home and guide
    /// @param inMatter a page of a matter
    /// @param elder any page in large type
    /// @param warning how long the warning stands before the visit ends
    public record Idle(Duration publicPage, Duration inMatter, Duration elder, Duration warning) {

        /// 60 s, 90 s, 180 s, warned 30 s before.
        public static Idle standard() {
            return new Idle(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(180),
                    Duration.ofSeconds(30));
        }
    }
}
