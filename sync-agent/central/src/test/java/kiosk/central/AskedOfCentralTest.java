package kiosk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import kiosk.central.json.Json;
import kiosk.central.store.CallTable;
import kiosk.central.testing.SampleCity;
import kiosk.central.testing.TestTerminal;
import kiosk.sync.Central.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a terminal asks of central beside the departments' own answers: the log of calls, and files
/// from phones.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedOfCentralTest {
    private CentralServer central;
    private TestTerminal terminal;
    private final HttpClient phone = HttpClient.newHttpClient();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        central =
                CentralServer.start(
                        CentralConfig.inMemory(folder, "asked"),
                        List.of(new SampleCity()),
                        Clock.systemUTC());
        terminal = new TestTerminal(central.ports().broker(), "t-1");
    }

    @AfterAll
    void stop() {
        terminal.close();
        central.close();
    }

    /// A03: what for and by which consent, before the department is asked; not about whom.
    @Test
    void everyCallOfADepartmentIsRemembered() throws Exception {
        Map<String, Object> why =
                Map.of("caseId", "case-why", "purpose", "核定罚款", "consent", "case-why/s3");
        terminal.ask("dept/TRF.fine", "", Map.of("number", "1001", "$why", why));
        terminal.ask("dept/TRF.fine", "", Map.of("number", "no such", "$why", why));
        List<CallTable.Call> calls = central.database().read(tx -> tx.calls().ofCase("case-why"));
        assertThat(calls)
                .extracting(
                        CallTable.Call::operation, CallTable.Call::purpose, CallTable.Call::consent)
                .containsOnly(tuple("TRF.fine", "核定罚款", "case-why/s3"));
        assertThat(calls).extracting(CallTable.Call::outcome).contains("ok").hasSize(2);
    }

    private Map<String, Object> open(List<String> formats, long pages) throws Exception {
        Map<String, Object> in =
                Map.of(
                        "caseId",
                        "case-up",
                        "material",
                        "m4",
                        "name",
                        Map.of("zh-Hans", "租赁合同<b>", "en", "Lease"),
                        "formats",
                        formats,
                        "pages",
                        pages);
        return answered(terminal.ask("upload/open", "", in));
    }

    private static Map<String, Object> answered(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Answer.class);
        return ((Reply.Answer) reply).body();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private int send(String address, byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return phone.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String page(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return phone.send(request, BodyHandlers.ofString()).body();
    }

    private List<?> files(Map<String, Object> link) throws Exception {
        Map<String, Object> code = Map.of("code", Json.string(link, "code"));
        return (List<?>) answered(terminal.ask("upload/look", "", code)).get("files");
    }

    @Test
    void aPhoneSendsFilesByTheLinkTheTerminalShows() throws Exception {
        Map<String, Object> link = open(List.of("png", "pdf"), 2);
        String address = Json.string(link, "address");
        String code = Json.string(link, "code");
        assertThat(page(address)).contains("租赁合同&lt;b&gt;").doesNotContain("case-up");

        assertThat(send(address, picture())).isEqualTo(200);
        assertThat(send(address, picture())).isEqualTo(200);
        assertThat(send(address, picture())).as("a third page").isEqualTo(200);
        assertThat(files(link)).hasSize(2);
        Map<?, ?> first = (Map<?, ?>) files(link).getFirst();
        assertThat(first.get("mediaType")).isEqualTo("image/png");
        assertThat(String.valueOf(first.get("preview"))).isNotEmpty();

        terminal.ask("upload/drop", "", Map.of("code", code, "file", "1"));
        assertThat(files(link)).hasSize(1);
        terminal.ask("upload/close", "", Map.of("code", code, "keep", true));
        assertThat(send(address, picture())).as("the link is over").isEqualTo(410);
        byte[] kept =
                central.database()
                        .<byte[], RuntimeException>read(tx -> tx.uploads().bytes(code, 2));
        assertThat(kept).isEqualTo(picture());
    }

    @Test
    void aPictureFullOfDetailIsTakenWithASmallPreview() throws Exception {
        BufferedImage noise = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 700 * 700; i++) {
            noise.setRGB(i % 700, i / 700, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", out);
        Map<String, Object> link = open(List.of("png"), 5);
        assertThat(send(Json.string(link, "address"), out.toByteArray())).isEqualTo(200);
        assertThat(files(link)).hasSize(1);
        assertThat(String.valueOf(((Map<?, ?>) files(link).getFirst()).get("preview")))
                .hasSizeBetween(100, 40_000);
    }

    @Test
    void keepingTwiceIsKeepingOnce() throws Exception {
        Map<String, Object> link = open(List.of("png"), 5);
        send(Json.string(link, "address"), picture());
        Map<String, Object> keep = Map.of("code", Json.string(link, "code"), "keep", true);
        assertThat(terminal.ask("upload/close", "", keep)).isInstanceOf(Reply.Answer.class);
        assertThat(terminal.ask("upload/close", "", keep))
                .as("the first answer was lost")
                .isInstanceOf(Reply.Answer.class);
        assertThat(files(link)).as("who asks first what is there").hasSize(1);
    }

    @Test
    void whatTheCaseDidNotTakeCanBeDroppedAndGivenBackThoughItWasKept() throws Exception {
        Map<String, Object> link = open(List.of("png"), 5);
        send(Json.string(link, "address"), picture());
        send(Json.string(link, "address"), picture());
        String code = Json.string(link, "code");
        terminal.ask("upload/close", "", Map.of("code", code, "keep", true));

        terminal.ask("upload/drop", "", Map.of("code", code, "file", "1"));
        assertThat(files(link)).hasSize(1);
        assertThat(terminal.ask("upload/close", "", Map.of("code", code, "keep", false)))
                .isInstanceOf(Reply.Answer.class);
        assertThat(terminal.ask("upload/look", "", Map.of("code", code)))
                .isInstanceOf(Reply.Refusal.class);
        assertThat(count(code)).isZero();
    }

    @Test
    void whatNobodyKeptIsThrownAwayLater() throws Exception {
        Map<String, Object> kept = open(List.of("png"), 5);
        Map<String, Object> left = open(List.of("png"), 5);
        send(Json.string(kept, "address"), picture());
        send(Json.string(left, "address"), picture());
        String code = Json.string(kept, "code");
        terminal.ask("upload/close", "", Map.of("code", code, "keep", true));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        central.database()
                .<Integer, RuntimeException>inTransaction(tx -> tx.uploads().purge(tomorrow));
        assertThat(count(code)).isEqualTo(1);
        assertThat(count(Json.string(left, "code"))).isZero();
    }

    private int count(String code) throws Exception {
        return central.database()
                .<Integer, RuntimeException>read(tx -> tx.uploads().files(code).size());
    }

    @Test
    void onlyWhatWasAskedForIsTaken() throws Exception {
        Map<String, Object> link = open(List.of("pdf"), 5);
        String address = Json.string(link, "address");
        send(address, picture());
        send(address, "%PDF-1.7 but nothing behind it".getBytes(StandardCharsets.US_ASCII));
        send(address, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        send(address, new byte[9 * 1024 * 1024]);
        assertThat(files(link)).isEmpty();
    }

    @Test
    void aLinkThatIsNotKeptLeavesNothing() throws Exception {
        Map<String, Object> link = open(List.of("png"), 5);
        send(Json.string(link, "address"), picture());
        String code = Json.string(link, "code");
        terminal.ask("upload/close", "", Map.of("code", code, "keep", false));
        assertThat(terminal.ask("upload/look", "", Map.of("code", code)))
                .isInstanceOf(Reply.Refusal.class);
        assertThat(count(code)).isZero();
    }

    @Test
    void anotherTerminalSeesNothingOfIt() throws Exception {
        Map<String, Object> link = open(List.of("png"), 5);
        try (TestTerminal other = new TestTerminal(central.ports().broker(), "t-2")) {
            Map<String, Object> code = Map.of("code", Json.string(link, "code"));
            assertThat(other.ask("upload/look", "", code)).isInstanceOf(Reply.Refusal.class);
        }
        String address = Json.string(link, "address");
        String another = address.contains("/u/z") ? "/u/y" : "/u/z";
        assertThat(page(address.replaceAll("/u/.", another))).contains("失效");
    }
}
