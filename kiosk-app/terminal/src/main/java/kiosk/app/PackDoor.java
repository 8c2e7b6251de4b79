package kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kiosk.app.config.ConfigException;
import kiosk.app.config.KioskConfig;
import kiosk.app.document.DocumentException;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.PackRoom;
import kiosk.app.visit.Papers;
import kiosk.app.visit.Terminal;
import kiosk.matter.Catalogue;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.pack.PackShelf;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.search.PinyinCatalogue;

/// Part of the composition: where packs come in, and what one needs to be used.
final class PackDoor {

    private PackDoor() {}

    /// The shelf with the configured door and trust root, and `store` of its own.
    static PackShelf shelf(KioskConfig config, Path store, Clock clock) throws ConfigException {
        return new PackShelf(
                config.pack().folder(),
                store,
                trust(config),
                new PackShelf.Rules(
                        Build.version(),
                        () -> LocalDate.ofInstant(clock.instant(), config.terminal().zone()),
                        DocumentTemplates::load));
    }

    /// Opens it; what was refused on the way.
    static List<PackShelf.Refusal> open(PackShelf shelf) throws PackException, ConfigException {
        try {
            return shelf.open();
        } catch (IOException e) {
            throw new ConfigException("the packs cannot be read: " + e.getMessage(), e);
        }
    }

    /// The packs in use.
    static PackRoom room(
            PackShelf shelf,
            Terminal terminal,
            KioskConfig config,
            Consumer<PackShelf.Refusal> refused)
            throws PackException, ConfigException {
        try {
            FontFiles fonts = FontFiles.installed();
            PdfPages pages = new PdfPages(fonts);
            DrawnLines lines = new DrawnLines(fonts);
            String check = config.terminal().checkAddress();
            return new PackRoom(
                    shelf,
                    new PackRoom.Workshop() {
                        @Override
                        public Catalogue catalogue(Pack pack) {
                            return new PinyinCatalogue(pack.matters());
                        }

                        @Override
                        public Papers papers(Pack pack) throws PackException {
                            DocumentTemplates templates = DocumentTemplates.load(pack);
                            Documents documents = new Documents(templates, pages, lines);
                            return new TemplatePapers(documents, templates, terminal, check);
                        }
                    },
                    refused);
        } catch (DocumentException e) {
            throw new ConfigException("fonts for paper are missing: " + e.getMessage(), e);
        }
    }

    private static TrustRoot trust(KioskConfig config) throws ConfigException {
        try {
            return TrustRoot.read(
                    List.of(config.pack().trust()),
                    config.pack().allowDevelopment()
                            ? TrustRoot.DevelopmentKeys.ALLOWED
                            : TrustRoot.DevelopmentKeys.REFUSED);
        } catch (IOException e) {
            throw new ConfigException(config.pack().trust() + ": no usable public key", e);
        }
    }
}
