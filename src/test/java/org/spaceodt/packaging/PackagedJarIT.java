package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the packaged jar holds, and what it must not. */
class PackagedJarIT {
    /** Of JAXB the runtime; its interfaces, 126 files, come with Quarkus REST. */
    private static final List<String> UNUSED =
            List.of("org/hibernate/", "org/glassfish/jaxb/", "com/sun/xml/", "net/bytebuddy/");

    @Test
    void holdsNothingThatMapsObjectsToTables() throws IOException {
        assertThat(entries()).noneMatch(name -> UNUSED.stream().anyMatch(name::startsWith));
    }

    @Test
    void holdsTheProgramTheDriversAndTheNumbersOfEveryCountry() throws IOException {
        assertThat(entries())
                .contains(
                        "org/spaceodt/Main.class",
                        "org/sqlite/JDBC.class",
                        "org/postgresql/Driver.class",
                        "com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_ES");
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("space-odt.jar"))) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
