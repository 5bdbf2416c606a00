package org.spaceodt.change.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.json.JsonFormat;

class KeptMappingsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsFoundByItsName() throws Exception {
        KeptMappings kept = new KeptMappings(folder, JsonFormat.MAPPER);

        kept.keep("sedes_2026", Map.of("location_id", "Sede"));

        assertThat(kept.find("sedes_2026")).contains(Map.of("location_id", "Sede"));
        assertThat(kept.names()).containsExactly("sedes_2026");
    }

    @Test
    void whatIsRemovedIsNotFoundAnyMore() throws Exception {
        KeptMappings kept = new KeptMappings(folder, JsonFormat.MAPPER);
        kept.keep("sedes", Map.of("location_id", "Sede"));

        assertThat(kept.remove("sedes")).isTrue();

        assertThat(kept.find("sedes")).isEmpty();
        assertThat(kept.names()).isEmpty();
        assertThat(kept.remove("sedes")).isFalse();
        assertThat(kept.remove("../sedes")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "", "..", "../sedes", "a/b", "a\\b", "sedes.json", "con espacio", "\u202e"})
    void whatIsNoNameIsNoFile(String name) throws Exception {
        Files.writeString(folder.resolve("sedes.json"), "{\"location_id\": \"Sede\"}");

        assertThat(new KeptMappings(folder, JsonFormat.MAPPER).find(name)).isEmpty();
    }
}
