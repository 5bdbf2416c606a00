package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.location.DisableCallingJobs;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.queue.QueueAgents;

/** What is not registered for reflection is written as an empty object by a native binary. */
class NativeReadyTest {
    private static final String RESOURCES = Owner.class.getPackageName();

    /** These say what to call, and are not written themselves. */
    private static final Set<Class<?>> NOT_WRITTEN = Set.of(
            Owner.class,
            Owner.Kind.class,
            Polling.class,
            DisableCallingJobs.Issue.class,
            Numbers.Filter.class,
            QueueAgents.Sort.class,
            OutgoingPermissions.OutgoingChange.class);

    @Test
    void everythingThatIsWrittenIsRegisteredForReflection() {
        Set<Class<?>> written = new LinkedHashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(RESOURCES).stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isRecord())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getGenericParameterTypes)
                        .flatMap(Arrays::stream)
                        .forEach(type -> collect(type, written));
        written.removeAll(NOT_WRITTEN);

        assertThat(written).hasSizeGreaterThan(30);
        written.removeIf(type -> type.isAnnotationPresent(RegisterForReflection.class));
        assertThat(written).isEmpty();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> collect(inner, found));
        } else if (type instanceof Class<?> ours
                && ours.getPackageName().startsWith(RESOURCES)
                && (ours.isRecord() || ours.isEnum())
                && found.add(ours)
                && ours.isRecord()) {
            for (RecordComponent component : ours.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }
}
