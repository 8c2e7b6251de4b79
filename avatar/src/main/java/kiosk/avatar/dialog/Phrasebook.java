package kiosk.avatar.dialog;

/// What is known before anybody speaks: commands with their sounds, how names are spelled. Loading
/// takes a moment, so it is done once, before the first customer.
///
/// Thread rule: immutable, any thread.
public final class Phrasebook {

    private final Commands commands = Commands.load();
    private final YesNo yesNo = new YesNo(commands);
    private final Names names = new Names();

    Commands commands() {
        return commands;
    }

    YesNo yesNo() {
        return yesNo;
    }

    Names names() {
        return names;
    }
}
