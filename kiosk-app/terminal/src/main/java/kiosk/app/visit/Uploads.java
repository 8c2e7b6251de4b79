package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Page;
import kiosk.matter.Piece;
import kiosk.matter.Texts;
import kiosk.sync.Central.Reply;

/// Files from a phone: central opens a link for one material of one case, the phone sends to
/// central, the terminal looks at what has come. The bytes stay at central, bound to the case.
///
/// Thread rule: blocking.
final class Uploads {
    private static final Duration ASK = Duration.ofSeconds(5);

    private final Ports ports;

    Uploads(Ports ports) {
        this.ports = ports;
    }

    /// What central said.
    sealed interface Said {
        record Open(Scene.Taking taking) implements Said {}

        record No(Texts say) implements Said {}

        /// The link has ended, and what came by it is not there any more.
        record Over() implements Said {}

        /// No answer came.
        record Silent() implements Said {}
    }

    /// A link for this material, good for some minutes.
    Said open(String caseId, Page.MaterialLine material) {
        Map<String, Object> in = new LinkedHashMap<>();
        in.put("caseId", caseId);
        in.put("material", material.id());
        in.put("name", material.name().byLanguage());
        in.put("formats", material.formats());
        in.put("pages", (long) material.pagesMax());
        return said("upload/open", in, material.id());
    }

    /// What has come so far.
    Said look(Scene.Taking taking) {
        return said("upload/look", Map.of("code", taking.code()), taking.material());
    }

    /// Throws one file away.
    Said drop(Scene.Taking taking, String file) {
        return said("upload/drop", Map.of("code", taking.code(), "file", file), taking.material());
    }

    /// The case takes what has come: only when central said so, files stand in the case, and all
    /// that central keeps. Asked again after a lost answer, central says the same once more.
    Said keep(Scene.Taking taking) {
        Said last = look(taking);
        if (!(last instanceof Said.Open(Scene.Taking now)) || now.files().isEmpty()) {
            return last;
        }
        Map<String, Object> in = Map.of("code", now.code(), "keep", true);
        return said("upload/close", in, now.material());
    }

    /// The link is not needed any more, even if central has kept it: only for what the case did not
    /// take. Whatever comes of this, central throws away what nobody keeps or hands in.
    ///
    /// @return whether central heard it
    boolean discard(Scene.Taking taking) {
        Map<String, Object> in = Map.of("code", taking.code(), "keep", false);
        return !(ports.central().request("upload/close", in, "", ASK) instanceof Reply.Silence);
    }

    private Said said(String operation, Map<String, Object> in, String material) {
        return switch (ports.central().request(operation, in, "", ASK)) {
            case Reply.Answer(Map<String, Object> body) -> new Said.Open(taking(body, material));
            case Reply.Refusal(String code, Map<String, String> say) ->
                    code.equals("OVER") ? new Said.Over() : new Said.No(new Texts(say));
            case Reply.Silence _ -> new Said.Silent();
        };
    }

    private static Scene.Taking taking(Map<String, Object> body, String material) {
        List<Scene.TakenFile> files = new ArrayList<>();
        if (body.get("files") instanceof List<?> all) {
            all.stream().map(Uploads::file).flatMap(Optional::stream).forEach(files::add);
        }
        return new Scene.Taking(
                material,
                MaterialsDriver.UPLOAD,
                EventJson.text(body, "address"),
                EventJson.text(body, "code"),
                Optional.of(Instant.parse(EventJson.text(body, "until"))),
                files,
                Optional.empty());
    }

    private static Optional<Scene.TakenFile> file(Object json) {
        if (!(json instanceof Map<?, ?> file)
                || !(file.get("sha256") instanceof String sha256)
                || !(file.get("mediaType") instanceof String type)
                || !(file.get("pages") instanceof Number pages)) {
            return Optional.empty();
        }
        String preview = file.get("preview") instanceof String text ? text : "";
        return Optional.of(
                new Scene.TakenFile(
                        String.valueOf(file.get("file")),
                        String.valueOf(file.get("name")),
                        new Piece(sha256, type, pages.intValue()),
                        Base64.getDecoder().decode(preview)));
    }
}
