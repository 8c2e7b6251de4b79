package kiosk.app.visit;

import java.util.Optional;
import kiosk.matter.Texts;

/// One customer at the machine: everything that is wiped when they leave.
///
/// Thread rule: the desk's mailbox only.
final class Sitting {
    private final String visitId;
    private String language = Texts.BASE;
    private Shell.Look look = Shell.Look.NORMAL;
    private Optional<Person> person = Optional.empty();

    Sitting(String visitId) {
        this.visitId = visitId;
    }

    String visitId() {
        return visitId;
    }

    String language() {
        return language;
    }

    void speak(String other) {
        language = other;
    }

    Shell.Look look() {
        return look;
    }

    void look(Shell.Look other) {
        look = other;
    }

    Optional<Person> person() {
        return person;
    }

    void identified(Person proven) {
        person = Optional.of(proven);
    }

    void wipe() {
        person = Optional.empty();
    }
}
