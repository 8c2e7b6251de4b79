package kiosk.device.ipp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiosk.device.Cancel;
import kiosk.device.LineException;

/// IPP over HTTP/1.1. `ipp` and `ipps` addresses become `http` and `https`, port 631 where none is
/// given. Never through a proxy.
public final class HttpChannel implements IppChannel {
    private static final int DEFAULT_PORT = 631;
    private static final int ANSWER_BYTES_MAX = 1 << 20;
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final int LOOK_EVERY_MS = 100;

    private final URI address;
    private final HttpClient client;

    public HttpChannel(URI printer) {
        this.address = overHttp(printer);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(CONNECT_MAX)
                        .build();
    }

    /// The address that is really called.
    static URI overHttp(URI printer) {
        String scheme = printer.getScheme();
        boolean secure = "ipps".equals(scheme) || "https".equals(scheme);
        boolean ipp = "ipp".equals(scheme) || "ipps".equals(scheme);
        int port = printer.getPort() < 0 && ipp ? DEFAULT_PORT : printer.getPort();
        String authority = printer.getHost() + (port < 0 ? "" : ":" + port);
        return URI.create((secure ? "https://" : "http://") + authority + printer.getRawPath());
    }

    @Override
    public byte[] exchange(Request request, Duration atMost, Cancel cancel) throws LineException {
        byte[] document = request.document();
        var message = BodyPublishers.ofByteArray(request.message());
        var body =
                document.length == 0
                        ? message
                        : BodyPublishers.concat(message, BodyPublishers.ofByteArray(document));
        HttpRequest post =
                HttpRequest.newBuilder(address)
                        .timeout(atMost.plusMillis(1)) // zero is not allowed
                        .header("Content-Type", "application/ipp")
                        .POST(body)
                        .build();
        var answer =
                client.sendAsync(
                        post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        HttpResponse<byte[]> response = await(answer, cancel);
        if (response.statusCode() != 200) {
            throw new LineException("HTTP " + response.statusCode());
        }
        return response.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    private static HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> answer, Cancel cancel) throws LineException {
        while (true) {
            try {
                return answer.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (cancel.requested()) {
                    answer.cancel(true);
                    throw new LineException("cancelled");
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new LineException("interrupted", e);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() instanceof IOException io ? io : e;
                throw new LineException("no answer over HTTP", cause);
            }
        }
    }
}
