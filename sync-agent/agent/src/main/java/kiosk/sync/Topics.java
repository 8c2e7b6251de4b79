package kiosk.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The topic tree `k/v1/{tenant}/{shard}/{terminal}/…` of one terminal, and the filters central
/// listens to. No personal data ever goes into a topic.
///
/// @param tenant `[a-z0-9-]{1,40}`
/// @param terminal `[a-z0-9-]{1,40}`
public record Topics(String tenant, String terminal) {
    /// Schema generation: the first two levels of every topic.
    public static final String ROOT = "k/v1";

    /// Number of shards; a shard is `s00` … `s63`.
    public static final int SHARDS = 64;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9._/-]{1,120}");

    public Topics {
        if (!ID.matcher(tenant).matches()) {
            throw new IllegalArgumentException("tenant must match " + ID);
        }
        if (!ID.matcher(terminal).matches()) {
            throw new IllegalArgumentException("terminal must match " + ID);
        }
    }

    /// The shard of a terminal: CRC-32 of its id modulo 64.
    public static String shard(String terminal) {
        CRC32 crc = new CRC32();
        crc.update(terminal.getBytes(StandardCharsets.UTF_8));
        return "s%02d".formatted(crc.getValue() % SHARDS);
    }

    /// `k/v1/{tenant}/{shard}/{terminal}/`, with the slash.
    public String base() {
        return ROOT + "/" + tenant + "/" + shard(terminal) + "/" + terminal + "/";
    }

    /// Outbox batches of a class: `txn`, `svc`, `audit`, `hw`.
    public String events(String eventClass) {
        return base() + "up/evt/" + eventClass;
    }

    /// Heartbeat and measurements.
    public String telemetry() {
        return base() + "up/tel";
    }

    /// Reported state.
    public String reported() {
        return base() + "up/rep";
    }

    /// Acknowledgement of numbered events.
    public String ack() {
        return base() + "up/ack";
    }

    /// A request: `time`, `sync/hello`, `dept/TRF.fine` …
    public String request(String operation) {
        if (!SUFFIX.matcher(operation).matches()) {
            throw new IllegalArgumentException("operation must match " + SUFFIX);
        }
        return base() + "up/req/" + operation;
    }

    /// Birth and death, retained; a hint for dashboards only.
    public String state() {
        return base() + "st";
    }

    /// Receipts for outbox batches.
    public String receipts() {
        return base() + "down/rcpt";
    }

    /// Numbered events from central.
    public String downEvents() {
        return base() + "down/evt";
    }

    /// The answer to one request.
    public String response(String correlation) {
        return base() + "down/res/" + correlation;
    }

    /// All answers.
    public String responses() {
        return base() + "down/res/+";
    }

    /// Pointer to the desired state.
    public String desired() {
        return base() + "down/des";
    }

    /// All commands.
    public String commands() {
        return base() + "down/cmd/#";
    }

    /// What central listens to: everything any terminal sends up.
    public static String everythingUp() {
        return ROOT + "/+/+/+/up/#";
    }

    /// What one of several central nodes listens to: a shard, shared by the group.
    public static String sharedUp(String group, int shard) {
        return "$share/%s/%s/+/s%02d/+/up/#".formatted(group, ROOT, shard);
    }

    /// Birth and death of all terminals.
    public static String everyState() {
        return ROOT + "/+/+/+/st";
    }

    /// Takes a topic apart; empty when it is not one of this tree or its shard does not fit.
    public static Optional<Address> parse(String topic) {
        String[] parts = topic.split("/", 6);
        if (parts.length != 6 || !topic.startsWith(ROOT + "/")) {
            return Optional.empty();
        }
        boolean fits =
                ID.matcher(parts[2]).matches()
                        && ID.matcher(parts[4]).matches()
                        && shard(parts[4]).equals(parts[3])
                        && SUFFIX.matcher(parts[5]).matches();
        return fits
                ? Optional.of(new Address(new Topics(parts[2], parts[4]), parts[5]))
                : Optional.empty();
    }

    /// A topic taken apart.
    ///
    /// @param of tenant and terminal
    /// @param suffix what follows the base: `up/evt/txn`, `up/req/dept/TRF.fine` …
    public record Address(Topics of, String suffix) {

        /// The operation of a request, empty for anything else.
        public Optional<String> operation() {
            return suffix.startsWith("up/req/")
                    ? Optional.of(suffix.substring("up/req/".length()))
                    : Optional.empty();
        }
    }
}
