package kiosk.app.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.Ports;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.search.PinyinCatalogue;

/// The repository's pack and what is made of it, once in a test process: nobody writes into it, and
/// opening it takes seconds.
///
/// @param loaded as signed
/// @param content what a terminal serves
/// @param templates of its papers
/// @param documents laid out with the installed fonts
public record Suzhou(
        LoadedPack loaded,
        Ports.Content content,
        DocumentTemplates templates,
        Documents documents) {
    private static final Path PACKS = Path.of("..", "packs");
    private static Optional<Suzhou> opened = Optional.empty();

    /// All of it.
    public static synchronized Suzhou city() throws Exception {
        if (opened.isEmpty()) {
            opened =
                    Optional.of(
                            of(
                                    PackLoader.open(
                                            PACKS.resolve("suzhou"),
                                            TrustRoot.read(
                                                    List.of(
                                                            PACKS.resolve(
                                                                    "keys/dev-2026.public.pem")),
                                                    TrustRoot.DevelopmentKeys.ALLOWED))));
        }
        return opened.get();
    }

    /// The same of another pack.
    static Suzhou of(LoadedPack pack) throws Exception {
        DocumentTemplates templates = DocumentTemplates.load(pack);
        FontFiles fonts = FontFiles.installed();
        return new Suzhou(
                pack,
                new Ports.Content(pack, new PinyinCatalogue(pack.matters())),
                templates,
                new Documents(templates, new PdfPages(fonts), new DrawnLines(fonts)));
    }

    /// The pack alone.
    public static LoadedPack pack() throws Exception {
        return city().loaded();
    }
}
