package kiosk.avatar.helper;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.helper.Frame.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The helper's side: loads the engines, takes questions, sends answers. Each engine has one
/// thread, on which its questions wait until it is loaded.
public final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
    private static final int REPORT_MILLIS = 500;

    private final DataOutputStream out;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<Integer, Answering> open = new ConcurrentHashMap<>();

    /// An engine at its place.
    ///
    /// @param thread its own
    /// @param ready once it is loaded
    private record Place(Engine engine, ExecutorService thread, CountDownLatch ready) {}

    private Serving(OutputStream out, List<Engine> engines) {
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        for (var engine : engines) {
            var thread =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name(engine.name()).factory());
            places.put(engine.name(), new Place(engine, thread, new CountDownLatch(1)));
        }
    }

    /// Serves until the kiosk's side of the pipe is closed, however that came.
    ///
    /// @param out nothing else may write there
    /// @throws IOException when the kiosk sends what is no question, or hears no more
    public static void serve(InputStream in, OutputStream out, List<Engine> engines)
            throws IOException {
        var serving = new Serving(out, engines);
        serving.greet();
        serving.load();
        serving.listen(new DataInputStream(new BufferedInputStream(in)));
    }

    private void greet() throws IOException {
        send(
                new Frame(
                        Kind.HELLO,
                        0,
                        Body.of(to -> {
                            to.writeInt(Frame.PROTOCOL);
                            to.writeByte(places.size());
                            for (var name : places.keySet()) {
                                to.writeUTF(name);
                            }
                        })));
    }

    private void load() {
        var loading =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("loading").factory());
        var last = new LinkedHashMap<String, byte[]>();
        loading.execute(() -> {
            places.values().forEach(place -> load(place, last));
            // models went through the heap on their way: that memory belongs to the others now
            System.gc();
        });
        var _ =
                loading.scheduleWithFixedDelay(
                        () -> places.values().forEach(place -> report(place, last)),
                        REPORT_MILLIS,
                        REPORT_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    private void load(Place place, Map<String, byte[]> last) {
        try {
            place.engine().load();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} does not load", place.engine().name(), e);
        }
        report(place, last);
        place.ready().countDown();
    }

    private void report(Place place, Map<String, byte[]> last) {
        String name = place.engine().name();
        try {
            byte[] now = place.engine().report();
            if (!Arrays.equals(now, last.put(name, now))) {
                send(
                        new Frame(
                                Kind.STATUS,
                                0,
                                Body.of(to -> {
                                    to.writeUTF(name);
                                    to.write(now);
                                })));
            }
        } catch (IOException e) {
            LOG.debug("nobody hears how {} stands", name, e);
        } catch (RuntimeException e) {
            // or nobody would hear any more how the others stand
            LOG.warn("{} does not tell how it stands", name, e);
        }
    }

    private void send(Frame frame) throws IOException {
        synchronized (out) {
            frame.write(out);
            out.flush();
        }
    }

    private void listen(DataInputStream in) throws IOException {
        try {
            while (true) {
                take(Frame.read(in));
            }
        } catch (EOFException e) {
            LOG.debug("the kiosk is gone", e);
        } finally {
            Scratch.own().ifPresent(Scratch::remove);
        }
    }

    private void take(Frame frame) throws IOException {
        switch (frame.kind()) {
            case HELLO -> {
                int protocol = Body.read(frame.body(), DataInputStream::readInt);
                if (protocol != Frame.PROTOCOL) {
                    throw new ProtocolException("the kiosk speaks protocol " + protocol);
                }
            }
            case PING -> send(Frame.of(Kind.PONG, frame.id()));
            case ASK -> ask(frame);
            case CANCEL -> {
                var answering = open.get(frame.id());
                if (answering != null) {
                    answering.unwanted();
                }
            }
            case PONG, PART, DONE, FAILED, STATUS ->
                    throw new ProtocolException("a frame of " + frame.kind());
        }
    }

    private void ask(Frame frame) throws IOException {
        String name = Body.read(frame.body(), in -> in.readUTF());
        byte[] question =
                Body.read(
                        frame.body(),
                        in -> {
                            in.readUTF();
                            return in.readAllBytes();
                        });
        var answering = new Answering(frame.id());
        open.put(frame.id(), answering);
        var place = places.get(name);
        if (place == null) {
            answering.failed();
            return;
        }
        place.thread().execute(() -> answer(place, question, answering));
    }

    private static void answer(Place place, byte[] question, Answering answering) {
        try {
            place.ready().await();
            if (answering.wanted()) {
                place.engine().answer(question, answering);
            } else {
                answering.failed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answering.failed();
        } catch (IOException | RuntimeException | LinkageError e) {
            // its message could hold what was said
            LOG.warn("{} broke off: {}", place.engine().name(), e.getClass().getName());
            answering.failed();
        }
    }

    /// One question under way.
    private final class Answering implements Reply {

        private final int id;
        private boolean unwanted;
        private boolean over;
        private Runnable stop = () -> {};

        private Answering(int id) {
            this.id = id;
        }

        private void unwanted() {
            Runnable now;
            synchronized (this) {
                unwanted = true;
                now = stop;
            }
            now.run();
        }

        @Override
        public void whenUnwanted(Runnable what) {
            synchronized (this) {
                stop = what;
                if (!unwanted) {
                    return;
                }
            }
            what.run();
        }

        @Override
        public synchronized boolean wanted() {
            return !unwanted && !over;
        }

        @Override
        public void part(byte[] body) {
            if (body.length > Frame.BODY_MAX) {
                LOG.warn("an answer of {} bytes is too long", body.length);
                failed();
                return;
            }
            send(new Frame(Kind.PART, id, body), false);
        }

        @Override
        public void done() {
            send(Frame.of(Kind.DONE, id), true);
        }

        @Override
        public void failed() {
            send(Frame.of(Kind.FAILED, id), true);
        }

        private synchronized void send(Frame frame, boolean last) {
            if (over) {
                return;
            }
            if (last) {
                over = true;
                open.remove(id);
            }
            try {
                Serving.this.send(frame);
            } catch (IOException e) {
                over = true; // the kiosk is gone, and so is this process in a moment
            }
        }
    }
}
