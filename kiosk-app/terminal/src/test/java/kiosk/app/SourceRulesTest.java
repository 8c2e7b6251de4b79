package kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules about source text that no class file can tell.
class SourceRulesTest {

    /// Packages whose public types are the language of the house: all of them are documented.
    private static final List<String> API_PACKAGES =
            List.of("kiosk.device", "kiosk.avatar", "kiosk.sync", "kiosk.matter");

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "^public\\s+(?:(?:abstract|final|sealed|non-sealed|strictfp)\\s+)*"
                            + "(?:class|interface|record|enum|@interface)\\s+(\\w+)");

    /// Rule 12: null is an exception, said once per package.
    @Test
    void everyPackageIsNullMarked() {
        var faults = new ArrayList<String>();
        for (var module : ProjectTree.MODULES.keySet()) {
            var sources = ProjectTree.mainSources(module);
            ProjectTree.javaFiles(sources).stream()
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
                    .forEach(folder -> faults.add(module + ": " + sources.relativize(folder)));
        }

        assertThat(faults)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    @Test
    void everyPublicTypeOfAnApiPackageIsDocumented() {
        var faults = new ArrayList<String>();
        for (var module : ProjectTree.MODULES.keySet()) {
            for (var file : ProjectTree.javaFiles(ProjectTree.mainSources(module))) {
                var source = ProjectTree.text(file);
                if (API_PACKAGES.stream().anyMatch(api -> source.contains("package " + api + ";"))
                        && !isDocumented(source)) {
                    faults.add(module + ": " + file.getFileName());
                }
            }
        }

        assertThat(faults).as("public types of %s without a /// comment", API_PACKAGES).isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && ProjectTree.text(packageInfo).contains("@NullMarked");
    }

    /// True when the line above the public type (over its annotations) ends a doc comment.
    private static boolean isDocumented(String source) {
        var above = "";
        for (var line : source.lines().toList()) {
            if (PUBLIC_TYPE.matcher(line).find()) {
                return above.startsWith("///") || above.endsWith("*/");
            }
            if (!line.startsWith("@") && !line.startsWith("    ") && !line.equals(")")) {
                above = line.strip();
            }
        }
        return true;
    }
}
