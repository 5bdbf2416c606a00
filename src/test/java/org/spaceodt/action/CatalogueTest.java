package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Result;

class CatalogueTest {
    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.spaceodt.action")
                        .stream()
                        .toList();
    }

    @Test
    void everyActionIsFoundByTheContainer() {
        List<JavaClass> actions = classes().stream()
                .filter(type -> type.isAssignableTo(Action.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();

        assertThat(actions).hasSizeGreaterThanOrEqualTo(6);
        assertThat(actions).allMatch(type -> type.isAnnotatedWith(Singleton.class));
    }

    /** What is kept as JSON is written as an empty object by a native binary if it is not registered. */
    @Test
    void everythingThatIsKeptIsRegisteredForReflection() {
        Set<Class<?>> kept = Set.of(
                Planned.class,
                ActionInput.class,
                Change.Create.class,
                Change.Update.class,
                Change.Remove.class,
                Change.Nothing.class,
                Change.Refused.class,
                Result.Done.class,
                Result.Unchanged.class,
                Result.Refused.class,
                Result.Failed.class,
                Result.Effect.class,
                FailureDetail.class,
                Difference.class,
                Target.class,
                org.spaceodt.text.Text.class);

        assertThat(kept).allMatch(type -> type.isAnnotationPresent(RegisterForReflection.class));
    }

    @Test
    void everyTextIsThereInThreeLanguagesWithTheSameValues() {
        Properties english = texts("");
        for (String language : List.of("_es", "_ca")) {
            Properties other = texts(language);
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
            for (String key : english.stringPropertyNames()) {
                assertThat(values(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(values(english.getProperty(key)));
            }
        }
    }

    private static Set<Integer> values(String pattern) {
        Object[] marks = Arrays.stream(new int[] {0, 1, 2, 3})
                .mapToObj(n -> "<" + n + ">")
                .toArray();
        String said = new MessageFormat(pattern).format(marks);
        return Arrays.stream(new int[] {0, 1, 2, 3})
                .filter(n -> said.contains("<" + n + ">"))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        try (InputStream in = Action.class.getResourceAsStream("actions" + language + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
