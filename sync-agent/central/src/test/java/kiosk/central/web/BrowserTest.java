package kiosk.central.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiosk.central.accounts.Role;
import kiosk.central.accounts.Totp;
import kiosk.central.alerts.AlertWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Central's page in a real Chromium: one visit from login to logout in each language. Pictures of
/// all pages are left in `target/central-pages`.
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "central-pages");
    private static final List<String> PAGES =
            List.of(
                    "alerts",
                    "terminals",
                    "outlets",
                    "cases",
                    "days",
                    "staff",
                    "users",
                    "audit",
                    "account");

    private static final String FOREIGN =
            "return document.querySelectorAll('script,img:not([src=\"/mark.svg\"])').length";

    private static final String WIDE =
            "const w = innerWidth; return document.documentElement.scrollWidth <= w ? '' :"
                    + " [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll')"
                    + " && e.getBoundingClientRect().right > w).map(e => e.tagName + '.' +"
                    + " e.className + ' ' + e.textContent.slice(0, 40)).join(' | ')";

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private Console console;
    private String secret;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Browser.program().isPresent(), "no chromedriver (Debian: chromium-driver)");
        Files.createDirectories(PICTURES);
        console = new Console(clock, false, Optional.of(folder.resolve("authority")));
        Town.fill(console.database, clock);
        secret = console.user("wang.min", Role.values());
        new AlertWatch(console.database, clock).look();
    }

    @AfterEach
    void stop() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void aVisitInChinese() throws Exception {
        visit("zh-CN", "总览", "登录");
    }

    @Test
    void aVisitInEnglish() throws Exception {
        visit("en-US", "Overview", "Log in");
    }

    private void visit(String language, String overview, String login) throws Exception {
        try (Browser browser = Browser.start(folder, language)) {
            browser.open(console.at("/"));
            browser.awaitPath("/login");
            picture(browser, language, "login");
            browser.type("#name", "wang.min");
            browser.type("#password", Console.PASSWORD);
            browser.click("form button");
            browser.awaitPath("/login/step");
            picture(browser, language, "code");
            browser.type("#code", Totp.code(secret, Totp.step(clock.instant())));
            browser.click("form button");
            browser.awaitPath("/");
            assertThat(browser.text("h1")).isEqualTo(overview);
            assertThat(browser.text("main")).contains("kiosk-03").doesNotContain(Town.ID_NO);
            picture(browser, language, "overview");
            acknowledge(browser);
            unmask(browser, language);
            for (String page : PAGES) {
                browser.open(console.at("/" + page));
                browser.awaitPath("/" + page);
                assertThat(browser.text("main")).isNotBlank();
                fits(browser, page);
                picture(browser, language, page);
            }
            browser.open(console.at("/terminals/kiosk-01"));
            picture(browser, language, "terminal");
            enrolAnew(browser, language);
            phone(browser, language);
            browser.click("form[action='/logout'] button");
            browser.awaitPath("/login");
            assertThat(browser.text("h1")).isEqualTo(login);
            browser.open(console.at("/cases"));
            browser.awaitPath("/login");
        }
        assertThat(console.audit())
                .startsWith("logout ok")
                .contains(
                        "case.seen ok",
                        "case.unmask ok",
                        "alert.taken ok",
                        "terminal.code ok",
                        "login ok");
    }

    private void enrolAnew(Browser browser, String language) throws Exception {
        browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
        fits(browser, "terminal's acts");
        picture(browser, language, "terminal-acts");
        browser.click("form[action$='/code'] button");
        assertThat(browser.text("#line"))
                .startsWith("packaging/enrol --central https://central.example:8884 --code ");
        fits(browser, "code sheet");
        picture(browser, language, "code-sheet");
        browser.open(console.at("/outlets"));
        browser.script("document.querySelector('details').open = true");
        fits(browser, "outlet's form");
        picture(browser, language, "outlet-form");
    }

    private void acknowledge(Browser browser) throws Exception {
        browser.open(console.at("/alerts"));
        browser.click("form[action^='/alerts/'] button");
        browser.awaitPath("/alerts");
        assertThat(browser.text("main")).contains("wang.min");
    }

    private void unmask(Browser browser, String language) throws Exception {
        browser.open(console.at("/cases"));
        browser.click("tbody a");
        assertThat(browser.text("main")).doesNotContain(Town.ID_NO).contains("320******19");
        picture(browser, language, "case-masked");
        browser.type("input[name='reason']", "customer asks at the counter");
        browser.click("button.danger");
        assertThat(browser.text("main")).contains(Town.ID_NO);
        picture(browser, language, "case-unmasked");
    }

    private void phone(Browser browser, String language) throws Exception {
        browser.size(412, 900);
        for (String page : List.of("", "alerts", "cases")) {
            browser.open(console.at("/" + page));
            fits(browser, page);
            picture(browser, language, "phone-" + (page.isEmpty() ? "overview" : page));
        }
    }

    /// Nothing but tables may be wider than the window.
    private static void fits(Browser browser, String page) throws Exception {
        assertThat(browser.script(WIDE)).asString().as("wider than the window: " + page).isEmpty();
    }

    private static void picture(Browser browser, String language, String name)
            throws IOException, InterruptedException {
        browser.picture(PICTURES.resolve(name + "-" + language + ".png"));
    }

    @Test
    void hostileTextIsTextOnEveryPage() throws Exception {
        String hostile = "\"'><script>document.title='owned'</script><img src=x onerror=1>\u202e";
        try (Console bad = new Console(clock, true);
                Browser browser = Browser.start(folder, "en-US")) {
            Town.fill(bad.database, clock, hostile + "长".repeat(10_000));
            Instant begin = clock.instant();
            for (String page : pages(bad)) {
                browser.open(bad.at(page));
                assertThat(browser.script("return document.title")).asString().contains("Yimen");
                assertThat(browser.script(FOREIGN)).as(page).isEqualTo(0L);
                fits(browser, page);
            }
            assertThat(Duration.between(begin, clock.instant())).isLessThan(Duration.ofMinutes(1));
        }
    }

    private static List<String> pages(Console console) throws Exception {
        String caseId =
                console.database.read(tx -> tx.cases().newest(1)).getFirst().submission().caseId();
        return List.of(
                "/",
                "/alerts",
                "/terminals",
                "/terminals/kiosk-01",
                "/outlets",
                "/cases",
                "/cases/" + caseId,
                "/days",
                "/staff",
                "/users",
                "/audit");
    }
}
