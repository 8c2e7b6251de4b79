package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.UploadTable.Link;
import kiosk.central.uploads.UploadDesk;
import kiosk.central.uploads.UploadDesk.Came;

/// The page a phone opens from the code on the machine: sends photographs or a PDF for one
/// material. Nothing about the person stands on it.
final class PhonePages {
    private final UploadDesk desk;

    PhonePages(UploadDesk desk) {
        this.desk = desk;
    }

    void form(ServerRequest req, ServerResponse res) throws CentralStoreException {
        show(req, res, Optional.empty());
    }

    void file(ServerRequest req, ServerResponse res) throws CentralStoreException {
        String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        byte[] body = req.content().as(byte[].class);
        Optional<byte[]> file = Multipart.file(type, body, "file");
        Came came =
                file.isPresent() && file.get().length > 0
                        ? desk.take(code(req), file.get())
                        : Came.UNREADABLE;
        show(req, res, Optional.of(came));
    }

    private static String code(ServerRequest req) {
        String code = req.path().pathParameters().get("code");
        return code.matches("[0-9a-z]{20}") ? code : "";
    }

    private void show(ServerRequest req, ServerResponse res, Optional<Came> came)
            throws CentralStoreException {
        Words words = Web.words(req);
        String code = code(req);
        Optional<Link> link = desk.link(code);
        if (link.isEmpty()) {
            Web.page(
                    res,
                    Status.GONE_410,
                    Layout.open(
                            words,
                            "phone.title",
                            Html.of("<p class=\"notice bad\">{}</p>", words.get("phone.OVER"))));
            return;
        }
        Html body =
                Html.of(
                        """
                        {}
                        <p class="lead">{} <strong>{}</strong></p>
                        <form method="post" action="/u/{}?lang={}" enctype="multipart/form-data">
                        <label for="file">{}</label>
                        <input id="file" type="file" name="file" accept="{}" required>
                        <button>{}</button>
                        </form>
                        <p>{} {}</p>
                        <p><small>{}</small></p>
                        """,
                        came.map(c ->
                                        Html.of(
                                                "<p class=\"notice {}\">{}</p>",
                                                c == Came.TAKEN ? "good" : "bad",
                                                words.get("phone." + c)))
                                .orElse(Html.NOTHING),
                        words.get("phone.for"),
                        words.english() && !link.get().nameEn().isEmpty()
                                ? link.get().nameEn()
                                : link.get().nameZh(),
                        code,
                        words.code(),
                        words.get("phone.choose"),
                        accept(link.get()),
                        words.get("phone.send"),
                        words.get("phone.count"),
                        Integer.toString(desk.count(code)),
                        words.get("phone.then"));
        Web.page(res, Layout.open(words, "phone.title", body));
    }

    private static String accept(Link link) {
        return link.formats()
                .replace("pdf", "application/pdf")
                .replace("jpg", "image/jpeg")
                .replace("png", "image/png");
    }
}
