package kiosk.device.mispos;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.PaymentPad;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.DeviceThread;

/// Payment pad on the MIS-POS framing. Codes come from a [PadProfile].
///
/// [#pay] may take longer than its deadline, by up to [PadProfile#lastWord]: then the pad is told
/// to cancel, and its last word counts.
///
/// [#query] ends an order that still waits for a customer: nobody is paying it any more (the
/// program that began it died), and the next customer's card must not pay for it.
///
/// Thread rule: any thread; one operation at a time, others queue. Progress is told on the device's
/// thread: listeners return at once and ask the pad nothing.
public final class MisPosPad implements PaymentPad {
    private static final Pattern ORDER_NO = Pattern.compile("[0-9A-Za-z-]{1,32}");
    private static final long AMOUNT_MAX = 999_999_999_999L;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final Duration STATUS_EVERY = Duration.ofSeconds(10);
    private static final Duration SLICE = Duration.ofMillis(100);

    private final DeviceSetup setup;
    private final Talk talk;
    private final DeviceThread owner;
    private volatile Said said = new Said("", Set.of());
    private long statusAtNanos;

    /// What the pad last said of itself.
    private record Said(String serial, Set<String> capabilities) {}

    /// @param random for the echo digits
    public MisPosPad(DeviceSetup setup, PadProfile profile, RandomGenerator random) {
        this.setup = setup;
        this.talk = new Talk(profile, random);
        this.owner = new DeviceThread(setup, new PadCare());
    }

    @Override
    public PayOutcome pay(
            PayRequest request, Consumer<PayState> progress, Duration deadline, Cancel cancel) {
        check(request.orderNo());
        if (request.amountFen() < 1 || request.amountFen() > AMOUNT_MAX) {
            throw new IllegalArgumentException("amount out of range");
        }
        var sale = new Sale(talk, request, progress, Deadline.in(deadline, setup.pace()), cancel);
        return owner.call(sale::run, sale::broken);
    }

    @Override
    public QueryOutcome query(String orderNo, String padSerial, Duration deadline) {
        check(orderNo);
        Deadline until = Deadline.in(deadline, setup.pace());
        return owner.call(
                line -> queryOnly(line, orderNo, padSerial, until), QueryOutcome.NoAnswer::new);
    }

    @Override
    public WalletOutcome readWallet(Duration deadline, Cancel cancel) {
        Deadline until = Deadline.in(deadline, setup.pace());
        return owner.call(
                line ->
                        capabilities().contains("walletLimits")
                                ? readWallet(line, until, cancel)
                                : new WalletOutcome.NotReadable(),
                _ -> new WalletOutcome.NotReadable());
    }

    @Override
    public TotalsOutcome totals(Duration deadline) {
        var books = new PadBooks(talk, Deadline.in(deadline, setup.pace()));
        return owner.call(line -> books.totals(line, capabilities()), TotalsOutcome.NoAnswer::new);
    }

    @Override
    public SettleOutcome settle(Totals expected, Duration deadline) {
        var books = new PadBooks(talk, Deadline.in(deadline, setup.pace()));
        return owner.call(line -> books.settle(line, expected), books::broken);
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        return owner.call(
                line -> {
                    owner.publish(talk.status(line));
                    return owner.status();
                },
                status -> status);
    }

    @Override
    public String name() {
        return setup.name();
    }

    @Override
    public DeviceStatus status() {
        return owner.status();
    }

    @Override
    public boolean simulated() {
        return setup.simulated();
    }

    /// As the pad itself last said; empty until it was reached once.
    @Override
    public Set<String> capabilities() {
        return said.capabilities();
    }

    @Override
    public String serial() {
        return said.serial();
    }

    @Override
    public void close() {
        owner.close();
    }

    /// A pad answers for its own orders; a stranger would even void the number it is asked for.
    private QueryOutcome queryOnly(Line line, String orderNo, String padSerial, Deadline until)
            throws LineException {
        if (padSerial.isEmpty()) {
            return query(line, orderNo, until);
        }
        DeviceStatus status = talk.status(line, until);
        if (!status.usable()) {
            return new QueryOutcome.NoAnswer(status);
        }
        return serial().equals(padSerial)
                ? query(line, orderNo, until)
                : new QueryOutcome.OtherPad(serial());
    }

    private QueryOutcome query(Line line, String orderNo, Deadline until) throws LineException {
        QueryOutcome first = askFor(line, orderNo, until);
        if (!(first instanceof QueryOutcome.Pending)) {
            return first;
        }
        talk.cancel(line, orderNo);
        return askFor(line, orderNo, until);
    }

    private QueryOutcome askFor(Line line, String orderNo, Deadline until) throws LineException {
        PadProfile.Responses known = talk.profile.responses();
        MisPosMessage order = new MisPosMessage().putText(Tags.ORDER, orderNo);
        Optional<MisPosMessage> answer = talk.ask(line, talk.profile.codes().query(), order, until);
        if (answer.isEmpty() || !answer.get().text(Tags.ORDER).equals(orderNo)) {
            return new QueryOutcome.NoAnswer(DeviceStatus.offline("pad is silent"));
        }
        String response = answer.get().text(Tags.RESPONSE);
        if (response.equals(known.approved())) {
            return talk.messages
                    .receipt(answer.get(), orderNo)
                    .<QueryOutcome>map(QueryOutcome.Paid::new)
                    .orElseGet(QueryOutcome.Pending::new);
        }
        if (response.equals(known.noSuchOrder()) || response.equals(known.refusedOrder())) {
            return new QueryOutcome.NoSuchOrder();
        }
        boolean open = response.equals(known.pending()) || response.equals(known.unknown());
        return open || response.length() != 2
                ? new QueryOutcome.Pending()
                : new QueryOutcome.NotPaid(response);
    }

