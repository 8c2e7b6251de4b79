package kiosk.app.screen.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import kiosk.app.ui.Asked;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.DevicePicture;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.face.Mood;
import kiosk.matter.IdWay;
import kiosk.matter.Page;

/// Prove who you are: the machine's front with the lit slot, then the second proof.
public final class IdentifyView implements Screen {

    private final Host host;
    private final IdentifyViewModel model;

    public IdentifyView(Host host, Optional<Page.Identify> page, Work work) {
        this.host = host;
        model = new IdentifyViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return switch (place) {
            case Scene.Identifying(Work work) -> model.update(work);
            case Scene.AtPage at -> model.update(at.work());
            default -> false;
        };
    }

    /// The code that came to the phone can be said; what staff type cannot.
    @Override
    public Optional<Asked> asked(Setting setting) {
        int digits = IdentifyViewModel.CODE_DIGITS;
        String written = model.code().get();
        boolean waits = model.work() instanceof Work.AwaitCode && written.length() < digits;
        return waits
                ? Optional.of(
                        new Asked(
                                new Situation.Question(
                                        "code",
                                        setting.get("talk.code"),
                                        Situation.Kind.DIGITS,
                                        new Situation.Length(digits, digits),
                                        written),
                                model::sayCode,
                                model::sayCode))
                : Optional.empty();
    }

    @Override
    public boolean takeBack() {
        boolean said = model.work() instanceof Work.AwaitCode && !model.code().get().isEmpty();
        if (said) {
            model.code().set("");
        }
        return said;
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.ReadingCard _ -> reading(setting);
            case Work.CardProblem(var say) -> problem(setting, setting.of(say));
            case Work.ChooseProof(String name) -> proof(setting, name);
            case Work.AwaitCode code -> new SecretSheets(model).code(this, setting, code);
            case Work.AwaitStaff(boolean wrong) ->
                    new SecretSheets(model).staff(this, setting, wrong);
            case Work.NoAnswer(var say) -> again(setting, setting.of(say));
            case Work.None _
                    when model.page().isPresent() && model.page().get().ways().size() > 1 ->
                    ways(setting);
            default -> layCard(setting);
        };
    }

    /// The standing parts: heading, step line, way back.
    Sheet sheet(Setting setting, String heading, Region body, Employee employee) {
        return model.page()
                .map(page -> PageSheet.said(setting, host, titled(page, heading), body, employee))
                .orElseGet(() ->
                        Sheet.page(heading, body, employee)
                                .left(Tap.back(setting.get("action.back"), model::back))
                                .foot(setting.get("foot.idle")));
    }

    private static Page.Frame titled(Page.Identify page, String heading) {
        var f = page.frame();
        return new Page.Frame(
                f.step(),
                f.matterName(),
                kiosk.matter.Texts.same(heading),
                f.number(),
                f.of(),
                f.backAllowed(),
                f.speech());
    }

    private Sheet layCard(Setting setting) {
        var left = Type.SECOND.label("", "ink2");
        left.textProperty()
                .bind(
                        model.secondsLeft()
                                .map(seconds ->
                                        seconds.intValue() > 0
                                                ? setting.get("identify.left", seconds)
                                                : ""));
        var body = picture(setting, List.of(Note.ok(setting.get("identify.assure")), left));
        return sheet(
                setting,
                setting.get("identify.heading"),
                body,
                Employee.points(
                        Mood.CALM, setting.get("identify.speech"), DevicePicture.Slot.CARD));
    }

    private Sheet reading(Setting setting) {
        var body =
                picture(setting, List.of(StatusCard.waiting(setting.get("identify.reading"), "")));
        return sheet(
                setting,
                setting.get("identify.heading"),
                body,
                Employee.points(
                        Mood.LISTENING,
                        setting.get("identify.reading.speech"),
                        DevicePicture.Slot.CARD));
    }

    private Sheet problem(Setting setting, String say) {
        var body =
                picture(setting, List.of(StatusCard.refused(setting.get("identify.problem"), say)));
        return sheet(
                setting,
                setting.get("identify.heading"),
                body,
                Employee.says(Mood.SORRY, setting.get("identify.problem.speech")));
    }

    private static Region picture(Setting setting, List<Region> under) {
        var picture = new DevicePicture(setting, DevicePicture.Slot.CARD);
        return PageSheet.picture(setting, picture, under);
    }

    private Sheet proof(Setting setting, String name) {
        return sheet(
                setting,
                name.isBlank()
                        ? setting.get("identify.choose.heading")
                        : setting.get("identify.proof.heading", name),
                new PagedColumn(setting, cards(setting, model.proofs())),
                Employee.says(Mood.CALM, setting.get("identify.proof.speech")));
    }

    private Sheet ways(Setting setting) {
        var ways = model.page().orElseThrow().ways();
        return sheet(
                setting,
                setting.get("identify.choose.heading"),
                new PagedColumn(setting, cards(setting, ways)),
                Employee.says(Mood.CALM, setting.get("identify.choose.speech")));
    }

    private Sheet again(Setting setting, String say) {
        var blocks = new ArrayList<Region>();
        blocks.add(Note.seal(say));
        blocks.addAll(cards(setting, model.proofs()));
        return sheet(
                setting,
                setting.get("identify.choose.heading"),
                new PagedColumn(setting, blocks),
                Employee.says(Mood.SORRY, say));
    }

    private List<Region> cards(Setting setting, List<IdWay> ways) {
        var cards = new ArrayList<Region>();
        for (var way : ways) {
            String key = "identify.way." + way.name();
            cards.add(
                    ChoiceCard.act(
                            "option-" + way.name(),
                            icon(way),
                            ChoiceCard.words(setting.get(key), setting.get(key + ".note")),
                            () -> model.choose(way)));
        }
        return cards;
    }

    private static Icon icon(IdWay way) {
        return switch (way) {
            case ID_CARD -> Icon.IDCARD;
            case ID_CARD_STAFF_WITNESS -> Icon.PEOPLE;
            case ID_CARD_SMS_CODE, PHONE_QR_FACE -> Icon.PHONE;
            case ID_CARD_FACE -> Icon.PERSON;
        };
    }
}
