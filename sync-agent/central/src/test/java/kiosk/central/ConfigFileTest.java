package kiosk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiosk.central.store.StorePlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("central.properties");
        Files.writeString(folder.resolve("tenant.key"), "ab".repeat(32));
        Files.writeString(
                file, "data.folder=data\ntenant.key-file=tenant.key\npack.folders=a, b\n");
    }

    private ConfigFile.Read read(String... more) throws ConfigException {
        List<String> arguments = new java.util.ArrayList<>(List.of("--config", file.toString()));
        arguments.addAll(List.of(more));
        return ConfigFile.of(arguments);
    }

    @Test
    void pathsCountFromTheFileAndDefaultsHold() throws Exception {
        ConfigFile.Read read = read();

        assertThat(read.central().folder()).isEqualTo(folder.resolve("data"));
        assertThat(read.packs()).containsExactly(folder.resolve("a"), folder.resolve("b"));
        assertThat(read.central().store()).isInstanceOf(StorePlace.Folder.class);
        assertThat(read.central().demo()).isFalse();
        assertThat(read.central().staff()).isEmpty();
    }

    @Test
    void commandLineWins() throws Exception {
        ConfigFile.Read read =
                read("--web.port=0", "--demo", "--store.url=jdbc:postgresql://db/central");

        assertThat(read.central().pages().web()).isZero();
        assertThat(read.central().demo()).isTrue();
        assertThat(read.central().staff()).hasSize(2);
        assertThat(read.central().store()).isInstanceOf(StorePlace.Postgres.class);
    }

    @Test
    void unknownKeyIsNamed() {
        assertThatThrownBy(() -> read("--web.prot=1"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("unknown key web.prot");
    }

    @Test
    void wrongValuesAreNamed() {
        assertThatThrownBy(() -> read("--web.port=x")).hasMessageContaining("web.port=x");
        assertThatThrownBy(() -> read("--demo=perhaps")).hasMessageContaining("demo=perhaps");
        assertThatThrownBy(() -> read("--staff.7=x")).hasMessageContaining("staff.7");
        assertThatThrownBy(() -> read("--store.url=jdbc:h2:x")).hasMessageContaining("store.url");
        assertThatThrownBy(() -> read("nonsense")).hasMessageContaining("nonsense");
    }

    @Test
    void pagesWithoutLoginAreForADemonstrationOnLoopback() throws Exception {
        assertThat(read("--demo", "--demo.without-login=true").central().pages().withoutLogin())
                .isTrue();
        assertThatThrownBy(() -> read("--demo.without-login=true"))
                .hasMessageContaining("demo.without-login");
        assertThatThrownBy(() -> read("--web.host=0.0.0.0")).hasMessageContaining("web.origin");
        assertThatThrownBy(() -> read("--web.host=0.0.0.0", "--web.origin=http://c.example"))
                .hasMessageContaining("web.origin=https");
        assertThat(read("--web.host=0.0.0.0", "--web.origin=https://c.example").central().pages())
                .satisfies(p -> assertThat(p.webHost()).isEqualTo("0.0.0.0"));
    }

    @Test
    void shortTenantKeyNamesItsFile() throws Exception {
        Files.writeString(folder.resolve("tenant.key"), "abcd");

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tenant.key");
    }

    @Test
    void placesOfATemplateAreThoseOfItsBody() {
        String yaml =
                "template: x\nfields:\n  {notThis}: text\nbody:\n  - value: \"{name} {from|longDate}\"\n"
                        + "seal:\n  issuer: \"{agency}\"\n";

        assertThat(PackTemplates.places(yaml)).containsExactlyInAnyOrder("name", "from");
    }
}
