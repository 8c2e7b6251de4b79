package kiosk.app.tour;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;

/// The visitor's phone: opens the page a QR code leads to and sends the photo of a paper.
final class Phone {
    private static final Duration MOST = Duration.ofSeconds(15);
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

    private static byte[] form() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"photo.jpg\"\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        ImageIO.write(paper(), "jpg", body);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /// A sheet with lines on a table.
    private static BufferedImage paper() {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0x8A, 0x6F, 0x55));
        g.fillRect(0, 0, 900, 1200);
        g.setColor(Color.WHITE);
        g.fillRect(70, 60, 760, 1080);
        g.setColor(Color.DARK_GRAY);
        for (int y = 150; y < 1050; y += 60) {
            g.fillRect(130, y, y % 180 == 0 ? 420 : 640, 14);
        }
        g.dispose();
        return image;
    }
}
