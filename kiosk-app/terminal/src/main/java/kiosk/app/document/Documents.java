package kiosk.app.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;

/// Makes documents from the templates of a pack.
///
/// Thread rule: any thread; pages are set one after the other.
public final class Documents {
    /// The field every template has without being given it.
    static final String ISSUED_AT = "issuedAt";

    private final DocumentTemplates templates;
    private final PageSetter pages;
    private final LinePictures pictures;

    public Documents(DocumentTemplates templates, PageSetter pages, LinePictures pictures) {
        this.templates = templates;
        this.pages = pages;
        this.pictures = pictures;
    }

    /// Fills a template of kind receipt.
    ///
    /// @param fields values by name; what the template does not declare is left aside
    public RenderedReceipt renderReceipt(
            String template, Map<String, ?> fields, DocumentFrame frame) throws DocumentException {
        Template found = find(template, Template.Kind.RECEIPT);
        var blocks = new Filler(found, framed(fields, frame), frame.language()).fill();
        return new ReceiptComposer(templates.words(), pictures)
                .compose(found.id(), titled(found.title(), frame), blocks, frame);
    }

    /// Fills a template of kind page.
    ///
    /// @param fields values by name; what the template does not declare is left aside
    public RenderedPage renderPage(String template, Map<String, ?> fields, DocumentFrame frame)
            throws DocumentException {
        Template found = find(template, Template.Kind.PAGE);
        var filler = new Filler(found, framed(fields, frame), frame.language());
        Optional<PageContent.Seal> seal = Optional.empty();
        if (found.seal().isPresent()) {
            var pattern = found.seal().get();
            seal =
                    Optional.of(
                            new PageContent.Seal(
                                    filler.words(pattern.issuer()),
                                    filler.words(pattern.purpose())));
        }
        return pages.set(
                new PageContent(
                        found.id(),
                        titled(found.title(), frame),
                        filler.fill(),
                        seal,
                        frame,
                        templates.words()));
    }

    /// What kind of paper a template is for.
    public Optional<Template.Kind> kind(String template) {
        return templates.byId(template).map(Template::kind);
    }

    /// Every template may use the moment of issue as `issuedAt`.
    private static Map<String, Object> framed(Map<String, ?> fields, DocumentFrame frame) {
        var framed = new HashMap<String, Object>(fields);
        framed.put(ISSUED_AT, frame.issuedAt());
        return framed;
    }

    private static Words titled(Texts title, DocumentFrame frame) {
        return inVisitLanguage(title, frame.language());
    }

    static Words inVisitLanguage(Texts texts, String language) {
        return new Words(texts.in(Texts.BASE), language.startsWith("zh") ? "" : texts.in(language));
    }

    private Template find(String id, Template.Kind kind) throws DocumentException {
        Template template =
                templates.byId(id).orElseThrow(() -> new DocumentException("no template " + id));
        if (template.kind() != kind) {
            throw new DocumentException(id + " is not a " + kind);
        }
        return template;
    }
}
