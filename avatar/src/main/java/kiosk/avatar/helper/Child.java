package kiosk.avatar.helper;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.avatar.helper.Frame.Kind;

/// One running helper: its pipes, the questions under way, its signs of life. Once over it stays
/// over.
///
/// Thread rule: any thread. Its pipes have a platform thread each.
final class Child {

    private static final int WAITING_MAX = 256;
    private static final int QUESTION_MAX = 64 << 10;
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Owner owner;
    private final BlockingQueue<Frame> outgoing = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Map<Integer, Question> questions = new HashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final Thread writer = thread("helper-out", this::write);
    private final long started = System.nanoTime();
    private volatile List<String> engines = List.of();
    private volatile boolean greeted;
    private volatile long heard = started;
    private volatile long loadBegan = started;
    private volatile boolean innocent;
    private boolean over;

    /// Who is told; on a thread of the child, must not wait.
    interface Owner {

        /// An engine told how it stands.
        void stands(String engine, byte[] report);

        /// It is over; told once.
        ///
        /// @param atWork engines that were loading or answering
        void ended(Child child, String why, Set<String> atWork);
    }

    private Child(Process process, Owner owner) {
        this.process = process;
        this.owner = owner;
    }

    static Child start(ProcessBuilder how, Owner owner) throws IOException {
        var child = new Child(how.start(), owner);
        child.begin();
        return child;
    }

    private void begin() {
        outgoing.add(new Frame(Kind.HELLO, 0, Body.of(out -> out.writeInt(Frame.PROTOCOL))));
        var lines = new ErrorLines();
        thread("helper-lines", () -> lines.follow(process.getErrorStream())).start();
        thread("helper-in", this::read).start();
        writer.start();
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    long pid() {
        return process.pid();
    }

    /// Names of its engines; empty until it has spoken.
    Optional<List<String>> engines() {
        return greeted ? Optional.of(engines) : Optional.empty();
    }

    /// Puts a question; its end is told to `replies` in any case.
    ///
    /// @param patience so long nothing may come before the child counts as hung
    Asked ask(String engine, byte[] what, Duration patience, Replies replies) {
        int id = lastId.incrementAndGet();
        byte[] body =
                Body.of(out -> {
                    out.writeUTF(engine);
                    out.write(what);
                });
        boolean refused;
        synchronized (this) {
            refused = over || body.length > QUESTION_MAX;
            if (!refused) {
                questions.put(
                        id, new Question(engine, patience.toNanos(), replies, System.nanoTime()));
            }
        }
        if (refused) {
            replies.failed();
            return () -> {};
        }
        send(new Frame(Kind.ASK, id, body));
        return () -> send(Frame.of(Kind.CANCEL, id));
    }

    /// True while a question is under way.
    synchronized boolean busy() {
        return !questions.isEmpty();
    }

    /// True while a question to this engine is under way.
    synchronized boolean busy(String engine) {
        return questions.values().stream().anyMatch(q -> q.engine().equals(engine));
    }

    /// Asks for a sign of life.
    void ping() {
        send(Frame.of(Kind.PING, 0));
    }

    private void send(Frame frame) {
        if (!outgoing.offer(frame)) {
            end("it takes no more");
        }
    }

    private void write() {
        try (var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            while (true) {
                outgoing.take().write(out);
                if (outgoing.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            end(lastWord());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // over
        }
    }

    private void read() {
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                var frame = Frame.read(in);
                heard = System.nanoTime();
                take(frame);
            }
        } catch (EOFException e) {
            end(lastWord());
        } catch (ProtocolException e) {
            end("it sent what is no answer: " + e.getMessage());
        } catch (IOException e) {
            end("its pipe broke");
        } catch (RuntimeException e) {
            // whoever listens must not silence the pipe for everybody
            end("its answer could not be taken: " + e.getClass().getName());
        }
    }

    /// Whoever is killed from outside did nothing wrong.
    private String lastWord() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                return "it closed its pipe";
            }
            innocent = process.exitValue() == KILLED;
            return "it ended with code " + process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private void take(Frame frame) throws ProtocolException {
        if (!greeted && frame.kind() != Kind.HELLO) {
            throw new ProtocolException("no greeting");
        }
        switch (frame.kind()) {
            case HELLO -> greeted(frame.body());
            case PONG -> {}
            case STATUS -> stands(frame.body());
            case PART -> {
                var question = question(frame.id());
                if (question.isPresent()) {
                    question.get().seen(heard);
                    question.get().replies().part(frame.body());
                }
            }
            case DONE -> taken(frame.id()).ifPresent(q -> q.replies().done());
            case FAILED -> taken(frame.id()).ifPresent(q -> q.replies().failed());
            case PING, ASK, CANCEL -> throw new ProtocolException("a frame of " + frame.kind());
        }
    }

