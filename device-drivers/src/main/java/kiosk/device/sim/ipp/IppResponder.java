package kiosk.device.sim.ipp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kiosk.device.ipp.IppAttribute;
import kiosk.device.ipp.IppCodec;
import kiosk.device.ipp.IppFormatException;
import kiosk.device.ipp.IppGroup;
import kiosk.device.ipp.IppMessage;
import kiosk.device.ipp.IppOperation;
import kiosk.device.ipp.IppValue;

/// Answers IPP requests for a [PageEngine].
///
/// Thread rule: guarded by its caller.
final class IppResponder {
    private static final int OK = 0x0000;
    private static final int BAD_REQUEST = 0x0400;
    private static final int NOT_POSSIBLE = 0x0404;
    private static final int NOT_FOUND = 0x0406;
    private static final int FORMAT_NOT_SUPPORTED = 0x040A;
    private static final int DOCUMENT_FORMAT_ERROR = 0x0411;
    private static final int OPERATION_NOT_SUPPORTED = 0x0501;

    private final PageEngine engine;
    private final String uri;

    IppResponder(PageEngine engine, String uri) {
        this.engine = engine;
        this.uri = uri;
    }

    byte[] answer(byte[] request) throws IppFormatException {
        IppCodec.Decoded decoded = IppCodec.decode(request);
        byte[] document = Arrays.copyOfRange(request, decoded.documentAt(), request.length);
        engine.bringUpToDate();
        return IppCodec.encode(answer(decoded.message(), document));
    }

    private IppMessage answer(IppMessage request, byte[] document) {
        if (!wellFormed(request)) {
            return status(request, BAD_REQUEST);
        }
        IppGroup operation = request.group(IppGroup.OPERATION);
        return switch (request.code()) {
            case IppOperation.GET_PRINTER_ATTRIBUTES ->
                    status(request, OK, wanted(operation, PrinterFacts.of(engine, uri)));
            case IppOperation.VALIDATE_JOB ->
                    status(request, pdf(operation) ? OK : FORMAT_NOT_SUPPORTED);
            case IppOperation.PRINT_JOB -> printJob(request, operation, document);
            case IppOperation.CREATE_JOB ->
                    status(request, OK, facts(engine.create(name(operation))));
            case IppOperation.SEND_DOCUMENT -> sendDocument(request, operation, document);
            case IppOperation.GET_JOB_ATTRIBUTES ->
                    job(operation)
                            .map(job -> status(request, OK, wanted(operation, facts(job))))
                            .orElseGet(() -> status(request, NOT_FOUND));
            case IppOperation.GET_JOBS -> status(request, OK, jobs(operation));
            case IppOperation.CANCEL_JOB -> cancelJob(request, operation);
            default -> status(request, OPERATION_NOT_SUPPORTED);
        };
    }

    /// Charset first, language second, then the target (RFC 8011, section 4.1.4).
    private static boolean wellFormed(IppMessage request) {
        List<IppAttribute> attributes = request.group(IppGroup.OPERATION).attributes();
        return request.requestId() > 0
                && attributes.size() >= 3
                && "attributes-charset".equals(attributes.get(0).name())
                && "attributes-natural-language".equals(attributes.get(1).name())
                && attributes.stream()
                        .map(IppAttribute::name)
                        .anyMatch(n -> "printer-uri".equals(n) || "job-uri".equals(n));
    }

    private IppMessage printJob(IppMessage request, IppGroup operation, byte[] document) {
        if (!pdf(operation)) {
            return status(request, FORMAT_NOT_SUPPORTED);
        }
        PageJob job = engine.create(name(operation));
        boolean readable = engine.arrived(job, document);
        engine.bringUpToDate();
        return status(request, readable ? OK : DOCUMENT_FORMAT_ERROR, facts(job));
    }

