package kiosk.app.visit.staff;

import kiosk.matter.number.PersonalMask;

/// A member of staff as this machine knows them.
///
/// @param lead may sign as second person for money
record Member(String no, String name, boolean lead) {

    String maskedName() {
        return PersonalMask.of(name, PersonalMask.Kind.NAME);
    }

    @Override
    public String toString() {
        return "Member[" + no + "]";
    }
}
