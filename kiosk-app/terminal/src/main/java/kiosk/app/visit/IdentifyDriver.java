package kiosk.app.visit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.Gate;
import kiosk.app.visit.staff.Gate.Verdict;
import kiosk.device.IdentityDocument;
import kiosk.matter.Assurance;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.Central.Reply;

/// Raises the assurance level: the card first, then one of the equal second proofs. What was proven
/// earlier in the visit is not asked again.
final class IdentifyDriver implements PageDriver {
    private static final Duration ASK = Duration.ofSeconds(6);
    private static final int CODE_TRIES = 3;
    private static final String APPLICANT = "applicant";

    private final Counter counter;
    private final Page.Identify page;
    private final CardTable table;
    private Optional<IdentityDocument> card = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private int tries = CODE_TRIES;
    private boolean asking;

    IdentifyDriver(Counter counter, Page.Identify page) {
        this.counter = counter;
        this.page = page;
        this.table = new CardTable(counter, this::read);
    }

    @Override
    public void enter() {
        Optional<Person> person = applicant() ? counter.sitting().person() : Optional.empty();
        if (person.isEmpty()) {
            table.begin();
            return;
        }
        card = person.map(Person::document);
        if (person.get().level().compareTo(page.level()) >= 0) {
            prove(person.get().way(), person.get().level());
        } else {
            chooseProof();
        }
    }

    private boolean applicant() {
        return page.who().equals(APPLICANT);
    }

    private void read(IdentityDocument document) {
        card = Optional.of(document);
        if (applicant()) {
            counter.sitting().identified(new Person(document, Assurance.L2, IdWay.ID_CARD));
        }
        if (page.level().compareTo(Assurance.L2) <= 0) {
            prove(IdWay.ID_CARD, Assurance.L2);
        } else {
            chooseProof();
        }
    }

    private void chooseProof() {
        counter.show(new Scene.Work.ChooseProof(card.map(c -> Person.mask(c.name())).orElse("")));
    }

    private void prove(IdWay way, Assurance level) {
        IdentityDocument document = card.orElseThrow();
        Person person = new Person(document, level, way);
        if (applicant()) {
            counter.sitting().identified(person);
        }
        Move move =
                counter.apply(
                        new Event.Identified(
                                page.frame().step(), page.who(), way, level, person.facts()));
        if (move instanceof Move.Rejected rejected) {
            table.problem(rejected.problems().getFirst().say());
        }
    }

    @Override
    public void act(Act act) {
        if (card.isEmpty() || asking) {
            return;
        }
        switch (act) {
            case Act.ChooseWay(IdWay way) when page.ways().contains(way) -> choose(way);
            case Act.OneTimeCode(String code, boolean again) -> {
                if (again) {
                    sendCode();
                } else {
                    checkCode(code);
                }
            }
            case Act.StaffWitness(String staffNo, char[] pin) -> witness(staffNo, pin);
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void choose(IdWay way) {
        switch (way) {
            case ID_CARD_SMS_CODE -> sendCode();
            case ID_CARD_STAFF_WITNESS -> counter.show(new Scene.Work.AwaitStaff(false));
            case ID_CARD, ID_CARD_FACE, PHONE_QR_FACE -> chooseProof();
        }
    }

    private void sendCode() {
        tries = CODE_TRIES;
        ask(
                "otp/send",
                Map.of("idNo", card.orElseThrow().number()),
                reply -> {
                    switch (reply) {
                        case Reply.Answer(Map<String, Object> body) -> {
                            phone = Optional.of(EventJson.text(body, "maskedPhone"));
                            awaitCode(false);
                        }
                        case Reply.Refusal(String _, Map<String, String> say) ->
                                counter.show(new Scene.Work.NoAnswer(new Texts(say)));
                        case Reply.Silence(String _) -> noAnswer();
                    }
                });
    }

    private void awaitCode(boolean wrong) {
        counter.show(new Scene.Work.AwaitCode(phone.orElse(""), wrong, tries));
    }

    private void checkCode(String code) {
        ask(
                "otp/check",
                Map.of("idNo", card.orElseThrow().number(), "code", code),
                reply -> {
                    switch (reply) {
                        case Reply.Answer _ -> prove(IdWay.ID_CARD_SMS_CODE, Assurance.L3);
                        case Reply.Refusal _ -> {
                            tries--;
                            if (tries > 0) {
                                awaitCode(true);
                            } else {
                                chooseProof();
                            }
                        }
                        case Reply.Silence(String _) -> noAnswer();
                    }
                });
    }

    /// This machine's roster first, central where there is none.
    private void witness(String staffNo, char[] pin) {
        asking = true;
        String caseId = counter.file().id();
        counter.effect(
                () -> new Gate(counter.ports()).check(staffNo, pin, "witness", caseId),
                verdict -> {
                    asking = false;
                    switch (verdict) {
                        case Verdict.Known _ -> prove(IdWay.ID_CARD_STAFF_WITNESS, Assurance.L3);
                        case Verdict.Wrong _, Verdict.Locked _ ->
                                counter.show(new Scene.Work.AwaitStaff(true));
                        case Verdict.NoRoster() -> noAnswer();
                    }
                });
    }

    private void ask(
            String operation, Map<String, Object> body, java.util.function.Consumer<Reply> then) {
        asking = true;
        counter.effect(
                () -> counter.ports().central().request(operation, body, "", ASK),
                reply -> {
                    asking = false;
                    then.accept(reply);
                });
    }

    private void noAnswer() {
        counter.show(
                new Scene.Work.NoAnswer(
                        Texts.of(
                                "暂时联系不上中心，请换一种方式或呼叫工作人员",
                                "No answer now. Choose another way or call staff")));
    }

    @Override
    public void tick() {
        table.tick();
    }
}
