package kiosk.app.screen.sign;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.number.PersonalMask;

/// A document to sign.
final class SignViewModel {

    private final Host host;
    private Page.Sign page;
    private boolean empty;
    private boolean endSeen;

    SignViewModel(Host host, Page.Sign page) {
        this.host = host;
        this.page = page;
    }

    /// The next signer's turn.
    boolean update(Page.Sign newPage) {
        boolean changed = !newPage.equals(page);
        page = newPage;
        empty = empty && !changed;
        if (changed) {
            endSeen = false;
        }
        return changed;
    }

    /// Whether the last page of the text was on the screen.
    boolean endSeen() {
        return endSeen;
    }

    /// A page of the text is on the screen now, perhaps its last.
    void shown(boolean last) {
        if (last && !endSeen) {
            endSeen = true;
            host.redraw();
        }
    }

    /// Large type or another language: other pages, read again.
    void laidOutAnew() {
        endSeen = false;
    }

    /// Read to the end; before that nothing happens.
    void read() {
        if (endSeen) {
            host.act(new Act.Answer(Map.of("read", true)));
        }
    }

    private Optional<Page.Signatory> signatory() {
        return page.signatories().stream()
                .filter(one -> one.who().equals(page.signer()))
                .findFirst();
    }

    /// Whether who must sign next is here.
    boolean here() {
        return signatory().map(Page.Signatory::here).orElse(true);
    }

    boolean several() {
        return page.signatories().size() > 1;
    }

    /// The next signer's name, hidden as everywhere.
    String name() {
        return signatory()
                .map(one -> one.name().in(Texts.BASE))
                .map(name -> PersonalMask.of(name, PersonalMask.Kind.NAME))
                .orElse("");
    }

    long done() {
        return page.signatories().stream().filter(Page.Signatory::signed).count() + 1;
    }

    int all() {
        return page.signatories().size();
    }

    void elsewhere() {
        host.act(new Act.SignElsewhere(page.signer()));
    }

    Host host() {
        return host;
    }

    Page.Sign page() {
        return page;
    }

    /// True after Signed was touched on empty paper.
    boolean empty() {
        return empty;
    }

    void confirm(boolean signed, Supplier<byte[]> png) {
        if (signed) {
            host.act(new Act.Sign(png.get()));
        } else {
            empty = true;
            host.redraw();
        }
    }
}
