package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.api.Test;

/**
 * Filters and mappers of errors are made when a native binary is built, with all that they are given: a setting would be that of the
 * build, and a server for which it is another does not start. What is asked for later is given as a provider.
 */
class MadeAtBuildTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.spaceodt");

    private static final List<Class<? extends java.lang.annotation.Annotation>> MADE =
            List.of(ServerRequestFilter.class, ServerResponseFilter.class, ServerExceptionMapper.class);

    @Test
    void whatIsMadeWhenABinaryIsBuiltIsGivenNoSetting() {
        List<JavaClass> made = CLASSES.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> MADE.stream().anyMatch(method::isAnnotatedWith)))
                .toList();
        assertThat(made).hasSizeGreaterThan(4);
        Set<String> given = new TreeSet<>();
        made.forEach(type -> given.addAll(settings(type)));

        assertThat(given).isEmpty();
    }

    /** What a class is given, and what that is given. */
    private static Set<String> settings(JavaClass begin) {
        Set<String> found = new TreeSet<>();
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(begin));
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (!seen.add(type)) {
                continue;
            }
            for (JavaConstructor constructor : type.getConstructors()) {
                for (JavaParameter parameter : constructor.getParameters()) {
                    JavaClass raw = parameter.getRawType();
                    if (raw.isEquivalentTo(Provider.class) || raw.isEquivalentTo(Instance.class)) {
                        continue;
                    }
                    if (parameter.isAnnotatedWith(ConfigProperty.class)) {
                        found.add(begin.getSimpleName() + ": " + type.getName());
                    }
                    Stream.concat(Stream.of(raw), raw.getAllSubclasses().stream())
                            .filter(one -> CLASSES.contain(one.getName()))
                            .forEach(open::push);
                }
            }
        }
        return found;
    }
}
