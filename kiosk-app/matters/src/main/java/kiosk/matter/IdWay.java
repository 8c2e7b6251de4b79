package kiosk.matter;

/// An equal way to reach an assurance level; each is logged as what it was.
public enum IdWay {
    /// Card alone: reaches L2.
    ID_CARD(Assurance.L2),
    /// Card and a member of staff who compares card and person.
    ID_CARD_STAFF_WITNESS(Assurance.L3),
    /// Card and a one-time code sent to the phone on record.
    ID_CARD_SMS_CODE(Assurance.L3),
    /// Card and live face; offered only where the terminal has it.
    ID_CARD_FACE(Assurance.L3),
    /// The spouse's (or another party's) own phone; offered only where the terminal has it.
    PHONE_QR_FACE(Assurance.L3);

    private final Assurance reaches;

    IdWay(Assurance reaches) {
        this.reaches = reaches;
    }

    /// The level this way proves.
    public Assurance reaches() {
        return reaches;
    }
}
