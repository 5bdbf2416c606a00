package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.access.user.Users;
import org.spaceodt.access.user.UsersFile;

/** What the files for Kubernetes say of who gets in, held against each other and against the program. */
class KubernetesFilesTest {
    private static final Path FILES = Path.of("k8s");
    private static final String HASH = "$2a$10$pH3c.fYYWksf8qJTglHcvul5ZXxMXDOcu5vb0xpcKI/tFTt92pV8C";

    @TempDir
    Path folder;

    private static List<JsonNode> documents(String file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> all =
                yaml.readerFor(JsonNode.class).readValues(FILES.resolve(file).toFile())) {
            return all.readAll();
        }
    }

    private static JsonNode kind(List<JsonNode> documents, String kind) {
        return documents.stream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String after(List<String> words, String option) {
        assertThat(words).contains(option);
        return words.get(words.indexOf(option) + 1);
    }

    @Test
    void thePatchForATeamIsOfTheContainerThatThereIsAndMountsTheUsersWhereTheyAreLookedFor() throws IOException {
        JsonNode pod = documents("deployment.yaml").get(0).at("/spec/template/spec");
        JsonNode patch = documents("team/deployment-patch.yaml").get(0).at("/spec/template/spec");
        JsonNode container = patch.at("/containers/0");
        assertThat(container.path("name")).isEqualTo(pod.at("/containers/0/name"));
        List<String> words = words(container.path("args"));
        assertThat(Path.of(after(words, "--users")))
                .isEqualTo(Path.of(container.at("/volumeMounts/0/mountPath").asText())
                        .resolve(UsersFile.NAME));
        assertThat(container.at("/volumeMounts/0/name")).isEqualTo(patch.at("/volumes/0/name"));
        // A part of a volume (subPath) would stay as it was when the Secret changes.
        assertThat(container.at("/volumeMounts/0").has("subPath")).isFalse();
        assertThat(after(words, "--out-dir")).isEqualTo("/data");
        // Whoever reads it is of the group that the volume gets.
        assertThat(patch.at("/volumes/0/secret/defaultMode").asText()).isIn("0440", "288");
        assertThat(pod.at("/securityContext/fsGroup").asInt()).isPositive();
        assertThat(Files.readString(FILES.resolve("README.md")))
                .contains("create secret generic "
                        + patch.at("/volumes/0/secret/secretName").asText() + " --from-file=" + UsersFile.NAME);
    }

    @Test
    void whereItIsCalledAndProbedIsTheSameInAllOfThem() throws IOException {
        List<JsonNode> team = documents("team/team.yaml");
        List<String> words =
                words(documents("team/deployment-patch.yaml").get(0).at("/spec/template/spec/containers/0/args"));
        JsonNode container = documents("deployment.yaml").get(0).at("/spec/template/spec/containers/0");
        int probes = container.at("/ports/0/containerPort").asInt();
        assertThat(after(words, "--management-port")).isEqualTo(String.valueOf(probes));
        assertThat(after(words(container.path("args")), "--management-port")).isEqualTo("0.0.0.0:" + probes);
        assertThat(after(words, "--host")).isEqualTo("0.0.0.0");
        String host = kind(team, "Ingress").at("/spec/rules/0/host").asText();
        assertThat(after(words, "--public-url")).isEqualTo("https://" + host);
        assertThat(kind(team, "Ingress").at("/spec/tls/0/hosts/0").asText()).isEqualTo(host);
        assertThat(kind(team, "Service").at("/spec/ports/0/targetPort").asInt()).isEqualTo(8080);
        assertThat(kind(team, "NetworkPolicy")
                        .at("/spec/ingress/0/ports/0/port")
                        .asInt())
                .isEqualTo(8080);
        assertThat(documents("network.yaml")
                        .get(0)
                        .at("/spec/ingress/0/ports/0/port")
                        .asInt())
                .isEqualTo(probes);
    }

    /** As the kubelet mounts a Secret: links to links, which are turned to a new folder when it changes. */
    @Test
    void aSecretThatChangesIsReadWithoutARestart() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("users"));
        version(mount, "..1", "ana");
        Files.createSymbolicLink(mount.resolve(UsersFile.NAME), Path.of("..data", UsersFile.NAME));
        List<String> faults = new ArrayList<>();
        Users users = new Users(UsersFile.at(mount.resolve(UsersFile.NAME)), fault -> faults.add(fault.file()));
        assertThat(users.named("ana")).isPresent();

        version(mount, "..2", "pere");

        assertThat(users.named("pere")).isPresent();
        assertThat(users.named("ana")).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static void version(Path mount, String name, String user) throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(mount.resolve(name)).resolve(UsersFile.NAME),
                "name,role,hash,created\n" + user + ",operator," + HASH + ",\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(name));
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