    private WalletOutcome readWallet(Line line, Deadline until, Cancel cancel)
            throws LineException {
        Optional<MisPosMessage> answer =
                talk.ask(line, talk.profile.codes().wallet(), new MisPosMessage(), until, cancel);
        if (answer.isEmpty()) {
            talk.cancel(line, "");
            return new WalletOutcome.TimedOut();
        }
        PadProfile.OwnTags tags = talk.profile.tags();
        OptionalLong single = answer.get().number(tags.single());
        OptionalLong day = answer.get().number(tags.dayLeft());
        OptionalLong balance = answer.get().number(tags.balance());
        String response = answer.get().text(Tags.RESPONSE);
        if (response.equals(talk.profile.responses().notPresented())) {
            return new WalletOutcome.TimedOut();
        }
        if (single.isEmpty() || day.isEmpty() || balance.isEmpty()) {
            return new WalletOutcome.NotReadable();
        }
        return new WalletOutcome.Limits(single.getAsLong(), day.getAsLong(), balance.getAsLong());
    }

    private static void check(String orderNo) {
        if (!ORDER_NO.matcher(orderNo).matches()) {
            throw new IllegalArgumentException("not an order number");
        }
    }

    /// What sale, query and status share.
    ///
    /// Thread rule: the owner's thread.
    final class Talk {
        private final PadProfile profile;
        private final RandomGenerator random;
        private final PadMessages messages;
        private final PadLink link;
        private int echo;

        private Talk(PadProfile profile, RandomGenerator random) {
            this.profile = profile;
            this.random = random;
            this.messages = new PadMessages(profile);
            this.link = new PadLink(setup.pace());
        }

        PadProfile profile() {
            return profile;
        }

        /// Of the pad [#status] last found.
        String serial() {
            return said.serial();
        }

        PadMessages messages() {
            return messages;
        }

        PadLink link() {
            return link;
        }

        /// Four digits, never the same twice in a row.
        int nextEcho() {
            echo = (echo + 1 + random.nextInt(9_998)) % 10_000;
            return echo;
        }

        DeviceStatus status(Line line) throws LineException {
            return status(line, Deadline.in(ANSWER_WITHIN, setup.pace()));
        }

        DeviceStatus status(Line line, Deadline until) throws LineException {
            statusAtNanos = setup.pace().nanos();
            link.reset();
            Optional<MisPosMessage> answer =
                    ask(line, profile.codes().status(), new MisPosMessage(), until);
            if (answer.isEmpty()) {
                return DeviceStatus.offline("pad is silent");
            }
            String words = answer.get().text(profile.tags().capabilities());
            said =
                    new Said(
                            answer.get().text(profile.tags().serial()).strip(),
                            Set.copyOf(
                                    new LinkedHashSet<>(
                                            Arrays.stream(words.split(",", -1))
                                                    .filter(word -> !word.isBlank())
                                                    .toList())));
            return DeviceStatus.online();
        }

        /// Ends what waits for a customer; the pad only acknowledges it.
        ///
        /// @param orderNo empty for a wallet that was to be read
        void cancel(Line line, String orderNo) throws LineException {
            MisPosMessage message = messages.request(profile.codes().cancel(), nextEcho());
            link.send(line, orderNo.isEmpty() ? message : message.putText(Tags.ORDER, orderNo));
        }

        /// One request, one answer within three seconds, or until the deadline where that is
        /// sooner.
        Optional<MisPosMessage> ask(Line line, int code, MisPosMessage extra, Deadline until)
                throws LineException {
            Deadline soon = Deadline.in(until.leftOr(ANSWER_WITHIN), setup.pace());
            return ask(line, code, extra, soon, new Cancel());
        }

        /// One request, one answer until the deadline.
        Optional<MisPosMessage> ask(
                Line line, int code, MisPosMessage extra, Deadline until, Cancel cancel)
                throws LineException {
            int digits = nextEcho();
            if (!link.send(line, messages.request(code, digits).putAll(extra))) {
                return Optional.empty();
            }
            do {
                Optional<MisPosMessage> next = link.next(line, until.leftOr(SLICE));
                if (next.isPresent()
                        && messages.answers(next.get(), code, digits)
                        && messages.isFinal(next.get())) {
                    return next;
                }
            } while (!until.passed() && !cancel.requested());
            return Optional.empty();
        }
    }

    private final class PadCare implements DeviceThread.Care {
        @Override
        public DeviceStatus greet(Line line) throws LineException {
            return talk.status(line);
        }

        @Override
        public DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            if (setup.pace().nanos() - statusAtNanos >= STATUS_EVERY.toNanos()) {
                return talk.status(line);
            }
            DeviceThread.drain(line);
            return last;
        }
    }
}
