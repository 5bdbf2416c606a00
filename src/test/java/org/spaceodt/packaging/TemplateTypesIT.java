package org.spaceodt.packaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * What a template reads of a record is read natively by the class that Qute generated for it, and by nothing else: on the JVM
 * reflection hides what is missing there. So the generated classes of the packaged jar are held against the records.
 */
class TemplateTypesIT {
    private static final String GENERATED = "_ValueResolver.class";
    /** What is static of a type; no template asks for that. */
    private static final String OF_STATICS = "_Namespace" + GENERATED;

    @Test
    void everyFieldOfARecordThatATemplateReadsCanBeReadWithoutReflection() throws Exception {
        List<String> missing = new ArrayList<>();
        int fields = 0;
        try (JarFile jar = new JarFile(System.getProperty("space-odt.jar"))) {
            for (ZipEntry entry : resolvers(jar)) {
                String generated = new String(jar.getInputStream(entry).readAllBytes(), ISO_8859_1);
                for (RecordComponent field : fields(entry)) {
                    fields++;
                    if (!generated.contains(constant(field.getName()))) {
                        missing.add(field.getDeclaringRecord().getSimpleName() + "." + field.getName());
                    }
                }
            }
        }
        assertThat(fields).isGreaterThan(60);
        assertThat(missing).isEmpty();
    }

    private static List<? extends ZipEntry> resolvers(JarFile jar) {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith("org/spaceodt/")
                        && entry.getName().endsWith(GENERATED)
                        && !entry.getName().endsWith(OF_STATICS))
                .toList();
    }

    private static RecordComponent[] fields(ZipEntry entry) throws ClassNotFoundException {
        String name = entry.getName().replace(GENERATED, "").replace("$_", "$").replace('/', '.');
        RecordComponent[] fields = Class.forName(name).getRecordComponents();
        return fields == null ? new RecordComponent[0] : fields;
    }

    /** A string as the constant pool of a class holds it: its tag, its length in two bytes, its letters. */
    private static String constant(String text) {
        return "\u0001" + (char) (text.length() >> 8) + (char) (text.length() & 0xff) + text;
    }
}
