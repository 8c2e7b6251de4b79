package kiosk.app.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.device.IdentityDocument;
import kiosk.matter.Assurance;
import kiosk.matter.IdWay;
import kiosk.matter.number.PersonalMask;

/// Who stands here, for the length of the visit and in memory only.
///
/// @param level what was proven so far
/// @param way how
record Person(IdentityDocument document, Assurance level, IdWay way) {

    /// `applicant.*` of the matter language.
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", document.name());
        facts.put("idNo", document.number());
        facts.put("sex", document.sex());
        facts.put("birth", document.birth().toString());
        facts.put("address", document.address());
        return facts;
    }

    /// The name as it may stand on screen.
    String maskedName() {
        return mask(document.name());
    }

    /// The same rule as in the matter language.
    static String mask(String name) {
        return PersonalMask.of(name, PersonalMask.Kind.NAME);
    }

    @Override
    public String toString() {
        return "Person[" + level + "]";
    }
}
