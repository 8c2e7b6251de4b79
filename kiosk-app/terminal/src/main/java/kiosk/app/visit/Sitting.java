package kiosk.app.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// One customer at the machine: everything that is wiped when they leave.
///
/// Thread rule: the desk's mailbox only.
final class Sitting {
    private final String visitId;
    private String language = Texts.BASE;
    private Shell.Look look = Shell.Look.NORMAL;
    private Optional<Person> person = Optional.empty();

    private Looking looking = Looking.NOT_ASKED;
    private List<Page.Recommendation> due = List.of();
    private final Certificates certificates = new Certificates();
    private final Set<String> done = new HashSet<>();

    /// Whether we looked for what is due for this person.
    enum Looking {
        NOT_ASKED,
        REFUSED,
        LOOKED,
        /// Somebody we asked did not answer: what else is due is not known.
        UNANSWERED
    }

    Sitting(String visitId) {
        this.visitId = visitId;
    }

    String visitId() {
        return visitId;
    }

    /// Where this customer's cases are opened; `hold` is told each before it is open.
    CaseFile.At at(Consumer<String> hold) {
        return new CaseFile.At(visitId, language, hold);
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

    /// Who is here; what was found out for somebody else is not for them.
    void identified(Person proven) {
        String number = proven.document().number();
        if (person.filter(before -> !before.document().number().equals(number)).isPresent()) {
            wipe();
        }
        person = Optional.of(proven);
    }

    /// What was fetched for this person and may be used again.
    Certificates certificates() {
        return certificates;
    }

    Looking looking() {
        return looking;
    }

    /// The person does not want us to look; not asked again in this visit.
    void lookRefused() {
        looking = Looking.REFUSED;
        due = List.of();
    }

    /// `whole` when everybody answered.
    void looked(List<Page.Recommendation> found, boolean whole) {
        looking = whole ? Looking.LOOKED : Looking.UNANSWERED;
        due = List.copyOf(found);
    }

    /// What is due for this person, most urgent first.
    List<Page.Recommendation> due() {
        return due;
    }

    /// Matters this person finished in this visit.
    Set<String> done() {
        return Set.copyOf(done);
    }

    void finished(String matter) {
        done.add(matter);
    }

    void wipe() {
        person = Optional.empty();
        looking = Looking.NOT_ASKED;
        due = List.of();
        done.clear();
        certificates.wipe();
    }
}
