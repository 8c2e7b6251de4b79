package kiosk.app.document;

/// A4 pages, ready for the document printer.
///
/// @param template which template made it
/// @param pdf the file; the same input gives the same bytes
/// @param sha256 of the file, hexadecimal
/// @param pages how many pages
public record RenderedPage(String template, byte[] pdf, String sha256, int pages) {

    public RenderedPage {
        pdf = pdf.clone();
    }

    @Override
    public byte[] pdf() {
        return pdf.clone();
    }

    @Override
    public String toString() {
        return "RenderedPage[" + template + ", " + pages + " pages, " + sha256 + "]";
    }
}