    private void greeted(byte[] body) throws ProtocolException {
        engines =
                Body.read(
                        body,
                        in -> {
                            int protocol = in.readInt();
                            if (protocol != Frame.PROTOCOL) {
                                throw new ProtocolException("it speaks protocol " + protocol);
                            }
                            var names = new ArrayList<String>();
                            for (int n = in.readUnsignedByte(); n > 0; n--) {
                                names.add(in.readUTF());
                            }
                            return List.copyOf(names);
                        });
        loadBegan = heard;
        greeted = true;
    }

    private void stands(byte[] body) throws ProtocolException {
        var engine = Body.read(body, in -> in.readUTF());
        if (!engines.contains(engine)) {
            throw new ProtocolException("an engine that was not announced");
        }
        if (reported.add(engine)) {
            loadBegan = heard;
        }
        synchronized (this) {
            questions.values().stream()
                    .filter(q -> q.engine().equals(engine))
                    .forEach(q -> q.seen(heard));
        }
        owner.stands(
                engine,
                Body.read(
                        body,
                        in -> {
                            in.readUTF();
                            return in.readAllBytes();
                        }));
    }

    private synchronized Optional<Question> question(int id) {
        return Optional.ofNullable(questions.get(id));
    }

    private synchronized Optional<Question> taken(int id) {
        return Optional.ofNullable(questions.remove(id));
    }

    /// Waits for the end of a process that was killed.
    ///
    /// @return whether it is gone
    boolean gone(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Why it counts as hung, if it does.
    Optional<String> hung(Limits limits, long now) {
        var silence = greeted ? limits.silence() : limits.hello();
        if (now - heard > silence.toNanos()) {
            return Optional.of("no sign of life for " + silence.toSeconds() + " s");
        }
        var loading = loading();
        if (loading.isPresent()) {
            return now - loadBegan > limits.load().toNanos()
                    ? Optional.of(loading.get() + " does not get ready")
                    : Optional.empty();
        }
        synchronized (this) {
            return questions.values().stream()
                    .filter(q -> q.overdue(now))
                    .findFirst()
                    .map(q -> q.engine() + " does not answer");
        }
    }

    /// The engine that is being loaded; they are loaded in the order of their names in the
    /// greeting.
    private Optional<String> loading() {
        return engines.stream().filter(e -> !reported.contains(e)).findFirst();
    }

    private Set<String> atWork() {
        var loading = loading();
        if (loading.isPresent()) {
            return Set.of(loading.get());
        }
        return Set.copyOf(questions.values().stream().map(Question::engine).distinct().toList());
    }

    /// Kills it; whatever was under way has failed.
    void end(String why) {
        List<Question> left;
        Set<String> atWork;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            atWork = innocent ? Set.of() : atWork();
            left = List.copyOf(questions.values());
            questions.clear();
        }
        process.destroyForcibly();
        writer.interrupt();
        owner.ended(this, why, atWork);
        left.forEach(q -> q.replies().failed());
    }
}
