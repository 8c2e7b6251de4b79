package kiosk.device.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kiosk.device.Cancel;
import kiosk.device.LineException;

/// The operations that printing a page needs.
///
/// Thread rule: one thread at a time.
final class IppClient {
    private static final byte[] NO_DOCUMENT = {};
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MIN = Duration.ofMillis(300);
    private static final Cancel NEVER = new Cancel();

    private final IppChannel channel;
    private final URI printer;
    private int requests;

    IppClient(IppChannel channel, URI printer) {
        this.channel = channel;
        this.printer = printer;
    }

    /// @param left the answer may take that long, but never longer than five seconds
    PrinterReport printer(Duration left) throws LineException, IppRefusedException {
        var wanted =
                IppAttribute.of(
                        IppValue.KEYWORD,
                        "requested-attributes",
                        "printer-state",
                        "printer-state-reasons",
                        "printer-is-accepting-jobs",
                        "operations-supported",
                        "document-format-supported");
        var request = request(IppOperation.GET_PRINTER_ATTRIBUTES, List.of(wanted), List.of());
        IppMessage answer = call(request, NO_DOCUMENT, limited(left), NEVER);
        return new PrinterReport(answer.group(IppGroup.PRINTER));
    }

    /// An empty job; nothing is printed before a document is sent.
    int createJob(String name, Duration left) throws LineException, IppRefusedException {
        var request = request(IppOperation.CREATE_JOB, List.of(jobName(name)), template());
        return jobId(call(request, NO_DOCUMENT, limited(left), NEVER));
    }

    void sendDocument(int job, byte[] pdf, Duration atMost, Cancel cancel)
            throws LineException, IppRefusedException {
        var more =
                List.of(
                        IppAttribute.of(IppValue.INTEGER, "job-id", job),
                        user(),
                        IppAttribute.of(IppValue.MIME_TYPE, "document-format", "application/pdf"),
                        IppAttribute.of("last-document", true));
        call(request(IppOperation.SEND_DOCUMENT, more, List.of()), pdf, atMost, cancel);
    }

    int printJob(String name, byte[] pdf, Duration atMost, Cancel cancel)
            throws LineException, IppRefusedException {
        var more =
                List.of(
                        user(),
                        jobName(name),
                        IppAttribute.of(IppValue.MIME_TYPE, "document-format", "application/pdf"));
        return jobId(call(request(IppOperation.PRINT_JOB, more, template()), pdf, atMost, cancel));
    }

    JobReport job(int job, Duration left) throws LineException, IppRefusedException {
        var more =
                List.of(
                        IppAttribute.of(IppValue.INTEGER, "job-id", job),
                        user(),
                        IppAttribute.of(
                                IppValue.KEYWORD,
                                "requested-attributes",
                                "job-state",
                                "job-state-reasons",
                                "job-impressions",
                                "job-impressions-completed",
                                "time-at-processing"));
        var request = request(IppOperation.GET_JOB_ATTRIBUTES, more, List.of());
        IppMessage answer = call(request, NO_DOCUMENT, limited(left), NEVER);
        return new JobReport(answer.group(IppGroup.JOB));
    }

    void cancelJob(int job, Duration left) throws LineException, IppRefusedException {
        var more = List.of(IppAttribute.of(IppValue.INTEGER, "job-id", job), user());
        var request = request(IppOperation.CANCEL_JOB, more, List.of());
        call(request, NO_DOCUMENT, limited(left), NEVER);
    }

    private IppMessage request(int operation, List<IppAttribute> more, List<IppAttribute> job) {
        var attributes = new ArrayList<IppAttribute>();
        attributes.add(IppAttribute.of(IppValue.CHARSET, "attributes-charset", "utf-8"));
        attributes.add(IppAttribute.of(IppValue.LANGUAGE, "attributes-natural-language", "zh-cn"));
        attributes.add(IppAttribute.of(IppValue.URI, "printer-uri", printer.toString()));
        attributes.addAll(more);
        var groups = new ArrayList<IppGroup>();
        groups.add(new IppGroup(IppGroup.OPERATION, attributes));
        if (!job.isEmpty()) {
            groups.add(new IppGroup(IppGroup.JOB, job));
        }
        requests++;
        return new IppMessage(IppMessage.VERSION_1_1, operation, requests, groups);
    }

    private IppMessage call(IppMessage request, byte[] document, Duration atMost, Cancel cancel)
            throws LineException, IppRefusedException {
        var out = new IppChannel.Request(IppCodec.encode(request), document);
        byte[] in = channel.exchange(out, atMost, cancel);
        try {
            IppMessage answer = IppCodec.decode(in).message();
            if (answer.requestId() != request.requestId()) {
                throw new LineException("answer to another request");
            }
            if (!answer.successful()) {
                throw new IppRefusedException(answer);
            }
            return answer;
        } catch (IppFormatException e) {
            throw new LineException("answer is no IPP", e);
        }
    }

    private static Duration limited(Duration left) {
        Duration atLeast = left.compareTo(ANSWER_MIN) < 0 ? ANSWER_MIN : left;
        return atLeast.compareTo(ANSWER_MAX) < 0 ? atLeast : ANSWER_MAX;
    }

    private static int jobId(IppMessage answer) throws LineException {
        return answer.group(IppGroup.JOB)
                .value("job-id")
                .map(IppValue::number)
                .orElseThrow(() -> new LineException("job without id"));
    }

    private static IppAttribute user() {
        return IppAttribute.of(IppValue.NAME, "requesting-user-name", "kiosk");
    }

    private static IppAttribute jobName(String name) {
        return IppAttribute.of(IppValue.NAME, "job-name", name);
    }

    private static List<IppAttribute> template() {
        return List.of(
                IppAttribute.of(IppValue.INTEGER, "copies", 1),
                IppAttribute.of(IppValue.KEYWORD, "media", "iso_a4_210x297mm"),
                IppAttribute.of(IppValue.KEYWORD, "sides", "one-sided"));
    }
}
