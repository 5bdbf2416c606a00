package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.access.user.Users;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.job.engine.EngineSettings;

/** The files for Kubernetes: each field one that Kubernetes knows, and what they say held against each other and against the program. */
class KubernetesFilesTest {
    private static final Path FILES = Path.of("k8s");
    private static final String HASH = "$2a$10$pH3c.fYYWksf8qJTglHcvul5ZXxMXDOcu5vb0xpcKI/tFTt92pV8C";

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("CronJob", CronJob.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("Ingress", Ingress.class),
            Map.entry("Job", Job.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("Role", Role.class),
            Map.entry("RoleBinding", RoleBinding.class),
            Map.entry("Secret", Secret.class),
            Map.entry("PrometheusRule", PrometheusRule.class),
            Map.entry("Service", Service.class),
            Map.entry("ServiceAccount", ServiceAccount.class),
            Map.entry("ServiceMonitor", ServiceMonitor.class));

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

    private static Stream<String> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith("-patch.yaml"))
                    .map(file -> FILES.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What the model of a kind has no place for is kept by it beside its fields: named here by path, as a strict server would. */
    private static void unknown(Object model, String path, Set<String> unknown) throws ReflectiveOperationException {
        if (model instanceof Collection<?> many) {
            int at = 0;
            for (Object one : many) {
                unknown(one, path + "[" + at++ + "]", unknown);
            }
        } else if (model != null && model.getClass().getName().startsWith("io.fabric8.")) {
            for (Method getter : model.getClass().getMethods()) {
                String name = getter.getName();
                if (name.startsWith("get") && getter.getParameterCount() == 0 && !name.equals("getClass")) {
                    Object value = getter.invoke(model);
                    if (name.equals("getAdditionalProperties")) {
                        ((Map<?, ?>) value).keySet().forEach(field -> unknown.add(path + "." + field));
                    } else {
                        unknown(value, path + "." + name.substring(3), unknown);
                    }
                }
            }
        }
    }

    private static Set<String> unknown(JsonNode document, String path) throws Exception {
        Class<?> kind = KINDS.get(document.path("kind").asText());
        assertThat(kind).as("%s: kind %s", path, document.path("kind")).isNotNull();
        Object model = new ObjectMapper().treeToValue(document, kind);
        assertThat(new ObjectMapper().valueToTree(model).path("apiVersion")).isEqualTo(document.path("apiVersion"));
        Set<String> unknown = new TreeSet<>();
        unknown(model, path, unknown);
        return unknown;
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyFieldIsOneThatKubernetesKnows(String file) throws Exception {
        for (JsonNode document : documents(file)) {
            assertThat(unknown(document, file)).isEmpty();
        }
    }

    @Test
    void aFieldThatIsMisspeltIsFoundWhereverItIs() throws Exception {
        JsonNode deployment = documents("ha/deployment.yaml").get(0);
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/readinessProbe")).put("periodSecond", 5);
        assertThat(unknown(deployment, "it"))
                .containsExactly("it.Spec.Template.Spec.Containers[0].ReadinessProbe.periodSecond");
    }

    private static List<JsonNode> pods() throws IOException {
        List<JsonNode> pods = new ArrayList<>();
        for (String file : manifests().toList()) {
            for (JsonNode document : documents(file)) {
                for (String place : List.of("/spec/template/spec", "/spec/jobTemplate/spec/template/spec")) {
                    if (document.at(place).has("containers")) {
                        pods.add(document.at(place));
                    }
                }
            }
        }
        return pods;
    }

    @Test
    void everyPodRunsAsNobodyInParticularAndWritesOnlyWhereItIsMeantTo() throws IOException {
        assertThat(pods()).hasSize(5).allSatisfy(pod -> {
            JsonNode container = pod.at("/containers/0");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(words(container.at("/securityContext/capabilities/drop")))
                    .containsExactly("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.at("/volumeMounts").findValuesAsText("mountPath"))
                    .contains("/data", "/tmp");
            assertThat(container.at("/volumeMounts").findValuesAsText("name"))
                    .containsExactlyElementsOf(pod.path("volumes").findValuesAsText("name").stream()
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .sorted(Comparator.comparing(name -> container
                                    .at("/volumeMounts")
                                    .findValuesAsText("name")
                                    .indexOf(name)))
                            .toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "ha"})
    void whatPodsAskForIsInTheSameFolderOrInTheSecretsThatAreFilledIn(String folder) throws IOException {
        Set<String> there = new TreeSet<>();
        List<JsonNode> all = new ArrayList<>(documents("secrets.yaml"));
        for (String file :
                manifests().filter(name -> name.startsWith(folder + "/")).toList()) {
            all.addAll(documents(file));
        }
        for (JsonNode document : all) {
            String name = document.path("kind").asText() + " "
                    + document.at("/metadata/name").asText();
            there.add(name);
            document.path("stringData").fieldNames().forEachRemaining(key -> there.add(name + " " + key));
        }
        for (JsonNode document : all) {
            for (JsonNode reference : document.findValues("secretKeyRef")) {
                assertThat(there)
                        .contains("Secret " + reference.path("name").asText() + " "
                                + reference.path("key").asText());
            }
            for (JsonNode reference : document.findValues("configMapRef")) {
                assertThat(there).contains("ConfigMap " + reference.path("name").asText());
            }
            for (JsonNode reference : document.findValues("claimName")) {
                assertThat(there).contains("PersistentVolumeClaim " + reference.asText());
            }
            for (JsonNode reference : document.findValues("serviceAccountName")) {
                assertThat(there).contains("ServiceAccount " + reference.asText());
            }
        }
        assertThat(kind(all, "Deployment").at("/spec/selector/matchLabels"))
                .allSatisfy(label -> assertThat(kind(all, "Deployment").at("/spec/template/metadata/labels"))
                        .contains(label));
    }

    @Test
    void oneReplicaHasADiskOfItsOwnAndThreeShareAVolumeAndADatabase() throws IOException {
        JsonNode single = documents("single/deployment.yaml").get(0);
        assertThat(single.at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(single.at("/spec/strategy/type").asText()).isEqualTo("Recreate");
        assertThat(single.findValuesAsText("name")).doesNotContain("SPACE_ODT_DB_URL");
        assertThat(words(documents("single/storage.yaml").get(0).at("/spec/accessModes")))
                .containsExactly("ReadWriteOnce");
        JsonNode ha = documents("ha/deployment.yaml").get(0);
        assertThat(ha.at("/spec/replicas").asInt()).isEqualTo(3);
        assertThat(ha.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt()).isZero();
        assertThat(ha.findValuesAsText("name")).contains("SPACE_ODT_DB_URL");
        assertThat(words(documents("ha/storage.yaml").get(0).at("/spec/accessModes")))
                .containsExactly("ReadWriteMany");
        assertThat(documents("ha/budget.yaml").get(0).at("/spec/minAvailable").asInt())
                .isLessThan(ha.at("/spec/replicas").asInt());
    }

    /** What the program needs at most when it is told to end: items, requests, and some seconds for files and messages. */
    @Test
    void aPodHasTheTimeToEndThatTheProgramTakes() throws IOException {
        Duration items = EngineSettings.usual().patienceAtClose();
        Duration requests = Duration.ofSeconds(10);
        Duration slack = Duration.ofSeconds(15);
        Duration needed = items.plus(requests).plus(slack);
        assertThat(pods()).allSatisfy(pod -> assertThat(Duration.ofSeconds(
                        pod.path("terminationGracePeriodSeconds").asLong()))
                .isGreaterThanOrEqualTo(needed));
        // While the delay passes items end.
        String delay = documents("ha/settings.yaml")
                .get(0)
                .at("/data/SPACE_ODT_STOP_DELAY")
                .asText();
        assertThat(Duration.parse("PT" + delay)).isPositive().isLessThan(items);
    }

    @Test
    void thePatchForATeamIsOfTheContainerThatThereIsAndMountsTheUsersWhereTheyAreLookedFor() throws IOException {
        JsonNode pod = documents("ha/deployment.yaml").get(0).at("/spec/template/spec");
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
        JsonNode container = documents("ha/deployment.yaml").get(0).at("/spec/template/spec/containers/0");
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
        assertThat(documents("ha/network.yaml")
                        .get(0)
                        .at("/spec/ingress/0/ports/0/port")
                        .asInt())
                .isEqualTo(probes);
    }

    @Test
    void whereMetricsAreAskedForIsWhereProbesAreAndEveryReplicaIs() throws IOException {
        List<JsonNode> scrape = documents("monitoring/scrape.yaml");
        JsonNode service = kind(scrape, "Service");
        JsonNode monitor = kind(scrape, "ServiceMonitor");
        assertThat(service.at("/metadata/labels")).containsAll(monitor.at("/spec/selector/matchLabels"));
        assertThat(monitor.at("/spec/endpoints/0/port")).isEqualTo(service.at("/spec/ports/0/name"));
        assertThat(monitor.at("/spec/endpoints/0/path").asText()).isEqualTo("/q/metrics");
        for (String folder : List.of("single", "ha")) {
            JsonNode template = documents(folder + "/deployment.yaml").get(0).at("/spec/template");
            assertThat(template.at("/metadata/labels")).containsAll(service.at("/spec/selector"));
            JsonNode port = template.at("/spec/containers/0/ports/0");
            assertThat(port.path("name")).isEqualTo(service.at("/spec/ports/0/targetPort"));
            assertThat(port.path("containerPort")).isEqualTo(service.at("/spec/ports/0/port"));
        }
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
