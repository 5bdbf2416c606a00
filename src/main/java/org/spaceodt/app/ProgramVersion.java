package org.spaceodt.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote into {@code version.properties}. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
