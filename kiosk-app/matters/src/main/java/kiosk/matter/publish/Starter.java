package kiosk.matter.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A small sound matter to begin from: it compiles, passes the checks and its scenarios pass.
///
/// @param pack id of the pack
/// @param matter id of the matter
/// @param department id of the sample department, capitals
public record Starter(String pack, String matter, String department) {

    /// Files of a new matter, by path inside the pack.
    public Map<String, String> matterFiles() throws IOException {
        String small = department.toLowerCase(Locale.ROOT);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("matters/" + matter + ".yaml", filled("matter.yaml"));
        files.put("departments/" + small + ".yaml", filled("department.yaml"));
        files.put("departments/" + small + "-persons.csv", filled("persons.csv"));
        files.put("templates/" + matter + "-receipt.yaml", filled("receipt.yaml"));
        return files;
    }

    /// `pack.yaml` of a new pack with this matter alone. The papers that every terminal prints
    /// (`templates/refusal.yaml` …) come from another pack.
    public String packFile() throws IOException {
        return filled("pack.yaml");
    }

    private String filled(String name) throws IOException {
        try (InputStream in =
                Starter.class.getResourceAsStream("/kiosk/matter/publish/starter/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PACK@", pack)
                    .replace("@MATTER@", matter)
                    .replace("@DEPT@", department)
                    .replace("@dept@", department.toLowerCase(Locale.ROOT));
        }
    }
}
