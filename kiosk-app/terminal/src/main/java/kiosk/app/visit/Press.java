package kiosk.app.visit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Papers.Paper;
import kiosk.app.visit.Papers.PaperException;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.PrintOutcome;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a kept document on paper, with the intent before and the proof after. Works for documents
/// of this machine and of others.
///
/// Thread rule: blocking.
///
/// @param caseId the case whose journal has the lines, which need not be the document's own
record Press(Ports ports, String visit, String caseId) {
    /// The paper; the key is the document's code.
    static final String PRINT = "print";

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final Duration PAPER = Duration.ofMinutes(1);

    /// What came of a print.
    sealed interface Result {
        record OnPaper() implements Result {}

        /// Nothing came out, or nothing is proven; the document stays owed.
        record Failed(Texts say) implements Result {}
    }

    Result print(Kept kept) throws StoreException {
        ports.store()
                .append(
                        List.of(
                                entry(
                                        Phase.INTENT,
                                        kept.code(),
                                        Map.of("template", kept.template()))),
                        List.of());
        Paper paper;
        try {
            paper = ports.papers().make(kept.template(), kept.fields(), kept.frameForPrint());
        } catch (PaperException e) {
            LOG.error("a document could not be made", e);
            return failed(kept, "TEMPLATE", "这份文件暂时无法生成", "This document cannot be made now");
        }
        return settle(kept, send(kept, paper), paper);
    }

    /// Which device takes the paper, and how many sheets of it.
    private Map<String, Object> use(Paper paper) {
        return switch (paper) {
            case Paper.Roll _ -> Map.of("device", ports.devices().receipts().name(), "sheets", 1);
            case Paper.Sheet(byte[] _, String _, int pages) ->
                    Map.of("device", ports.devices().pages().name(), "sheets", pages);
        };
    }

    private PrintOutcome send(Kept kept, Paper paper) {
        return switch (paper) {
            case Paper.Roll(var receipt, String _) ->
                    ports.devices().receipts().print(receipt, PAPER, new Cancel());
            case Paper.Sheet(byte[] pdf, String _, int _) ->
                    ports.devices()
                            .pages()
                            .print(pdf, kept.frame().documentNo(), PAPER, new Cancel());
        };
    }

    private static String sha256(Paper paper) {
        return switch (paper) {
            case Paper.Roll(var _, String sha) -> sha;
            case Paper.Sheet(byte[] _, String sha, int _) -> sha;
        };
    }

    private Result settle(Kept kept, PrintOutcome outcome, Paper paper) throws StoreException {
        return switch (outcome) {
            case PrintOutcome.Printed(String proof) -> printed(kept, proof, paper);
            case PrintOutcome.NotPrinted(DeviceStatus status) -> {
                end(kept, "NOT_PRINTED", kept.printed());
                yield new Result.Failed(PaperWords.say(status));
            }
            case PrintOutcome.Unknown(DeviceStatus status) -> {
                end(kept, "UNKNOWN", true, use(paper));
                yield new Result.Failed(PaperWords.say(status));
            }
            case PrintOutcome.Unprintable(String _) ->
                    failed(
                            kept,
                            "UNPRINTABLE",
                            "有的字这台打印机打不出来",
                            "This printer lacks some of the characters");
            case PrintOutcome.Cancelled() ->
                    failed(kept, "CANCELLED", "打印已取消", "Printing was stopped");
        };
    }

    private Result printed(Kept kept, String proof, Paper paper) throws StoreException {
        Map<String, Object> issued = new LinkedHashMap<>();
        issued.put("documentNo", kept.frame().documentNo());
        issued.put("checkCode", kept.frame().checkCode());
        issued.put("kind", kept.template());
        issued.put("caseId", kept.frame().caseId());
        issued.put("sha256", sha256(paper));
        issued.put("reprint", kept.printed());
        ports.store()
                .append(
                        List.of(outcome(kept, "PRINTED", proof, use(paper))),
                        List.of(issuedEvent(kept, issued)),
                        List.of(kept.onPaper().keepsake()));
        return new Result.OnPaper();
    }

    /// Belongs to the document's own case, also when it is printed again in another visit.
    private OutboundEvent issuedEvent(Kept kept, Map<String, Object> issued) {
        return new OutboundEvent(
                ports.ids().next(),
                "document.issued",
                kept.frame().caseId(),
                0,
                Json.write(issued),
                ports.central().now());
    }

    private Result failed(Kept kept, String how, String zh, String en) throws StoreException {
        end(kept, how, kept.printed());
        return new Result.Failed(Texts.of(zh, en));
    }

    /// Closes the print without proof; `perhaps` = paper may have come out, so that the next sheet
    /// is a marked reprint.
    void end(Kept kept, String how, boolean perhaps) throws StoreException {
        end(kept, how, perhaps, Map.of());
    }

    /// A print the power cut ended: paper may have come out.
    static void cut(Ports ports, JournalEntry print) throws StoreException {
        Press press = new Press(ports, print.visit(), print.caseId());
        Optional<Kept> kept = ports.store().keepsake(print.key()).map(Kept::of);
        List<Keepsake> marked = kept.map(Kept::onPaper).map(Kept::keepsake).stream().toList();
        ports.store()
                .append(
                        List.of(press.outcome(print.key(), "POWER_CUT", "", Map.of())),
                        List.of(),
                        marked);
    }

    private void end(Kept kept, String how, boolean perhaps, Map<String, Object> use)
            throws StoreException {
        ports.store()
                .append(
                        List.of(outcome(kept, how, "", use)),
                        List.of(),
                        perhaps ? List.of(kept.onPaper().keepsake()) : List.of());
    }

    private JournalEntry outcome(Kept kept, String how, String proof, Map<String, Object> use) {
        return outcome(kept.code(), how, proof, use);
    }

    private JournalEntry outcome(String code, String how, String proof, Map<String, Object> use) {
        Map<String, Object> body = new LinkedHashMap<>(use);
        body.put("how", how);
        body.put("proof", proof);
        return entry(Phase.OUTCOME, code, body);
    }

    private JournalEntry entry(Phase phase, String key, Map<String, ?> body) {
        return new JournalEntry(
                visit, caseId, phase, PRINT, key, Json.write(body), ports.central().now());
    }
}
