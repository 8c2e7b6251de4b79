package kiosk.device.sim.ipp;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.Cancel;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.ipp.IppChannel;
import kiosk.device.ipp.IppFormatException;

/// The printer itself, without a server: keeps each document as PDF and each page that came out as
/// PNG. Over simulated time a driver reaches it by [#channel].
///
/// Commands: `{"do":"paper","device":"a4","state":"ok|low|out|jam"}`, with `"sheets":n` in place of
/// `state` for a tray that ends soon; `{"do":"receipts","after":n}` lists documents and pages under
/// `pages`; `{"do":"fault","device":"a4","fault":"silent|abortNext|none"}`.
///
/// Thread rule: any thread.
public final class IppPrinterModel {
    static final String NAME = "a4";
    static final PageEngine.Speed USUAL =
            new PageEngine.Speed(Duration.ofMillis(800), Duration.ofMillis(900));

    private final PageStore store;
    private final PageEngine engine;
    private final IppResponder responder;
    private boolean silent;

    /// @param uri what it says its address is
    public IppPrinterModel(Pace pace, Path dir, URI uri) {
        this(pace, dir, uri, USUAL);
    }

    IppPrinterModel(Pace pace, Path dir, URI uri, PageEngine.Speed speed) {
        this.store = new PageStore(dir);
        this.engine = new PageEngine(pace, store, speed);
        this.responder = new IppResponder(engine, uri.toString());
    }

    /// A way to this printer without network and threads.
    public IppChannel channel() {
        return new Direct();
    }

    /// Answers one request with its document.
    ///
    /// @throws IppFormatException it is no IPP message
    public synchronized byte[] exchange(byte[] request) throws IppFormatException {
        return responder.answer(request);
    }

    /// What a person looking at the device would see.
    public synchronized Map<String, Object> state() {
        engine.bringUpToDate();
        var state = new LinkedHashMap<String, Object>();
        state.put("paper", engine.tray().word());
        state.put("sheets", engine.tray().sheets());
        state.put("waiting", engine.jobs().stream().filter(job -> !job.ended()).count());
        state.put("documents", store.after(0).size());
        state.put("silent", silent);
        return state;
    }

    /// Acts on a command of the control port, or says that it is not for this device by empty.
    public synchronized Optional<Map<String, Object>> handle(Map<String, Object> command) {
        Object act = command.get("do");
        engine.bringUpToDate();
        if ("receipts".equals(act)) {
            int after = command.get("after") instanceof Number n ? n.intValue() : 0;
            return Optional.of(Map.of("pages", store.after(after)));
        }
        if (!NAME.equals(command.get("device"))) {
            return Optional.empty();
        }
        if ("paper".equals(act)) {
            if (command.get("sheets") instanceof Number sheets) {
                engine.tray().leave(sheets.intValue());
            } else {
                engine.tray().set(String.valueOf(command.get("state")));
            }
            engine.trayTouched();
            return Optional.of(state());
        }
        if ("fault".equals(act)) {
            fault(String.valueOf(command.get("fault")));
            return Optional.of(state());
        }
        return Optional.empty();
    }

    synchronized boolean silent() {
        return silent;
    }

    synchronized void tick() {
        engine.bringUpToDate();
    }

    private void fault(String word) {
        switch (word) {
            case "none" -> silent = false;
            case "silent" -> silent = true;
            case "abortNext" -> engine.abortNext();
            default -> throw new IllegalArgumentException("unknown fault " + word);
        }
    }

    private final class Direct implements IppChannel {
        @Override
        public byte[] exchange(Request request, Duration atMost, Cancel cancel)
                throws LineException {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(request.message());
            whole.writeBytes(request.document());
            try {
                if (silent()) {
                    throw new LineException("no answer");
                }
                return IppPrinterModel.this.exchange(whole.toByteArray());
            } catch (IppFormatException e) {
                throw new LineException("HTTP 400", e);
            }
        }

        @Override
        public void close() {}
    }
}
