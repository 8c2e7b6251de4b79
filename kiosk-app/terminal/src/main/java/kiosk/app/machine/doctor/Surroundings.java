package kiosk.app.machine.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.app.document.DocumentException;
import kiosk.app.document.FontFiles;
import kiosk.matter.Texts;

/// What the program stands on: Java, display, fonts, clock, disk.
final class Surroundings {
    private static final int JAVA_LEAST = 25;
    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2040-01-01T00:00:00Z");
    private static final long MEGABYTE = 1024L * 1024;
    private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Surroundings() {}

    static List<Sign> java(Host host) {
        return List.of(
                host.java() >= JAVA_LEAST
                        ? Sign.well("java", "Java " + host.java(), "Java " + host.java())
                        : Sign.ill(
                                "java",
                                Texts.of(
                                        "Java " + host.java() + " 太旧",
                                        "Java " + host.java() + " is too old"),
                                Texts.of(
                                        "请安装 JDK 25，并让 JAVA_HOME 指向它",
                                        "Install a JDK 25 and let JAVA_HOME point to it")));
    }

    static List<Sign> display(Host host) {
        String display = host.environment().getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return List.of(
                    Sign.ill(
                            "display",
                            Texts.of("没有显示器：DISPLAY 没有设置", "No display: DISPLAY is not set"),
                            Texts.of(
                                    "先启动 yimen-x.service，或在图形会话里运行",
                                    "Start yimen-x.service first, or run inside a graphical"
                                            + " session")));
        }
        Matcher local = LOCAL_DISPLAY.matcher(display);
        if (local.matches() && Files.notExists(host.sockets().resolve("X" + local.group(1)))) {
            return List.of(
                    Sign.ill(
                            "display",
                            Texts.of(
                                    "显示器 " + display + " 没有应答",
                                    "Display " + display + " does not answer"),
                            Texts.of(
                                    "检查 yimen-x.service 的状态：systemctl status yimen-x",
                                    "Look at the X server: systemctl status yimen-x")));
        }
        return List.of(Sign.well("display", "显示器 " + display, "Display " + display));
    }

    /// `installed` throws where a font is missing.
    static List<Sign> fonts(Fonts installed) {
        try {
            int count = installed.find().chain().size();
            return List.of(
                    count > 1
                            ? Sign.well("fonts", "字体齐全", "Fonts are there")
                            : Sign.care(
                                    "fonts",
                                    Texts.of(
                                            "没有生僻字字体，有些姓名印不出来",
                                            "No font for rare characters: some names cannot be"
                                                    + " printed"),
                                    Texts.of(
                                            "请安装 fonts-babelstone-han",
                                            "Install the package fonts-babelstone-han")));
        } catch (DocumentException e) {
            return List.of(
                    Sign.ill(
                            "fonts",
                            Texts.of("缺少中文字体", "The Chinese font is missing"),
                            Texts.of(
                                    "请安装 fonts-wqy-zenhei",
                                    "Install the package fonts-wqy-zenhei")));
        }
    }

    /// Finds the fonts.
    @FunctionalInterface
    interface Fonts {
        FontFiles find() throws DocumentException;
    }

    static List<Sign> clock(Host host) {
        Instant now = host.clock().instant();
        boolean fits = now.isAfter(WRITTEN) && now.isBefore(TOO_LATE);
        return List.of(
                fits
                        ? Sign.well("clock", "时钟 " + now, "Clock " + now)
                        : Sign.ill(
                                "clock",
                                Texts.of("时钟不对：" + now, "The clock is wrong: " + now),
                                Texts.of(
                                        "用 timedatectl 打开网络对时；主板电池也可能没电",
                                        "Turn on network time with timedatectl; the board's battery"
                                                + " may be empty")));
    }

    static List<Sign> disk(Host host, Path folder) {
        long megabytes = host.usableBytes().applyAsLong(folder) / MEGABYTE;
        Texts left =
                Texts.of(
                        folder + " 所在磁盘还剩 " + megabytes + " MB",
                        megabytes + " MB are left on the disk of " + folder);
        Texts remedy = Texts.of("清理磁盘，或换更大的", "Make room on the disk, or take a larger one");
        if (megabytes < 50) {
            return List.of(Sign.ill("disk", left, remedy));
        }
        return List.of(
                megabytes < 500
                        ? Sign.care("disk", left, remedy)
                        : new Sign("disk", Sign.Health.WELL, left, Texts.of("", "")));
    }
}
