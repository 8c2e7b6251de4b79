package kiosk.matter;

/// Which pack, which version.
public record PackId(String id, String version) {
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
