package kiosk.app.visit;

/// Drives one page: starts what must happen by itself and answers acts. Lives as long as the page.
interface PageDriver {

    /// The page is shown now.
    void enter();

    /// An act on this page; ignores what does not fit.
    void act(Act act);

    /// A second passed.
    default void tick() {}

    /// What stopping now means for money.
    default Shell.QuitQuestion quitQuestion(boolean paid) {
        return paid ? Shell.QuitQuestion.CHARGED_RECEIPT_KEPT : Shell.QuitQuestion.NOTHING_CHARGED;
    }

    /// Whether the page waits for the outside world and must not time out.
    default boolean busy() {
        return false;
    }
}
