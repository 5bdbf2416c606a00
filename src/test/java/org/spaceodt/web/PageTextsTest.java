package org.spaceodt.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of pages in three languages: a text that is missing in one would be said in English, and nobody would notice. */
class PageTextsTest {
    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z_.]+)");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.spaceodt.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInSpanishAndCatalanWithTheSameValues(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        for (String language : new String[] {"es", "ca"}) {
            Properties texts = texts("/messages/" + name + "_" + language + ".properties");
            assertThat(new TreeSet<>(texts.stringPropertyNames()))
                    .as(name + " " + language)
                    .isEqualTo(Stream.of(bundle.getMethods())
                            .map(method -> method.getName())
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (var method : bundle.getMethods()) {
                assertThat(values(texts.getProperty(method.getName())))
                        .as(name + "." + method.getName() + " " + language)
                        .isEqualTo(values(method.getAnnotation(Message.class).value()));
            }
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(PageTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> values(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
