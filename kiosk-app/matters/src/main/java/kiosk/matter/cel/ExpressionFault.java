package kiosk.matter.cel;

/// An expression of an activated pack could not be evaluated: the pack is wrong, not the customer.
/// The session ends safely and staff are called.
public final class ExpressionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// `where` names file, line and column of the expression; never values.
    public ExpressionFault(String where, String problem) {
        super(where + ": " + problem);
    }
}
