package kiosk.central.web;

import java.util.List;
import java.util.Optional;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.terminals.EnrolmentDesk.CodeSheet;

/// What an operator can do about terminals, as forms; nothing for everybody else.
final class TerminalForms {
    /// `packaging/enrol` is content with so many digits.
    private static final int FINGERPRINT_TYPED = 20;

    private final Visit visit;
    private final Words words;
    private final List<Outlet> outlets;

    TerminalForms(Visit visit, List<Outlet> outlets) {
        this.visit = visit;
        this.words = visit.words();
        this.outlets =
                outlets.stream()
                        .filter(o -> visit.outlet().isEmpty() || visit.outlet().equals(o.id()))
                        .toList();
    }

    /// A new terminal and its first code.
    Html add() {
        if (!visit.may("POST", "/terminals")) {
            return Html.NOTHING;
        }
        Html fields =
                Html.of(
                        "<label>{} <input name=\"id\" maxlength=\"40\" pattern=\"[a-z0-9\\-]+\""
                                + " required></label>{}",
                        words.get("terminal.id"),
                        where("", ""));
        return Layout.panel(words.get("terminal.add"), form("", fields, "terminal.makeCode", ""));
    }

    /// All that can be done with this one as it is.
    Html acts(Fleet.Unit unit) {
        if (!visit.may("POST", "/terminals/{id}/code") || unit.identity().isEmpty()) {
            return Html.NOTHING;
        }
        Identity terminal = unit.identity().get();
        String path = "/" + Links.segment(terminal.terminal());
        State state = terminal.state();
        boolean out = state == State.SUSPENDED || state == State.CLONED;
        return Layout.panel(
                words.get("terminal.acts"),
                Html.of(
                        "<div class=\"acts\">{}{}{}{}{}</div>",
                        fold(
                                "terminal.code",
                                form(path + "/code", Html.NOTHING, "terminal.makeCode", "")),
                        fold(
                                "terminal.move",
                                form(
                                        path + "/place",
                                        where(terminal.outlet(), terminal.place()),
                                        "save",
                                        "")),
                        state == State.ENROLLED
                                ? fold(
                                        "terminal.suspend",
                                        form(path + "/suspend", reason(), "terminal.suspend", ""))
                                : Html.NOTHING,
                        out
                                ? fold(
                                        "terminal.restore",
                                        form(path + "/restore", reason(), "terminal.restore", ""))
                                : Html.NOTHING,
                        state == State.REVOKED ? Html.NOTHING : revoke(path, terminal)));
    }

    private Html revoke(String path, Identity terminal) {
        Html fields =
                Html.of(
                        "<p class=\"note\">{}</p>{}<label>{} <strong>{}</strong> <input"
                                + " name=\"confirm\" maxlength=\"40\" autocomplete=\"off\" required>"
                                + "</label>",
                        words.get("terminal.revoke.more"),
                        reason(),
                        words.get("terminal.revoke.confirm"),
                        terminal.terminal());
        return fold(
                "terminal.revoke", form(path + "/revoke", fields, "terminal.revoke", " danger"));
    }

    private Html where(String outlet, String place) {
        List<Html> options =
                outlets.stream()
                        .map(o ->
                                Html.of(
                                        "<option value=\"{}\"{}>{}</option>",
                                        o.id(),
                                        o.id().equals(outlet)
                                                ? new Html(" selected")
                                                : Html.NOTHING,
                                        Fleet.name(o, words)))
                        .toList();
        return Html.of(
                "<label>{} <select name=\"outlet\" required>{}</select></label><label>{} <input"
                        + " name=\"place\" maxlength=\"200\" value=\"{}\"></label>",
                words.get("outlet"),
                Html.join(options),
                words.get("terminal.place"),
                place);
    }

    private Html reason() {
        return Html.of(
                "<label>{} <input name=\"reason\" minlength=\"6\" maxlength=\"200\" required>"
                        + "</label>",
                words.get("reason"));
    }

    private Html fold(String key, Html form) {
        return Html.of("<details><summary>{}</summary>{}</details>", words.get(key), form);
    }

    private Html form(String path, Html fields, String key, String look) {
        return Html.of(
                "<form class=\"edit\" method=\"post\" action=\"/terminals{}\">{}{}{}<button"
                        + " class=\"small{}\">{}</button></form>",
                path,
                visit.token(),
                fields,
                visit.proof(),
                look,
                words.get(key));
    }

    /// The code sheet, shown once; its last line is what is typed at the terminal.
    static Html sheet(Words words, CodeSheet sheet, Optional<Outlet> outlet, String address) {
        String line =
                "packaging/enrol --central "
                        + address
                        + " --code "
                        + sheet.code()
                        + " --fingerprint "
                        + sheet.fingerprint().substring(0, FINGERPRINT_TYPED);
        return Html.of(
                """
                <section class="panel sheet-once"><h2>{} {}</h2>
                <p class="note">{}</p>
                <dl class="facts"><div><dt>{}</dt><dd>{} {}</dd></div>
                <div><dt>{}</dt><dd><code class="given">{}</code></dd></div>
                <div><dt>{}</dt><dd>{}</dd></div></dl>
                <dl class="facts"><div><dt>{}</dt><dd><code>{}</code></dd></div></dl>
                <p>{}</p><pre class="type"><code id="line">{}</code></pre></section>
                <p><a class="button" href="/terminals/{}">{}</a></p>
                """,
                words.get("sheet.title"),
                sheet.order().terminal(),
                words.get("sheet.once"),
                words.get("outlet"),
                outlet.map(o -> Fleet.name(o, words)).orElse(sheet.order().outlet()),
                sheet.order().place(),
                words.get("sheet.code"),
                sheet.code(),
                words.get("sheet.until"),
                Words.time(sheet.expiresAt()),
                words.get("sheet.fingerprint"),
                sheet.fingerprint(),
                words.get("sheet.type"),
                line,
                Links.segment(sheet.order().terminal()),
                words.get("sheet.done"));
    }
}
