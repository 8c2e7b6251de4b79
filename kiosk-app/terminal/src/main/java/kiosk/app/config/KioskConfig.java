package kiosk.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// Everything an operator sets, after reading and checking. Keys are in `keys.txt`.
public record KioskConfig(
        TerminalSection terminal,
        CentralSection central,
        PackSection pack,
        DeviceSection devices,
        ScreenSection screen,
        VoiceSection voice,
        HearingSection hearing,
        PresenceSection presence,
        Path dataFolder,
        MachineSection machine) {

    /// Who and where this machine is.
    ///
    /// @param id `[a-z0-9-]{1,40}`
    /// @param tenant `[a-z0-9-]{1,40}`
    /// @param licensed themes or ids of matters the outlet may do, with spaces between, or `all`
    /// @param checkAddress where people check a code, as printed (`host/check`)
    /// @param tenantKey file with the tenant's 32-byte key in hex
    public record TerminalSection(
            String id,
            String tenant,
            String outletZh,
            String outletEn,
            String licensed,
            String staffPhone,
            String checkAddress,
            ZoneId zone,
            Path tenantKey) {}

    /// Where central's broker listens.
    ///
    /// @param broker `ssl://host:port`; `tcp://` on this machine only
    /// @param identity folder with key, certificate and trust; always there for `ssl://`
    public record CentralSection(URI broker, Optional<Path> identity) {}

    /// Which content runs here and whose signature counts.
    ///
    /// @param trust PEM file with the Ed25519 public key
    /// @param allowDevelopment whether a pack signed with the development key may run
    public record PackSection(Path folder, Path trust, boolean allowDevelopment) {}

    /// Where the devices are; lights only where the machine has some.
    public record DeviceSection(
            SerialPort idReader,
            SerialPort receiptPrinter,
            SerialPort pad,
            SerialPort scanner,
            PrinterAddress documentPrinter,
            Optional<SerialPort> lights) {}

    /// A serial device.
    ///
    /// @param simulated declared a simulator: labelled on screen
    public record SerialPort(String path, int baud, boolean simulated) {}

    /// An IPP printer.
    public record PrinterAddress(URI uri, boolean simulated) {}

    /// The glass.
    ///
    /// @param diagonalInches 7..65
    /// @param publicIdle rest allowed before a matter, `sessionIdle` in one, `elderIdle` in large
    ///   type
    public record ScreenSection(
            double diagonalInches,
            boolean reducedMotion,
            Duration publicIdle,
            Duration sessionIdle,
            Duration elderIdle) {}

    /// How the machine speaks.
    ///
    /// @param speaking whether it does; without, everything is only read
    /// @param device part of the sound device's name; without, the system's own choice
    /// @param models where the model packs are; without, the user's cache
    /// @param mandarin a speaker of the pack `kokoro-voices`, `english` another
    public record VoiceSection(
            boolean speaking,
            Optional<String> device,
            Optional<Path> models,
            String mandarin,
            String english) {}

    /// How the machine listens.
    ///
    /// @param listening whether it does, when somebody asks for it
    /// @param device part of the microphone's name; without, the system's own choice
    /// @param atDoor whether it listens at the start page too
    /// @param echoFree whether the microphone's sound comes without the loudspeaker's
    public record HearingSection(
            boolean listening, Optional<String> device, boolean atDoor, boolean echoFree) {}

    /// Whether the machine sees that somebody stands before it.
    ///
    /// @param enabled off until somebody decides otherwise
    /// @param camera a Video4Linux device
    public record PresenceSection(boolean enabled, Path camera) {}

    /// The process itself.
    ///
    /// @param logFolder where log files go; without it, standard error only
    /// @param logTotalMegabytes most that all log files together may take, 1..10000
    /// @param logLevel `error`, `warn`, `info` or `debug`
    /// @param metricsPort figures on 127.0.0.1; 0 for none
    /// @param shutDownCommand switches the machine off when staff asks for it
    public record MachineSection(
            Optional<Path> logFolder,
            int logTotalMegabytes,
            String logLevel,
            int metricsPort,
            Optional<String> shutDownCommand) {}
}
