package kiosk.central.days;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kiosk.central.json.Json;
import kiosk.central.store.DayTable;
import kiosk.central.store.PaymentTable;
import kiosk.central.store.Tx;

/// Day ends of terminals: answers with central's book, takes in closes and items.
///
/// Thread rule: any thread; works inside the caller's transaction.
public final class DayDesk {
    private static final int ROWS_MAX = 1500;
    private static final int BODY_MAX = 130_000;
    private static final String PAD = "PAD-";

    private DayDesk() {}

    /// Central's book of one terminal and day (`day/totals`); empty for a date or zone that is
    /// none.
    ///
    /// @param in `day` ISO date, `zone`
    public static Optional<Map<String, Object>> totals(
            Tx tx, String terminal, Map<String, Object> in) {
        try {
            LocalDate day = LocalDate.parse(Json.string(in, "day"));
            ZoneId zone = ZoneId.of(Json.string(in, "zone"));
            List<Map<String, Object>> rows =
                    tx
                            .payments()
                            .paid(
                                    terminal,
                                    day.atStartOfDay(zone).toInstant(),
                                    day.plusDays(1).atStartOfDay(zone).toInstant())
                            .stream()
                            .limit(ROWS_MAX)
                            .map(DayDesk::row)
                            .toList();
            return Optional.of(Map.of("rows", rows));
        } catch (DateTimeException e) { // not ours to mend: the terminal is told so
            return Optional.empty();
        }
    }

    private static Map<String, Object> row(PaymentTable.Payment paid) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("orderNo", paid.orderNo());
        row.put("method", paid.method());
        row.put("amountFen", paid.amountFen());
        row.put("caseId", paid.caseId());
        row.put("at", paid.at().toString());
        return row;
    }

    /// Takes in `day.closed`.
    public static void closed(Tx tx, String terminal, Map<String, Object> data, Instant at) {
        String slip = cut(Json.string(data, "slipNo"), 80);
        String body = Json.text(data);
        boolean settled = Boolean.TRUE.equals(data.get("settled"));
        Instant compared = moment(data, "comparedAt", at);
        tx.days()
                .closed(
                        new DayTable.Close(
                                terminal,
                                slip,
                                cut(Json.string(data, "day"), 10),
                                cut(Json.string(data, "staffNo"), 40),
                                cut(Json.string(data, "secondNo"), 40),
                                settled,
                                cut(Json.string(data, "batchNo"), 20),
                                Boolean.TRUE.equals(data.get("centralReached")),
                                cut(Json.string(data, "checkCode"), 20),
                                Json.whole(data, "open", 0),
                                body.length() > BODY_MAX ? "{}" : body,
                                compared,
                                moment(data, "at", at)));
        if (settled) {
            tx.days().endAll(terminal, PAD, at, at);
        }
        differences(tx, terminal, data, at);
        if (tx.days().openItems(terminal).isEmpty()) {
            tx.alerts().resolveAll(terminal, "day.difference", at);
        }
        if (covered(tx, terminal, at)) {
            tx.alerts().resolve(terminal, NightCheck.CODE, NightCheck.SUBJECT, at);
        }
    }

    private static boolean covered(Tx tx, String terminal, Instant at) {
        return tx.days().uncovered(at.minus(NightCheck.GRACE)).stream()
                .noneMatch(each -> each.terminal().equals(terminal));
    }

    /// Takes in `day.compared`: differences found when central was back.
    public static void compared(Tx tx, String terminal, Map<String, Object> data, Instant at) {
        differences(tx, terminal, data, at);
    }

    private static void differences(Tx tx, String terminal, Map<String, Object> data, Instant at) {
        if (data.get("differences") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    Map<String, Object> said = Json.asObject(map);
                    tx.days().open(item(terminal, said, cut(Json.string(said, "since"), 10), at));
                }
            }
        }
    }

    /// Takes in `item.explained`.
    public static void explained(Tx tx, String terminal, Map<String, Object> data, Instant at) {
        String how = Json.string(data, "how");
        DayTable.Item known = item(terminal, data, cut(Json.string(data, "day"), 10), at);
        tx.days()
                .end(
                        new DayTable.Item(
                                terminal,
                                known.orderNo(),
                                known.day(),
                                known.kind(),
                                known.method(),
                                known.padFen(),
                                known.journalFen(),
                                known.centralFen(),
                                known.caseId(),
                                how.isEmpty() ? "explained" : cut(how, 20),
                                cut(Json.string(data, "text"), 400),
                                cut(Json.string(data, "staffNo"), 40),
                                at,
                                Optional.of(at)));
        if (tx.days().openItems(terminal).isEmpty()) {
            tx.alerts().resolveAll(terminal, "day.difference", at);
        }
    }

    private static DayTable.Item item(
            String terminal, Map<String, Object> said, String day, Instant at) {
        return new DayTable.Item(
                terminal,
                cut(Json.string(said, "orderNo"), 120),
                day,
                cut(Json.string(said, "kind"), 20),
                cut(Json.string(said, "method"), 20),
                fen(said, "padFen"),
                fen(said, "journalFen"),
                fen(said, "centralFen"),
                cut(Json.string(said, "caseId"), 64),
                "",
                "",
                "",
                at,
                Optional.empty());
    }

    private static OptionalLong fen(Map<String, Object> said, String key) {
        return said.get(key) instanceof Long fen ? OptionalLong.of(fen) : OptionalLong.empty();
    }

    private static Instant moment(Map<String, Object> data, String key, Instant otherwise) {
        try {
            return Instant.parse(Json.string(data, key));
        } catch (DateTimeException e) { // the event's own time is near enough
            return otherwise;
        }
    }

    private static String cut(String text, int most) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
