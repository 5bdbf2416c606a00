package org.spaceodt.packaging;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.files.LocationJob;
import org.spaceodt.webex.pace.limit.KnownLimit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What Jackson reads or writes by reflection is registered: what is not becomes an empty object in a native binary, and nothing says so. Held against
 * the list of what the build registers, which {@code NativeSourcesIT} keeps true.
 */
class ReflectionTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "org.spaceodt.";

    /** Where the code itself does not say of what type it is: a tree, texts, numbers, or these. */
    private static final Map<String, List<Class<?>>> NOT_SAID = Map.ofEntries(
            entry("ActionWork.read", List.of(Planned.class, ActionInput.class, Result.class)),
            entry("ActionWork.text", List.of(Planned.class, Result.class, FailureDetail.class)),
            entry("ArtifactReader.record", List.of()),
            entry("ChangeLine.of", List.of(Target.class, FailureDetail.class)),
            entry("LastJobs.json", List.of()),
            entry("LoadedMaster.of", List.of()),
            entry("LocationFiles.checkpoint", List.of()),
            entry("LocationFiles.isWritten", List.of()),
            entry("LocationFiles.text", List.of(LocationJob.class)),
            entry("LocationPlanFiles.write", List.of()),
            entry("LocationResultResource.text", List.of(LocationJob.class)),
            entry("LocationRowFiles.end", List.of()),
            entry("LocationRowFiles.state", List.of()),
            entry("LocationRowFiles.write", List.of()),
            entry("KeptMappings.keep", List.of()),
            entry("Masters.content", List.of()),
            entry("Masters.map", List.of()),
            entry("Masters.mapping", List.of()),
            entry("PaceKeeper.keep", List.of(KnownLimit.class)),
            entry("PreflightView.lambda$json$0", List.of()),
            entry("Trace.error", List.of()),
            entry("Trace.whole", List.of(Target.class, FailureDetail.class)),
            entry("WireLogPart.lambda$headers$1", List.of()));

    /** What is sent to Webex: {@code webex.resource.NativeReadyTest} knows all of it. */
    private static final Set<String> SENT = Set.of(
            "Licenses.assign",
            "MoveUsersJobs.request",
            "OutgoingPermissions$OutgoingChange.fields",
            "QueueAgents.update",
            "ResourceClient.json");

    @Test
    void everyCallOfJacksonSaysOfWhatTypeItIsOrIsKnownHere() throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (JsonCalls.Call call : JsonCalls.below(CLASSES)) {
            if (call.types().stream().anyMatch(ReflectionTest::saysNothing)) {
                (NOT_SAID.containsKey(call.place()) || SENT.contains(call.place()) ? known : unknown).add(call.place());
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(known).as("no longer called").containsAll(NOT_SAID.keySet()).containsAll(SENT);
    }

    @Test
    void whatJacksonReadsOrWritesIsRegisteredWithAllThatIsInIt() throws Exception {
        Set<Class<?>> found = new HashSet<>();
        for (JsonCalls.Call call : JsonCalls.below(CLASSES)) {
            for (String name : call.types()) {
                if (name.startsWith(OURS)) {
                    Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                    collect(
                            TypeReference.class.isAssignableFrom(type)
                                    ? ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0]
                                    : type,
                            found);
                }
            }
        }
        NOT_SAID.values().stream().flatMap(List::stream).forEach(type -> collect(type, found));
        Map<String, String> registered = Registered.kept().ours();

        assertThat(found).hasSizeGreaterThan(40);
        assertThat(found.stream()
                        .filter(type ->
                                !registered.getOrDefault(type.getName(), "").equals(Registered.WHOLE))
                        .map(Class::getName))
                .isEmpty();
    }

    /** A record that is registered is so with everything that is in it, also where a resource's signature brought it. */
    @Test
    void everythingInWhatIsRegisteredIsRegistered() throws Exception {
        Map<String, String> registered = Registered.kept().ours();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> one : registered.entrySet()) {
            Class<?> type = Class.forName(one.getKey(), false, getClass().getClassLoader());
            if (type.isAnnotationPresent(RegisterForReflection.class)) {
                Set<Class<?>> inside = new HashSet<>();
                collect(type, inside);
                inside.stream()
                        .filter(inner ->
                                !registered.getOrDefault(inner.getName(), "").equals(Registered.WHOLE))
                        .forEach(inner -> missing.add(one.getKey() + " holds " + inner.getName()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatSaysThatItIsToBeRegisteredStandsInTheList() throws IOException {
        Map<String, Boolean> annotated = new TreeMap<>();
        Map<String, String> registered = Registered.kept().ours();
        for (Class<?> type : Registered.classes(CLASSES)) {
            RegisterForReflection asked = type.getAnnotation(RegisterForReflection.class);
            if (asked != null && asked.targets().length == 0) {
                annotated.put(type.getName(), registered.containsKey(type.getName()));
            }
        }
        assertThat(annotated).hasSizeGreaterThan(60);
        assertThat(annotated.entrySet()).filteredOn(one -> !one.getValue()).isEmpty();
    }

    /** Picocli makes commands and fills their fields. */
    @Test
    void whatHasOptionsOfTheCommandLineIsRegistered() throws IOException {
        Map<String, String> registered = Registered.kept().ours();
        List<String> filled = Registered.classes(CLASSES).stream()
                .filter(type -> Stream.of(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(Option.class)
                                || field.isAnnotationPresent(Parameters.class)
                                || field.isAnnotationPresent(Mixin.class)
                                || field.isAnnotationPresent(Spec.class)))
                .map(Class::getName)
                .toList();

        assertThat(filled).hasSizeGreaterThan(60);
        assertThat(filled)
                .filteredOn(name -> !registered.getOrDefault(name, "").equals(Registered.WHOLE))
                .isEmpty();
    }

    private static boolean saysNothing(String type) {
        return !type.startsWith(OURS)
                && !type.startsWith("com.fasterxml.jackson.databind.")
                && !type.startsWith("com.fasterxml.jackson.core.JsonGenerator")
                && !type.startsWith("java.io.")
                && !type.startsWith("java.util.zip.")
                && !type.equals(String.class.getName());
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), found);
            for (Type inner : generic.getActualTypeArguments()) {
                collect(inner, found);
            }
        } else if (type instanceof Class<?> ours && ours.getName().startsWith(OURS) && found.add(ours)) {
            if (ours.isSealed()) {
                Stream.of(ours.getPermittedSubclasses()).forEach(one -> collect(one, found));
            }
            if (ours.isRecord()) {
                for (RecordComponent component : ours.getRecordComponents()) {
                    if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                        collect(component.getGenericType(), found);
                    }
                }
            }
        }
    }
}
