package kiosk.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kiosk.app.document.DocumentException;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.Ports;
import kiosk.device.sim.people.People;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.search.PinyinCatalogue;

/// A pack on simulated machines, with the built-in people and papers that can be looked at.
public final class Rehearsal {

    private Rehearsal() {}

    /// What plays the scenarios of this pack; papers come out below `folder`.
    ///
    /// @throws PackException a template is wrong
    /// @throws DocumentException the fonts for paper are missing
    public static ScenarioRunner of(Pack pack, Path folder)
            throws PackException, DocumentException {
        return of(pack, pack.matters(), folder);
    }

    /// The same on machines whose home page offers only these matters.
    public static ScenarioRunner of(Pack pack, List<Matter> offered, Path folder)
            throws PackException, DocumentException {
        DocumentTemplates templates = DocumentTemplates.load(pack);
        FontFiles fonts = FontFiles.installed();
        Documents documents = new Documents(templates, new PdfPages(fonts), new DrawnLines(fonts));
        return new ScenarioRunner(
                new Ports.Content(pack, new PinyinCatalogue(offered)),
                people(),
                terminal -> new TemplatePapers(documents, templates, terminal, "localhost/check"),
                folder);
    }

    /// Whether there is a test person with this key.
    public static boolean knows(String person) {
        return people().person(person).isPresent();
    }

    /// Keys of the test people.
    public static List<String> everybody() {
        return people().people().keySet().stream().sorted().toList();
    }

    private static People people() {
        try {
            return People.builtIn();
        } catch (IOException e) {
            throw new UncheckedIOException("the test people are part of the program", e);
        }
    }
}
