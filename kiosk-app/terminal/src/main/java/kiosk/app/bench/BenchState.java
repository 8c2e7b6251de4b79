package kiosk.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What lies where, in which state, at one moment.
///
/// @param card key of the person whose card lies on the reader, empty when none does
/// @param onPad key of the wallet held to the pad, empty when none is
/// @param plugged by device
/// @param paper `ok`, `low`, `out`, `jam` by printer
/// @param lit names of the guidance lights that are on
/// @param payments what the pad has in its own ledger, newest last
public record BenchState(
        String card,
        String onPad,
        Map<String, Boolean> plugged,
        Map<String, String> paper,
        Set<String> lit,
        List<Payment> payments) {

    /// The devices that have a cable.
    public static final List<String> DEVICES =
            List.of("idr", "pad", "scanner", "lights", "printer", "a4");

    /// The guidance lights.
    public static final List<String> LIGHTS =
            List.of("id_reader", "payment_pad", "code_scanner", "receipt_slot", "page_slot");

    /// The devices that have paper.
    public static final List<String> PRINTERS = List.of("printer", "a4");

    public BenchState {
        plugged = Map.copyOf(plugged);
        paper = Map.copyOf(paper);
        lit = Set.copyOf(lit);
        payments = List.copyOf(payments);
    }

    /// An entry of the pad's ledger.
    public record Payment(String order, long amountFen, String state, String wallet) {}

    /// Before the simulators were asked.
    public static BenchState unknown() {
        return new BenchState("", "", Map.of(), Map.of(), Set.of(), List.of());
    }

    static BenchState of(JsonNode state) {
        Map<String, Boolean> plugged = new LinkedHashMap<>();
        Map<String, String> paper = new LinkedHashMap<>();
        for (String device : DEVICES) {
            plugged.put(device, state.path(device).path("plugged").asBoolean(true));
        }
        for (String printer : PRINTERS) {
            paper.put(printer, state.path(printer).path("paper").asText("ok"));
        }
        return new BenchState(
                state.path("idr").path("card").asText(""),
                state.path("pad").path("wallet").asText(""),
                plugged,
                paper,
                lit(state.path("lights")),
                payments(state.path("pad").path("ledger")));
    }

    private static Set<String> lit(JsonNode board) {
        return LIGHTS.stream()
                .filter(light -> board.path(light).asBoolean(false))
                .collect(Collectors.toSet());
    }

    private static List<Payment> payments(JsonNode ledger) {
        List<Payment> payments = new ArrayList<>();
        ledger.forEach(each ->
                payments.add(
                        new Payment(
                                each.path("order").asText(),
                                each.path("amountFen").asLong(),
                                each.path("state").asText(),
                                each.path("wallet").asText())));
        return payments;
    }
}
