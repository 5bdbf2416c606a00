package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.util.Version;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postgresql.util.DriverInfo;
import org.sqlite.SQLiteJDBCLoader;

/** Libraries that are taken ahead of the platform: docs/decisions/0009-patched-libraries.md. */
class PatchedLibrariesTest {
    /** The first version with the last fix that reaches us, by the name that the platform's BOM has for the library. */
    private static final Map<String, String> FIXED_IN = Map.of(
            "netty-codec-http", "4.1.138",
            "netty-codec-http2", "4.1.138",
            "netty-handler", "4.1.135",
            "jackson-databind", "2.21.6",
            "jackson-core", "2.21.6",
            "postgresql", "42.7.12",
            "sqlite-jdbc", "3.50.3");

    @Test
    void whatRunsHasTheFixesThatWerePublished() throws Exception {
        Map<String, String> running = running();
        FIXED_IN.forEach((library, fixed) -> assertThat(version(running.get(library)))
                .as("%s %s, fixed in %s", library, running.get(library), fixed)
                .isGreaterThanOrEqualTo(version(fixed)));
    }

    @Test
    void noLibraryIsHeldBehindTheOneOfThePlatform() throws Exception {
        String bom = System.getProperty("space-odt.platform-bom");
        assumeTrue(bom != null, "the build says where the platform's BOM is");
        String platform = Files.readString(Path.of(bom));
        Map<String, String> running = running();
        running.forEach((library, ours) -> {
            Matcher theirs = Pattern.compile("<artifactId>" + library + "</artifactId>\\s*<version>([^<]+)")
                    .matcher(platform);
            if (theirs.find()) {
                assertThat(version(ours))
                        .as("%s: the platform has %s; take the override out of the pom", library, theirs.group(1))
                        .isGreaterThanOrEqualTo(version(theirs.group(1)));
            }
        });
    }

    private static Map<String, String> running() throws IOException, ClassNotFoundException {
        Map<String, Version> netty = Version.identify();
        return Map.of(
                "netty-codec-http", netty.get("netty-codec-http").artifactVersion(),
                "netty-codec-http2", netty.get("netty-codec-http2").artifactVersion(),
                "netty-handler", netty.get("netty-handler").artifactVersion(),
                "jackson-databind", new ObjectMapper().version().toString(),
                "jackson-core", new ObjectMapper().getFactory().version().toString(),
                "postgresql", DriverInfo.DRIVER_VERSION,
                "sqlite-jdbc", SQLiteJDBCLoader.getVersion());
    }

    private static ModuleDescriptor.Version version(String text) {
        return ModuleDescriptor.Version.parse(text.replaceFirst("\\.(Final|0)$", ""));
    }
}
