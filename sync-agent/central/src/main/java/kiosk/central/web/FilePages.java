package kiosk.central.web;

import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Tx;
import kiosk.central.store.UploadTable.Arrived;
import kiosk.central.store.UploadTable.Link;

/// Files that customers sent for their cases. They are seen by whoever may see the person of the
/// case, while the case is open to them for a written reason, and each look is remembered.
final class FilePages {
    private final House house;

    FilePages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/cases/{id}/files/{no}", this::file);
    }

    /// One file of a case, numbered through its links.
    private record Kept(Link link, Arrived file) {}

    private static List<Kept> of(Tx tx, String caseId) {
        List<Kept> all = new ArrayList<>();
        for (Link link : tx.uploads().ofCase(caseId)) {
            tx.uploads().listed(link.code()).forEach(file -> all.add(new Kept(link, file)));
        }
        return all;
    }

    /// The list on the page of a case; `open` while the person is shown.
    static Html list(Tx tx, Words words, String caseId, boolean open) {
        List<Kept> files = of(tx, caseId);
        List<Html> rows = new ArrayList<>();
        for (int no = 0; no < files.size(); no++) {
            Kept kept = files.get(no);
            Html look =
                    open
                            ? Html.of(
                                    "<a href=\"/cases/{}/files/{}\">{}</a>",
                                    Links.segment(caseId),
                                    no,
                                    words.get("files.open"))
                            : Html.of("<small>{}</small>", words.get("files.closed"));
            rows.add(
                    Html.of(
                            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td>"
                                    + "<td class=\"t\">{}</td><td>{}</td></tr>",
                            words.english() ? kept.link().nameEn() : kept.link().nameZh(),
                            words.get("files." + kept.file().mediaType(), kept.file().mediaType()),
                            kept.file().pages(),
                            Words.time(kept.file().at()),
                            look));
        }
        return Layout.table(
                words,
                List.of("files.material", "kind", "#files.pages", "files.at", "files.look"),
                rows);
    }

    private record Bytes(String name, String mediaType, byte[] bytes) {}

    private void file(Visit v) throws CentralStoreException {
        String id = v.parameter("id");
        String asked = v.parameter("no");
        int no = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : -1;
        Optional<Bytes> found =
                house.database()
                        .inTransaction(
                                tx -> seen(tx, v, id) ? look(tx, v, id, no) : refused(tx, v, id));
        if (found.isEmpty()) {
            Html none = Html.of("<p class=\"empty\">{}</p>", v.words().get("files.none"));
            v.page(Status.NOT_FOUND_404, "cases", none);
            return;
        }
        v.sealed(found.get().name(), found.get().mediaType(), found.get().bytes());
    }

    /// Only while this user has the person of this case open.
    private static boolean seen(Tx tx, Visit v, String id) {
        return tx.sessions().unmasked(v.seat().user().name(), id, v.now()).isPresent()
                && tx.cases()
                        .find(id)
                        .filter(c -> Fleet.sees(tx, v, c.submission().terminal()))
                        .isPresent();
    }

    private static Optional<Bytes> refused(Tx tx, Visit v, String id) {
        v.audit(tx, "case.file", id, "refused", "");
        return Optional.empty();
    }

    private static Optional<Bytes> look(Tx tx, Visit v, String id, int no) {
        List<Kept> files = of(tx, id);
        if (no < 0 || no >= files.size()) {
            return Optional.empty();
        }
        Kept kept = files.get(no);
        v.audit(tx, "case.file", id, "ok", kept.link().material() + "/" + no);
        byte[] bytes = tx.uploads().bytes(kept.file().code(), kept.file().no());
        return Optional.of(new Bytes(kept.file().name(), kept.file().mediaType(), bytes));
    }
}
