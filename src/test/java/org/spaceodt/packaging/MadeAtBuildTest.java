package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import java.lang.annotation.Annotation;
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
import org.spaceodt.support.OurClasses;

/**
 * Filters and mappers of errors are made when a native binary is built, with all that they are given: a setting would be that of the
 * build, and a server for which it is another does not start. What is asked for later is given as a provider.
 */
class MadeAtBuildTest {
    private static final List<Class<? extends Annotation>> MADE =
            List.of(ServerRequestFilter.class, ServerResponseFilter.class, ServerExceptionMapper.class);

    @Test
    void whatIsMadeWhenABinaryIsBuiltIsGivenNoSetting() {
        List<JavaClass> made = OurClasses.ALL.stream()
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
            givenAtOnce(type).forEach(parameter -> {
                if (parameter.isAnnotatedWith(ConfigProperty.class)) {
                    found.add(begin.getSimpleName() + ": " + type.getName());
                }
                JavaClass given = parameter.getRawType();
                Stream.concat(Stream.of(given), given.getAllSubclasses().stream())
                        .filter(one -> OurClasses.ALL.contain(one.getName()))
                        .forEach(open::push);
            });
        }
        return found;
    }

    private static Stream<JavaParameter> givenAtOnce(JavaClass type) {
        return type.getConstructors().stream()
                .map(JavaConstructor::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> !parameter.getRawType().isEquivalentTo(Provider.class)
                        && !parameter.getRawType().isEquivalentTo(Instance.class));
    }
}
