package kiosk.app.day;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kiosk.app.day.DayTotals.Sum;
import kiosk.app.visit.Json;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Papers;
import kiosk.matter.Texts;
import kiosk.sync.Store.Keepsake;

/// The slip of a close, and the data it stands for. The check code is made from that data: who has
/// the event has the code.
///
/// @param open everything shown that stays open
record DaySlip(
        Draft draft, String secondNo, boolean settled, List<DayItem> open, Instant closedAt) {
    private static final String TEMPLATE = "day-slip";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 8;
    private static final int LINES_MAX = 40;

    /// Data of `day.closed`, without the check code.
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("day", draft.day().toString());
        data.put("slipNo", draft.slipNo());
        data.put("comparedAt", draft.comparedAt().toString());
        data.put("at", closedAt.toString());
        data.put("staffNo", draft.staffNo());
        data.put("secondNo", secondNo);
        data.put("totals", draft.totals().stream().map(DayJson::totals).toList());
        data.put("differences", Closure.differences(open));
        data.put("open", (long) open.size());
        data.put("explained", draft.explained().stream().map(DayJson::explained).toList());
        data.put("unresolved", draft.unresolved());
        data.put("settled", settled);
        data.put("batchNo", settled ? draft.batchNo() : "");
        data.put("padReached", draft.padReached());
        data.put("centralReached", draft.centralReached());
        return data;
    }

    /// Eight letters and digits, `XXXX-XXXX`.
    String checkCode() {
        byte[] digest = sha256(Json.write(data()).getBytes(StandardCharsets.UTF_8));
        var code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(i == CODE / 2 ? "-" : "").append(LETTERS.charAt(digest[i] & 0x1F));
        }
        return code.toString();
    }

    /// How it is kept for printing.
    Keepsake keepsake() {
        return MachinePaper.keep(
                TEMPLATE,
                fields(),
                new Papers.Frame(
                        "",
                        Texts.of("日终结算单", "Day-end slip"),
                        draft.slipNo(),
                        checkCode(),
                        "",
                        closedAt,
                        "en",
                        false));
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", draft.day().toString());
        fields.put("staffNo", draft.staffNo());
        if (!secondNo.isEmpty()) {
            fields.put("secondNo", secondNo);
        }
        if (settled) {
            fields.put("batchNo", draft.batchNo());
        }
        for (DayTotals totals : draft.totals()) {
            fields.put(totals.method(), true);
            fields.put(totals.method() + "Pad", sum(totals.pad()));
            fields.put(totals.method() + "Journal", sum(Optional.of(totals.journal())));
            fields.put(totals.method() + "Central", sum(totals.central()));
        }
        fields.put("none", draft.totals().isEmpty());
        boolean equal = draft.totals().stream().allMatch(DayTotals::equal) && open.isEmpty();
        fields.put("equal", equal && draft.padReached() && draft.centralReached() && settled);
        fields.put("later", !draft.centralReached());
        fields.put("unsettled", !settled);
        fields.put("differences", lines(open.stream().map(DaySlip::line).toList()));
        fields.put("unresolved", lines(draft.unresolved()));
        fields.put(
                "explained",
                lines(
                        draft.explained().stream()
                                .map(said -> said.orderNo() + " " + said.text())
                                .toList()));
        return fields;
    }

    private static List<String> lines(List<String> all) {
        if (all.size() <= LINES_MAX) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, LINES_MAX));
        some.add("… +" + (all.size() - LINES_MAX));
        return some;
    }

    private static String sum(Optional<Sum> sum) {
        return sum.map(s -> s.count() + " 笔  ￥" + yuan(s.fen())).orElse("未连上 not reached");
    }

    private static String line(DayItem item) {
        Texts kind = DayWords.kind(item.kind());
        return kind.in(Texts.BASE)
                + " "
                + kind.in("en")
                + ": "
                + item.orderNo()
                + book("终端", item.amounts().pad())
                + book("本机", item.amounts().journal())
                + book("中心", item.amounts().central());
    }

    private static String book(String name, OptionalLong fen) {
        return fen.isPresent() ? " " + name + "￥" + yuan(fen.getAsLong()) : "";
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%d.%02d", fen / 100, Math.abs(fen % 100));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
