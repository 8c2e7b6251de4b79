package kiosk.app.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.app.document.SignedQr;
import kiosk.app.visit.Json;

/// Changes one value of the last issued document, as somebody with a pen or a PDF editor would, and
/// checks the copy against the signed fields.
record Tampering(SampleCentral central) {

    void into(Observed observed) {
        SampleCentral.IssuedDocument issued = central.lastIssued();
        Map<String, Object> copy = new LinkedHashMap<>(issued.fields());
        Map.Entry<String, Object> number =
                copy.entrySet().stream()
                        .filter(e -> e.getValue() instanceof Long)
                        .findFirst()
                        .orElseThrow();
        copy.put(number.getKey(), (Long) number.getValue() + 1);
        SignedQr.Verdict genuine = SignedQr.verify(issued.qr(), central.seal().publicKey());
        SignedQr.Verdict forged =
                SignedQr.verify(
                        central.seal().forged(issued.qr(), copy), central.seal().publicKey());
        boolean original =
                genuine instanceof SignedQr.Genuine(var fields)
                        && Json.plain(fields).entrySet().containsAll(issued.fields().entrySet());
        observed.put("verify", !original || forged instanceof SignedQr.Genuine);
        observed.put("changedField", number.getKey());
    }
}
