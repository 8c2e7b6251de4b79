package kiosk.app.screen.identify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.ui.Host;
import kiosk.app.ui.NumberPad;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.IdWay;
import kiosk.matter.Page;

/// Card, second proof, code, staff: whichever is under way.
final class IdentifyViewModel {

    static final int CODE_DIGITS = 6;
    private static final int STAFF_DIGITS = 8;
    private static final List<IdWay> WITHOUT_PAGE =
            List.of(IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS);

    private final Host host;
    private final Optional<Page.Identify> page;
    private Scene.Work work;
    private final IntegerProperty secondsLeft = new SimpleIntegerProperty();
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty staffNo = new SimpleStringProperty("");
    private final StringProperty pin = new SimpleStringProperty("");
    private char[] secret = new char[0];
    private boolean pinTurn;
    private boolean tooShort;

    IdentifyViewModel(Host host, Optional<Page.Identify> page, Scene.Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
        count(work);
    }

    /// True when another picture is needed.
    boolean update(Scene.Work newWork) {
        boolean onlySeconds =
                work instanceof Scene.Work.AwaitCard && newWork instanceof Scene.Work.AwaitCard;
        boolean same = newWork.equals(work) || onlySeconds;
        if (!same) {
            wipe();
        }
        work = newWork;
        count(newWork);
        return !same;
    }

    private void count(Scene.Work now) {
        if (now instanceof Scene.Work.AwaitCard(int seconds)) {
            secondsLeft.set(seconds);
        }
    }

    Scene.Work work() {
        return work;
    }

    Optional<Page.Identify> page() {
        return page;
    }

    IntegerProperty secondsLeft() {
        return secondsLeft;
    }

    StringProperty code() {
        return code;
    }

    StringProperty staffNo() {
        return staffNo;
    }

    /// One dot a digit; the digits themselves are never in a node.
    StringProperty pinDots() {
        return pin;
    }

    boolean pinTurn() {
        return pinTurn;
    }

    boolean tooShort() {
        return tooShort;
    }

    /// Ways that need more than the card.
    List<IdWay> proofs() {
        return page.map(p -> p.ways().stream().filter(way -> way != IdWay.ID_CARD).toList())
                .filter(ways -> !ways.isEmpty())
                .orElse(WITHOUT_PAGE);
    }

    void choose(IdWay way) {
        host.act(new Act.ChooseWay(way));
    }

    void typeCode(String key) {
        code.set(typed(code.get(), key, CODE_DIGITS));
    }

    /// The code as somebody said it.
    void sayCode(String digits) {
        code.set(digits.substring(0, Math.min(digits.length(), CODE_DIGITS)));
    }

    void confirmCode() {
        if (code.get().length() < CODE_DIGITS) {
            complain();
        } else {
            host.act(new Act.OneTimeCode(code.get(), false));
        }
    }

    void newCode() {
        code.set("");
        host.act(new Act.OneTimeCode("", true));
    }

    void turnToPin(boolean toPin) {
        pinTurn = toPin;
        host.redraw();
    }

    void typeStaff(String key) {
        if (!pinTurn) {
            staffNo.set(typed(staffNo.get(), key, STAFF_DIGITS));
            return;
        }
        boolean delete = key.equals(NumberPad.DELETE);
        int length = delete ? Math.max(0, secret.length - 1) : secret.length + 1;
        if (length > STAFF_DIGITS) {
            return;
        }
        char[] longer = Arrays.copyOf(secret, length);
        if (!delete) {
            longer[length - 1] = key.charAt(0);
        }
        Arrays.fill(secret, ' ');
        secret = longer;
        pin.set("●".repeat(length));
    }

    /// Number first, then PIN, then both go out.
    void confirmStaff() {
        if (!staffNo.get().isEmpty() && secret.length == 0 && !pinTurn) {
            turnToPin(true);
        } else if (staffNo.get().isEmpty() || secret.length == 0) {
            complain();
        } else {
            char[] out = secret.clone();
            String number = staffNo.get();
            wipe();
            host.act(new Act.StaffWitness(number, out));
        }
    }

    void back() {
        host.act(new Act.Back());
    }

    private void complain() {
        tooShort = true;
        host.redraw();
    }

    private void wipe() {
        Arrays.fill(secret, ' ');
        secret = new char[0];
        code.set("");
        staffNo.set("");
        pin.set("");
        pinTurn = false;
        tooShort = false;
    }

    private static String typed(String before, String key, int most) {
        if (key.equals(NumberPad.DELETE)) {
            return before.isEmpty() ? "" : before.substring(0, before.length() - 1);
        }
        return before.length() < most ? before + key : before;
    }
}
