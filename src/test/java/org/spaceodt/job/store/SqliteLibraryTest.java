package org.spaceodt.job.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteJDBCLoader;

class SqliteLibraryTest {
    @ParameterizedTest
    @ValueSource(strings = {"amd64", "x86_64", "aarch64", "AMD64"})
    void theDriversJarHasTheLibraryOfEachProcessorThatWeKnow(String processor) throws IOException {
        assumeFalse(Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1")));

        Optional<String> resource = SqliteLibrary.resource("Linux", processor);

        assertThat(resource).isPresent();
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource.get())) {
            assertThat(library).as(resource.get()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"Windows 11,amd64", "Mac OS X,aarch64", "Linux,ppc64le", "FreeBSD,amd64"})
    void everyOtherSystemIsLeftToTheDriver(String system, String processor) {
        assertThat(SqliteLibrary.resource(system, processor)).isEmpty();
    }
}
