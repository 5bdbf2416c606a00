package org.spaceodt.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesOfIdsTest {
    private static final String ANNA = id("PEOPLE", 1);
    private static final String GIRONA = id("LOCATION", 1);

    @TempDir
    Path folder;

    private static String id(String kind, int n) {
        String text = "ciscospark://us/" + kind + "/00000000-0000-4000-8000-00000000000" + n;
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void export() throws IOException {
        Files.writeString(
                folder.resolve("people.json"),
                "[\n{\"called_with\":{},\"person_id\":\"" + ANNA
                        + "\",\"display_name\":\"Anna\",\"raw_json\":\"{}\"},\n"
                        + "{\"display_name\":\"Pere\",\"person_id\":\"plain-2\",\"raw_json\":\"{}\"},\n"
                        + "{\"person_id\":\"plain-3\",\"display_name\":null}\n]\n");
        Files.writeString(
                folder.resolve("locations.json"), "[\n{\"location_id\":\"" + GIRONA + "\",\"name\":\"Girona\"}\n]\n");
    }

    @Test
    void peopleAndLocationsHaveTheirNamesWhateverTheirIdsLookLike() throws IOException {
        assertThat(new NamesOfIds(folder).of(Set.of(ANNA, GIRONA, "plain-2", "plain-3", id("LICENSE", 1))))
                .isEqualTo(Map.of(ANNA, "Anna", GIRONA, "Girona", "plain-2", "Pere"));
    }

    @Test
    void anIdOfAnotherKindIsNotLookedForWhereItCannotBe() throws IOException {
        Files.writeString(folder.resolve("people.json"), "[\nno rows\n{broken\n]\n");

        assertThat(new NamesOfIds(folder).of(Set.of(GIRONA, id("LICENSE", 1)))).isEqualTo(Map.of(GIRONA, "Girona"));
    }

    @Test
    void whoIsSearchedForIsFoundByAPartOfTheName() throws IOException {
        assertThat(new NamesOfIds(folder).with("nn")).containsExactly(ANNA);
    }
}
