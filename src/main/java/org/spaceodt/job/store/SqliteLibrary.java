package org.spaceodt.job.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.file.Folders;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The library of SQLite, loaded before the driver does it. The driver finds out what system this is by starting {@code uname}, lists the
 * temporary folder, writes the library there and compares each byte with what it wrote: that took as long as the rest of a command that
 * only reads jobs. Where the system is one that is known without all that, the library is written into a folder of its own, loaded and
 * removed; everywhere else the driver does it.
 */
final class SqliteLibrary {
    /** What the JVM calls a processor, and the folder of its library in the driver's jar. */
    private static final Map<String, String> PROCESSORS =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "aarch64");

    /** Settings of the driver: <a href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">USAGE.md</a>. */
    private static final String PATH = "org.sqlite.lib.path";

    private static final String TEMPORARY = "org.sqlite.tmpdir";
    private static boolean asked;

    private SqliteLibrary() {}

    /** Where the library is put while it is loaded: nothing can be loaded from a folder that is mounted without {@code exec}. */
    static Path folder() {
        return Path.of(System.getProperty(TEMPORARY, System.getProperty("java.io.tmpdir")));
    }

    /**
     * Once a process; what cannot be done here is left to the driver.
     *
     * @throws IOException when there is no place for it in {@link #folder()}
     */
    static synchronized void load() throws IOException {
        if (asked || System.getProperty(PATH) != null) {
            return;
        }
        asked = true;
        Optional<String> resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (resource.isPresent()) {
            try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource.get())) {
                if (library != null) {
                    load(library);
                }
            }
        }
    }

    /** Its place in the driver's jar, for systems with the C library of GNU. */
    static Optional<String> resource(String system, String processor) {
        String folder = PROCESSORS.get(processor.toLowerCase(Locale.ROOT));
        boolean known = system.equals("Linux")
                && folder != null
                && !Files.exists(Path.of("/lib/ld-musl-" + folder + ".so.1"))
                && !Files.exists(Path.of("/system/build.prop"));
        return known ? Optional.of("/org/sqlite/native/Linux/" + folder + "/" + name()) : Optional.empty();
    }

    private static String name() {
        return System.mapLibraryName("sqlitejdbc");
    }

    private static void load(InputStream library) throws IOException {
        Path own = Files.createTempDirectory(folder(), "space-odt-sqlite-");
        String before = System.getProperty(TEMPORARY);
        try {
            Files.copy(library, own.resolve(name()));
            System.setProperty(PATH, own.toString());
            // Nothing is there that it would take for its own of an earlier time.
            System.setProperty(TEMPORARY, own.toString());
            SQLiteJDBCLoader.initialize();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            // The driver tries by itself with the first connection, and says what is wrong.
        } finally {
            System.clearProperty(PATH);
            restore(before);
            remove(own);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(TEMPORARY);
        } else {
            System.setProperty(TEMPORARY, before);
        }
    }

    /** A library that is loaded needs its name no more. */
    private static void remove(Path own) {
        try {
            Folders.delete(own);
        } catch (IOException e) {
            // A file system that keeps what is open: it is the system's temporary folder.
        }
    }
}
