package kiosk.device.ipp;

import java.util.List;
import java.util.Optional;

/// A request or an answer, without the document.
///
/// @param version major and minor: 0x0101 or 0x0200
/// @param code operation of a request, status of an answer
public record IppMessage(int version, int code, int requestId, List<IppGroup> groups) {
    /// IPP/1.1, understood by every printer.
    public static final int VERSION_1_1 = 0x0101;

    public IppMessage {
        groups = List.copyOf(groups);
    }

    /// The first group with that tag, or an empty one.
    public IppGroup group(int tag) {
        return groups.stream()
                .filter(group -> group.tag() == tag)
                .findFirst()
                .orElse(new IppGroup(tag, List.of()));
    }

    /// Whether an answer means success (0x0000 to 0x00FF).
    public boolean successful() {
        return code >= 0 && code < 0x0100;
    }

    /// The answer's words for its status.
    public Optional<String> statusMessage() {
        return group(IppGroup.OPERATION).value("status-message").map(IppValue::text);
    }
}
