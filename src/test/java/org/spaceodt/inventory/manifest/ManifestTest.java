package org.spaceodt.inventory.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private final List<InventoryModule> modules = Manifest.load().modules();

    @Test
    void theFoundationComesFirst() {
        assertThat(modules.stream().limit(5).map(InventoryModule::name))
                .containsExactly("people", "groups", "locations", "licenses", "workspaces");
        assertThat(modules.stream().skip(5)).noneMatch(InventoryModule::foundation);
    }

    @Test
    void everyModuleReadsAPathThatTheApiHas() throws IOException {
        Set<String> known = pathsOfTheApi();
        for (InventoryModule module : modules) {
            String path = module.path().replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
            assertThat(known).as(module.name()).contains(path);
        }
    }

    @Test
    void everyQueryParameterIsOneThatTheEndpointHas() throws IOException {
        JsonNode paths = openApi().path("paths");
        for (InventoryModule module : modules) {
            String[] parts = module.path().split("\\?");
            Set<String> allowed = new HashSet<>();
            paths.fields().forEachRemaining(path -> {
                if (path.getKey().replaceAll("\\{[^}]*}", "{}").equals(parts[0].replaceAll("\\{[^}]*}", "{}"))) {
                    path.getValue()
                            .path("get")
                            .path("parameters")
                            .forEach(parameter ->
                                    allowed.add(parameter.path("name").asText()));
                }
            });
            for (String query : parts.length > 1 ? parts[1].split("&") : new String[0]) {
                assertThat(allowed).as(module.name()).contains(query.split("=")[0]);
            }
        }
    }

    @Test
    void anArtifactHasTheColumnsThatItsReadersKnow() {
        List<String> header = List.of(
                ("id,name,first_name,last_name,member_id,member_type,location_id,person_id,workspace_id,license_id,"
                                + "virtual_line_id,group_id,route_group_id,connection_type,language,address_1,city,state,"
                                + "postal_code,country,direct_number,webex_calling_enabled,source_method,raw_keys,raw_json")
                        .split(","));
        for (InventoryModule module : modules) {
            if (!module.foundation()) {
                assertThat(module.header()).as(module.name()).isEqualTo(header);
            }
        }
    }

    @Test
    void noTwoModulesAskForTheSameUrls() {
        assertThat(modules.stream().map(InventoryModule::path)).doesNotHaveDuplicates();
        assertThat(modules.stream().map(InventoryModule::name)).doesNotHaveDuplicates();
    }

    @Test
    void idsOfTwoModulesInOneCallAreRefused() {
        assertThatThrownBy(() -> parse(
                        "{\"modules\":[{\"module\":\"x\",\"path\":\"/x\",\"from\":{\"a\":\"m.id\",\"b\":\"n.id\"}}]}"))
                .hasMessageContaining("one row");
    }

    @Test
    void idsOfALaterModuleAreRefused() {
        assertThatThrownBy(
                        () -> parse("{\"modules\":[{\"module\":\"x\",\"path\":\"/x\",\"from\":{\"a\":\"later.id\"}}]}"))
                .hasMessageContaining("later");
    }

    private static void parse(String manifest) throws IOException {
        Manifest.parse(new ObjectMapper().readTree(manifest));
    }

    private static Set<String> pathsOfTheApi() throws IOException {
        Set<String> paths = new HashSet<>();
        openApi().path("paths").fieldNames().forEachRemaining(path -> paths.add(path.replaceAll("\\{[^}]*}", "{}")));
        return paths;
    }

    private static JsonNode openApi() throws IOException {
        try (InputStream in = ManifestTest.class.getResourceAsStream("/openapi-subset.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
