package kiosk.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Central's pages for demonstrations: the simulated phones, and what central knows.
///
/// Thread rule: any thread; blocking, at most a few seconds.
public final class DemoCentral implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI address;

    /// Central at this address, for example `http://127.0.0.1:8080`.
    public DemoCentral(URI address) {
        this.address = address;
    }

    /// A short message on a simulated phone.
    ///
    /// @param code the one-time code in the text, empty when there is none
    public record Message(String phone, Instant at, String text, String code) {}

    /// The messages of all phones, newest first.
    public List<Message> messages() throws IOException {
        List<Message> messages = new ArrayList<>();
        for (var phone : json.readTree(text("/demo/phone")).path("phones").properties()) {
            phone.getValue().forEach(each -> messages.add(message(phone.getKey(), each)));
        }
        messages.sort(Comparator.comparing(Message::at).reversed());
        return messages;
    }

    private static Message message(String phone, JsonNode each) {
        String text = each.path("text").asText();
        var code = CODE.matcher(text);
        Instant at = Instant.parse(each.path("at").asText());
        return new Message(phone, at, text, code.find() ? code.group() : "");
    }

    /// A page as it came.
    ///
    /// @throws IOException no answer, or another than 200
    public String text(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT).build();
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for " + path, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
