package kiosk.app.visit.staff;

import java.util.Optional;

/// Who is signed in.
///
/// @param byCard with a badge and a PIN
public record Signed(Member member, boolean byCard) {

    StaffPlace.Banner banner(int secondsLeft) {
        return new StaffPlace.Banner(
                member.maskedName(), member.no(), byCard, member.lead(), secondsLeft);
    }

    /// Nobody signs twice.
    boolean isNot(Member other) {
        return !member.no().equals(other.no());
    }

    /// Both numbers, for the record of an act.
    record By(String staffNo, Optional<String> secondNo) {
        static By one(Signed who) {
            return new By(who.member().no(), Optional.empty());
        }
    }
}
