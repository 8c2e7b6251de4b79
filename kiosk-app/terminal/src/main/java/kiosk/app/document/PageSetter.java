package kiosk.app.document;

/// Sets a filled document on A4.
public interface PageSetter {

    /// The same content gives the same bytes.
    RenderedPage set(PageContent content) throws DocumentException;
}
