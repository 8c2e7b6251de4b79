package kiosk.device.sim.ipp;

import java.util.ArrayList;
import java.util.List;
import kiosk.device.ipp.IppAttribute;
import kiosk.device.ipp.IppGroup;
import kiosk.device.ipp.IppOperation;
import kiosk.device.ipp.IppValue;

/// printer-description attributes.
final class PrinterFacts {
    private static final String A4 = "iso_a4_210x297mm";

    /// Tags of collections: RFC 8010, section 3.1.6.
    private static final int BEGIN = 0x34;

    private static final int MEMBER = 0x4A;
    private static final int END = 0x37;

    private PrinterFacts() {}

    static IppGroup of(PageEngine engine, String uri) {
        var facts = new ArrayList<IppAttribute>();
        facts.add(IppAttribute.of(IppValue.URI, "printer-uri-supported", uri));
        facts.add(keyword("uri-security-supported", "none"));
        facts.add(keyword("uri-authentication-supported", "none"));
        facts.add(IppAttribute.of(IppValue.NAME, "printer-name", "yimen-simulated-a4"));
        facts.add(IppAttribute.of(IppValue.TEXT, "printer-info", "Simulated A4 printer"));
        facts.add(IppAttribute.of(IppValue.TEXT, "printer-make-and-model", "Yimen simulated A4"));
        facts.add(IppAttribute.of(IppValue.TEXT, "printer-location", ""));
        facts.add(IppAttribute.of(IppValue.URI, "printer-more-info", uri));
        facts.add(IppAttribute.of(IppValue.ENUM, "printer-state", engine.state()));
        facts.add(keyword("printer-state-reasons", engine.tray().reasons().toArray(String[]::new)));
        facts.add(IppAttribute.of("printer-is-accepting-jobs", true));
        facts.add(keyword("ipp-versions-supported", "1.1", "2.0"));
        facts.add(
                IppAttribute.of(
                        IppValue.ENUM,
                        "operations-supported",
                        IppOperation.PRINT_JOB,
                        IppOperation.VALIDATE_JOB,
                        IppOperation.CREATE_JOB,
                        IppOperation.SEND_DOCUMENT,
                        IppOperation.CANCEL_JOB,
                        IppOperation.GET_JOB_ATTRIBUTES,
                        IppOperation.GET_JOBS,
                        IppOperation.GET_PRINTER_ATTRIBUTES));
        facts.add(IppAttribute.of(IppValue.CHARSET, "charset-configured", "utf-8"));
        facts.add(IppAttribute.of(IppValue.CHARSET, "charset-supported", "utf-8"));
        facts.add(IppAttribute.of(IppValue.LANGUAGE, "natural-language-configured", "en"));
        facts.add(
                IppAttribute.of(
                        IppValue.LANGUAGE, "generated-natural-language-supported", "en", "zh-cn"));
        facts.addAll(capabilities());
        int waiting = (int) engine.jobs().stream().filter(job -> !job.ended()).count();
        facts.add(IppAttribute.of(IppValue.INTEGER, "queued-job-count", waiting));
        facts.add(IppAttribute.of(IppValue.INTEGER, "printer-up-time", engine.upSeconds()));
        return new IppGroup(IppGroup.PRINTER, facts);
    }

    private static List<IppAttribute> capabilities() {
        return List.of(
                IppAttribute.of(IppValue.MIME_TYPE, "document-format-default", "application/pdf"),
                IppAttribute.of(IppValue.MIME_TYPE, "document-format-supported", "application/pdf"),
                keyword("pdl-override-supported", "attempted"),
                keyword("compression-supported", "none"),
                IppAttribute.of("multiple-document-jobs-supported", false),
                IppAttribute.of(IppValue.INTEGER, "multiple-operation-time-out", 60),
                IppAttribute.of(IppValue.INTEGER, "copies-default", 1),
                new IppAttribute("copies-supported", List.of(IppValue.range(1, 1))),
                keyword("sides-default", "one-sided"),
                keyword("sides-supported", "one-sided"),
                keyword("media-default", A4),
                mediaCollection(),
                keyword("media-supported", A4),
                keyword("media-ready", A4),
                keyword("which-jobs-supported", "completed", "not-completed"));
    }

    /// A collection: `{media-size={x-dimension=21000 y-dimension=29700}}`, hundredths of
    /// millimetres.
    private static IppAttribute mediaCollection() {
        var begin = new IppValue(BEGIN, new byte[0]);
        var end = new IppValue(END, new byte[0]);
        return new IppAttribute(
                "media-col-default",
                List.of(
                        begin,
                        IppValue.of(MEMBER, "media-size"),
                        begin,
                        IppValue.of(MEMBER, "x-dimension"),
                        IppValue.of(IppValue.INTEGER, 21_000),
                        IppValue.of(MEMBER, "y-dimension"),
                        IppValue.of(IppValue.INTEGER, 29_700),
                        end,
                        end));
    }

    private static IppAttribute keyword(String name, String... words) {
        return IppAttribute.of(IppValue.KEYWORD, name, words);
    }
}