    private IppMessage sendDocument(IppMessage request, IppGroup operation, byte[] document) {
        PageJob job = job(operation).orElse(null);
        if (job == null) {
            return status(request, NOT_FOUND);
        }
        if (!pdf(operation) || operation.value("last-document").isEmpty()) {
            int why = pdf(operation) ? BAD_REQUEST : FORMAT_NOT_SUPPORTED;
            return status(request, why);
        }
        if (!job.incoming()) {
            return status(request, NOT_POSSIBLE);
        }
        boolean readable = engine.arrived(job, document);
        engine.bringUpToDate();
        return status(request, readable ? OK : DOCUMENT_FORMAT_ERROR, facts(job));
    }

    private IppMessage cancelJob(IppMessage request, IppGroup operation) {
        PageJob job = job(operation).orElse(null);
        if (job == null) {
            return status(request, NOT_FOUND);
        }
        if (job.ended()) {
            return status(request, NOT_POSSIBLE);
        }
        engine.cancel(job);
        return status(request, OK);
    }

    private Optional<PageJob> job(IppGroup operation) {
        return operation.value("job-id").flatMap(id -> engine.job(id.number()));
    }

    private static boolean pdf(IppGroup operation) {
        return operation
                .value("document-format")
                .map(format -> "application/pdf".equals(format.text()))
                .orElse(true);
    }

    private static String name(IppGroup operation) {
        return operation.value("job-name").map(IppValue::text).orElse("untitled");
    }

    private IppGroup[] jobs(IppGroup operation) {
        boolean ended =
                operation
                        .value("which-jobs")
                        .map(which -> "completed".equals(which.text()))
                        .orElse(false);
        return engine.jobs().stream()
                .filter(job -> job.ended() == ended)
                .map(this::facts)
                .toArray(IppGroup[]::new);
    }

    private IppGroup facts(PageJob job) {
        var facts = new ArrayList<IppAttribute>();
        facts.add(IppAttribute.of(IppValue.URI, "job-uri", uri + "/" + job.id()));
        facts.add(IppAttribute.of(IppValue.INTEGER, "job-id", job.id()));
        facts.add(IppAttribute.of(IppValue.URI, "job-printer-uri", uri));
        facts.add(IppAttribute.of(IppValue.NAME, "job-name", job.name()));
        facts.add(IppAttribute.of(IppValue.ENUM, "job-state", job.state()));
        facts.add(
                IppAttribute.of(
                        IppValue.KEYWORD,
                        "job-state-reasons",
                        job.reasons().toArray(String[]::new)));
        facts.add(IppAttribute.of(IppValue.INTEGER, "job-impressions", job.impressions()));
        facts.add(IppAttribute.of(IppValue.INTEGER, "job-impressions-completed", job.completed()));
        int begun = job.begunAtSeconds();
        var time =
                begun < 0
                        ? new IppValue(IppValue.NO_VALUE, new byte[0])
                        : IppValue.of(IppValue.INTEGER, begun);
        facts.add(new IppAttribute("time-at-processing", List.of(time)));
        return new IppGroup(IppGroup.JOB, facts);
    }

    private static IppGroup wanted(IppGroup operation, IppGroup all) {
        List<String> names = operation.texts("requested-attributes");
        if (names.isEmpty() || names.contains("all")) {
            return all;
        }
        return new IppGroup(
                all.tag(),
                all.attributes().stream().filter(a -> names.contains(a.name())).toList());
    }

    private static IppMessage status(IppMessage request, int code, IppGroup... more) {
        var groups = new ArrayList<IppGroup>();
        groups.add(
                IppGroup.of(
                        IppGroup.OPERATION,
                        IppAttribute.of(IppValue.CHARSET, "attributes-charset", "utf-8"),
                        IppAttribute.of(IppValue.LANGUAGE, "attributes-natural-language", "en")));
        groups.addAll(List.of(more));
        return new IppMessage(request.version(), code, request.requestId(), groups);
    }
}
