package kiosk.app.tour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The visitor's phone: opens the page a QR code leads to and sends the photo of a paper.
final class Phone {
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;
    private static final String BOUNDARY = "a-photo-from-the-tour";

    private Phone() {}

    /// Opens the page at this address and sends a photo through its form.
    static void send(String address) throws TourFailure {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(MOST).build()) {
            URI page = URI.create(address);
            int shown = client.send(to(page).GET().build(), BodyHandlers.discarding()).statusCode();
            HttpRequest photo =
                    to(page).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(form()))
                            .build();
            int sent = client.send(photo, BodyHandlers.discarding()).statusCode();
            if (shown != 200 || sent != 200) {
                throw new TourFailure("the phone was answered " + shown + ", then " + sent);
            }
        } catch (IOException e) {
            throw new TourFailure("the phone reached nobody: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("the tour was interrupted", e);
        }
    }

    private static HttpRequest.Builder to(URI page) {
        return HttpRequest.newBuilder(page).timeout(MOST);
    }

    private static byte[] form() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"photo.png\"\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(paper());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /// A sheet with lines on a table.
    private static byte[] paper() {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean sheet = x > 70 && x < WIDTH - 70 && y > 60 && y < HEIGHT - 60;
            boolean line = sheet && x > 130 && x < 640 && y > 150 && y < 1050 && y % 60 < 14;
            pixels[i] = line ? 0xFF404040 : sheet ? 0xFFFFFFFF : 0xFF8A6F55;
        }
        return ScreenPng.encode(pixels, WIDTH, HEIGHT);
    }
}
