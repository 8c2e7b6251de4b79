package kiosk.app.visit;

/// Staff beside the customer, as the customer's side knows them.
interface Company {
    void caseOpened(String caseId);

    void visitEnded();

    /// Somebody helps, or is about to: the customer is given more time.
    boolean beside();
}
