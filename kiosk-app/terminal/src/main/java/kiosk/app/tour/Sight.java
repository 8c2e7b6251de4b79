package kiosk.app.tour;

import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffPlace;

/// A scene put into a few words, without anything personal: two scenes with the same words are the
/// same screen to a visitor.
///
/// @param place which screen
/// @param step step of the matter, empty outside
/// @param work what is under way on it
/// @param manner language and look, where they are not the usual ones
record Sight(String place, String step, String work, String manner) {

    static Sight of(Scene scene) {
        String manner = manner(scene.shell());
        return switch (scene.place()) {
            case Scene.AtPage at ->
                    new Sight(
                            word(at.page()),
                            at.page().frame().step(),
                            word(at.work()) + (at.problems().isEmpty() ? "" : "!"),
                            manner);
            case Scene.Identifying(Scene.Work work) ->
                    new Sight("Identifying", "", word(work), manner);
            case Scene.Owned owned -> new Sight("Owned", "", word(owned.work()), manner);
            case Scene.Leaving leaving ->
                    new Sight("Leaving", "", leaving.stillHere().isEmpty() ? "" : "Things", manner);
            case Scene.AtStaff(var page) ->
                    new Sight("Staff-" + word(page), "", state(page), manner);
            case Scene.Place place -> new Sight(word(place), "", "", manner);
        };
    }

    /// What is particular about a staff page now; its clock is not.
    private static String state(StaffPlace page) {
        return switch (page) {
            case StaffPlace.SignIn at ->
                    at.stage()
                            + (at.trouble() instanceof StaffPlace.SignIn.Trouble.None ? "" : "!");
            case StaffPlace.Overview at ->
                    (at.unresolved().isEmpty() ? "" : "Unresolved")
                            + (at.suspended().isEmpty() ? "" : "Suspended");
            case StaffPlace.Money at when !at.unresolved().isEmpty() -> "Open";
            case StaffPlace.SelfTest at when at.running() -> "Running";
            case StaffPlace.Reprint at when at.printing() -> "Printing";
            case StaffPlace.DayEnd at -> word(at.books());
            default -> "";
        };
    }

    private static String manner(Shell shell) {
        return (shell.language().equals("en") ? "-en" : "")
                + (shell.look() == Shell.Look.NORMAL ? "" : "-" + shell.look());
    }

    private static String word(Object scene) {
        String word = scene.getClass().getSimpleName();
        return switch (scene) {
            case Scene.Work.None _, Scene.Work.Next _ -> "";
            case Scene.Work.AwaitCode(_, boolean wrong, _) when wrong -> word + "!";
            case Scene.Work.AwaitStaff(boolean wrong) when wrong -> word + "!";
            case Scene.Work.ChooseMethod(var declined) when declined.isPresent() -> word + "!";
            default -> word;
        };
    }

    /// For file names: `pay-present`, `home-en`, `review-contrast`.
    String fileName() {
        String name = work.isEmpty() ? place : place + "-" + work.replace("!", "-problem");
        return (name + manner).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return place
                + (step.isEmpty() ? "" : " " + step)
                + (work.isEmpty() ? "" : " (" + work + ")");
    }
}
