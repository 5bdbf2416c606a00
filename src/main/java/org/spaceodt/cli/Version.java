package org.spaceodt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code version.properties}. */
public class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"space-odt " + number()};
    }

    static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }
}
