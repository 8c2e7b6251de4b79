package kiosk.app.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kiosk.app.visit.Papers;
import kiosk.app.visit.Terminal;

/// Paper for visits, made from the pack's templates.
public final class TemplatePapers implements Papers {
    private static final int CASE_NO_TAIL = 10;

    private final Documents documents;
    private final DocumentTemplates templates;
    private final Terminal terminal;
    private final String checkAddress;

    /// `checkAddress` is where people check a code, as printed.
    public TemplatePapers(
            Documents documents,
            DocumentTemplates templates,
            Terminal terminal,
            String checkAddress) {
        this.documents = documents;
        this.templates = templates;
        this.terminal = terminal;
        this.checkAddress = checkAddress;
    }

    @Override
    public Paper make(String template, Map<String, Object> fields, Frame frame)
            throws PaperException {
        String id = id(template);
        try {
            boolean page =
                    documents.kind(id).filter(kind -> kind == Template.Kind.PAGE).isPresent();
            if (page) {
                RenderedPage rendered = documents.renderPage(id, fields, frame(fields, frame));
                return new Paper.Sheet(rendered.pdf(), rendered.sha256(), rendered.pages());
            }
            RenderedReceipt rendered = documents.renderReceipt(id, fields, frame(fields, frame));
            return new Paper.Roll(rendered.receipt(), rendered.sha256());
        } catch (DocumentException e) {
            throw new PaperException(template + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Set<String> signed(String template) {
        return templates.byId(id(template)).map(Template::signedFields).orElse(Set.of());
    }

    /// Matters name templates by path or by id.
    private static String id(String template) {
        String name = template.substring(template.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    private DocumentFrame frame(Map<String, Object> fields, Frame frame) {
        return new DocumentFrame(
                terminal.outlet(),
                terminal.id(),
                frame.matter(),
                caseNo(fields, frame),
                frame.documentNo(),
                frame.checkCode(),
                frame.qr(),
                checkAddress,
                frame.issuedAt(),
                frame.language(),
                frame.reprint(),
                terminal.staffPhone());
    }

    /// The department's number where it gave one, else the tail of ours.
    private static String caseNo(Map<String, Object> fields, Frame frame) {
        Object given = fields.get("caseNo");
        if (given != null && !given.toString().isEmpty()) {
            return given.toString();
        }
        String hex = frame.caseId().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(Math.max(0, hex.length() - CASE_NO_TAIL));
    }
}
