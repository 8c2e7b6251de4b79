package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Passwords;
import kiosk.central.departments.Faults;
import kiosk.central.documents.DocumentCheck;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.documents.IssuingKey;
import kiosk.central.documents.SamplePdf;
import kiosk.central.documents.pdf.PdfReader;
import kiosk.central.identity.SimulatedPhones;
import kiosk.central.store.CaseTable;
import kiosk.central.store.Database;
import kiosk.central.store.DocumentTable.Document;
import kiosk.central.store.DownTable;
import kiosk.central.store.StaffCallTable;
import kiosk.central.store.StorePlace;
import kiosk.central.store.TerminalTable;
import kiosk.central.terminals.TerminalRegistry;
import kiosk.central.uploads.UploadDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&\u202e";

    private final Clock clock = Clock.systemUTC();
    private final SimulatedPhones phones = new SimulatedPhones(clock);
    private final List<DownTable.Down> told = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;
    private Web operator;
    private Web check;
    private Document document;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        database = Database.open(new StorePlace.Memory("pages"), clock);
        IssuingKey key = IssuingKey.in(folder);
        fill(new DocumentDesk(key, new SecureRandom(), clock));
        operator =
                new OperatorPages(house(), (_, _) -> Optional.empty(), "token")
                        .start(new DemoRoutes(phones, new Faults(clock))::add);
        DocumentCheck documents =
                new DocumentCheck(database, key, new PdfReader(), _ -> Optional.empty());
        check =
                new CheckPages(
                                documents,
                                new UploadDesk(
                                        database,
                                        () -> "http://localhost",
                                        new SecureRandom(),
                                        clock),
                                key.publicPem(),
                                clock)
                        .start("127.0.0.1", 0);
    }

    private House house() {
        Passwords passwords = new Passwords(1000, new SecureRandom());
        return new House(
                database,
                new Accounts(database, passwords, new SecureRandom(), clock),
                passwords,
                told::addAll,
                new TerminalRegistry(
                        database, new TerminalRegistry.Doors(_ -> {}, told::addAll), clock),
                Optional.empty(),
                () -> Map.of("events", 3L),
                new House.Settings("127.0.0.1", 0, Optional.empty(), true, Optional.empty()),
                clock);
    }

    private void fill(DocumentDesk desk) throws Exception {
        document =
                database.inTransaction(tx -> {
                    tx.terminals()
                            .heard(
                                    new TerminalTable.Address("demo", "s01", "t-1"),
                                    clock.instant());
                    tx.terminals()
                            .device(
                                    new TerminalTable.Device(
                                            "t-1", "pad", "fault", HOSTILE, true, clock.instant()));
                    tx.cases().open(submission(), clock.instant());
                    tx.cases()
                            .add(
                                    "case-1",
                                    new CaseTable.Line(
                                            "case.rated",
                                            "t-1",
                                            "{\"idNo\":\"320582199003070019\"}",
                                            clock.instant()));
                    tx.staffCalls()
                            .add(
                                    new StaffCallTable.Call(
                                            "call-1",
                                            "k",
                                            "t-1",
                                            HOSTILE,
                                            clock.instant(),
                                            "",
                                            Optional.empty()));
                    tx.alerts()
                            .raise(
                                    "t-1",
                                    "staff.called",
                                    "call-1",
                                    Map.of("scene", HOSTILE),
                                    clock.instant());
                    var issue =
                            desk.issue(
                                    tx,
                                    new DocumentDesk.Request(
                                            "t-1",
                                            "case-1",
                                            "ssi-certificate",
                                            Map.of("name", HOSTILE, "months", 12L),
                                            "doc"));
                    return ((DocumentDesk.Issue.Issued) issue).document();
                });
    }

    private CaseTable.Submission submission() {
        return new CaseTable.Submission(
                "case-1",
                "t-1",
                "fine",
                "p@1",
                "1",
                "TRF.paid",
                "k",
                "0123456789abcdef",
                "L2",
                "{\"matterName\":{\"zh-Hans\":\"<b>罚款</b>\"}}",
                clock.instant());
    }

    @AfterAll
    void stop() {
        operator.close();
        check.close();
        database.close();
    }

    private static URI at(Web web, String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    private HttpResponse<String> get(Web web, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(web, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Web web, String path, String type, byte[] body)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(web, path))
                        .header("Content-Type", type)
                        .header("Origin", at(web, "").toString())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> form(Web web, String path, String body) throws Exception {
        return post(
                web,
                path,
                "application/x-www-form-urlencoded",
                body.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void hostileNamesAreShownAsText() throws Exception {
        for (String path : List.of("/", "/cases", "/cases/case-1", "/alerts")) {
            HttpResponse<String> page = get(operator, path + "?lang=zh");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script").doesNotContain("<b>罚款");
        }
        assertThat(get(operator, "/alerts").body())
                .contains("&lt;script&gt;")
                .doesNotContain("\u202e");
    }

    @Test
    void pagesForbidEverythingForeign() throws Exception {
        HttpResponse<String> page = get(operator, "/");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void personalDataIsMasked() throws Exception {
        String page = get(operator, "/cases/case-1").body();

        assertThat(page).doesNotContain("320582199003070019").doesNotContain("0123456789abcdef");
        assertThat(page).contains("01234567").doesNotContain(document.checkCode());
    }

    @Test
    void withoutLoginIsShownInRedOnEveryPage() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/outlets",
                        "/terminals",
                        "/terminals/t-1",
                        "/cases",
                        "/alerts",
                        "/days",
                        "/staff",
                        "/users",
                        "/audit")) {
            assertThat(get(operator, path + "?lang=en").body())
                    .as(path)
                    .contains("class=\"demo\"")
                    .contains("Demonstration without login");
        }
    }

    @Test
    void unknownCaseIsNotFound() throws Exception {
        assertThat(get(operator, "/cases/none").statusCode()).isEqualTo(404);
    }

    @Test
    void callIsAcknowledgedOnlyByThisPagesForm() throws Exception {
        long id = database.read(tx -> tx.alerts().open().getFirst().id());
        assertThat(form(operator, "/alerts/" + id, "token=wrong").statusCode()).isEqualTo(403);
        assertThat(told).isEmpty();
        assertThat(form(operator, "/alerts/" + id, "token=token").statusCode()).isEqualTo(303);
        assertThat(told)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.type()).isEqualTo("staff.acknowledged");
                    assertThat(d.body()).contains("Demo").contains("call-1");
                });
    }

    @Test
    void languageFollowsTheBrowserOrTheLink() throws Exception {
        assertThat(get(check, "/check?lang=en").body()).contains("Check a document");
        assertThat(get(check, "/check?lang=zh").body()).contains("文书查验");
    }

    @Test
    void jsonForTheTourHasTheCase() throws Exception {
        assertThat(get(operator, "/api/cases.json").body()).contains("\"caseId\":\"case-1\"");
        assertThat(get(operator, "/api/terminals.json").body()).contains("\"pad\":\"fault\"");
    }

    @Test
    void simulatedPhoneShowsItsMessages() throws Exception {
        phones.send("13800138000", "code 123456");

        assertThat(get(operator, "/demo/phone?phone=13800138000").body()).contains("code 123456");
        assertThat(
                        post(
                                        operator,
                                        "/demo/faults",
                                        "application/json",
                                        "{\"operation\":\"TRF.fine\",\"fault\":\"down\"}"
                                                .getBytes(StandardCharsets.UTF_8))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void checkCodeShowsSignedFields() throws Exception {
        String page = form(check, "/check?lang=en", "code=" + document.checkCode()).body();

        assertThat(page).contains("Valid").contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void uploadedCopyThatWasChangedNamesTheField() throws Exception {
        byte[] pdf = SamplePdf.of(List.of("months 13"), document.qr());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(pdf);
        body.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.US_ASCII));
        String page =
                post(
                                check,
                                "/check/file?lang=en",
                                "multipart/form-data; boundary=XX",
                                body.toByteArray())
                        .body();

        assertThat(page).contains("Failed").contains("class=\"wrong\"").contains("months");
    }

    @Test
    void operatorPagesAreNotOnThePublicPort() throws Exception {
        assertThat(get(check, "/cases").statusCode()).isEqualTo(404);
        assertThat(get(check, "/api/cases.json").statusCode()).isEqualTo(404);
        assertThat(get(check, "/check/key.pem").body()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Words.ENGLISH.byKey().keySet()).isEqualTo(Words.CHINESE.byKey().keySet());
    }
}
