package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kiosk.avatar.models.ModelFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphsTest {

    @TempDir private Path folder;
    private ModelFolder models;

    @BeforeEach
    void pack() throws IOException {
        Files.createDirectories(folder.resolve(Graphs.PACK));
        models = ModelFolder.usual(Map.of("YIMEN_MODELS", folder.toString()));
    }

    @Test
    void aProcessorThatMultipliesBytesGetsProductsOfBytes() throws Exception {
        arrive(Graphs.FLOATS);
        arrive(Graphs.BYTES);
        assertThat(Graphs.of(models, true)).isEqualTo(Graphs.BYTES);
        assertThat(Graphs.of(models, false)).isEqualTo(Graphs.FLOATS);
    }

    @Test
    void aNewProgramOnOldModelsSpeaksWithThose() throws Exception {
        arrive(Graphs.FLOATS);
        assertThat(Graphs.of(models, true)).isEqualTo(Graphs.FLOATS);
        Files.createFile(folder.resolve(Graphs.PACK).resolve(Graphs.BYTES.draft()));
        assertThat(Graphs.of(models, true)).as("one of the two").isEqualTo(Graphs.FLOATS);
    }

    @Test
    void withoutAnyThoseAreMissingThatWouldBeRight() {
        assertThat(Graphs.of(models, true)).isEqualTo(Graphs.BYTES);
        assertThat(Graphs.of(models, false)).isEqualTo(Graphs.FLOATS);
    }

    private void arrive(Graphs graphs) throws IOException {
        Files.createFile(folder.resolve(Graphs.PACK).resolve(graphs.draft()));
        Files.createFile(folder.resolve(Graphs.PACK).resolve(graphs.sound()));
    }
}
