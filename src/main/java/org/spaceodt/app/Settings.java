package org.spaceodt.app;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.app.env.EnvFile;
import org.spaceodt.app.env.EnvSearch;
import org.spaceodt.app.env.Trust;
import org.spaceodt.app.setting.Setting;

/**
 * Settings from {@code .env} files and the environment. A value of a {@code .env} replaces the variable's; of several files,
 * the nearest that has the setting counts. For what says where secrets go the variable comes first: it is the user's own, a file may have
 * come with an archive. One that cannot be read, or that others can write, is passed over.
 */
public final class Settings {
    private final EnvSearch.Found found;
    private final Map<String, String> environment;

    private Settings(EnvSearch.Found found, Map<String, String> environment) {
        this.found = found;
        this.environment = environment;
    }

    /** The nearest {@code .env} files, and the environment. */
    public static Settings of(Path folder, Map<String, String> environment) {
        Optional<Path> home = Optional.ofNullable(System.getProperty("user.home"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .filter(path -> path.getNameCount() > 0);
        return of(new EnvSearch(home, Trust.ofThisProcess()).around(folder, program()), environment);
    }

    static Settings of(EnvSearch.Found found, Map<String, String> environment) {
        return new Settings(found, environment);
    }

    /** What has to be said of files that are there: keys of our words. */
    public List<EnvSearch.Note> notes() {
        return found.notes();
    }

    /**
     * The folder of the jar: the project's root is above it, whatever folder the program is called from. The script that starts the
     * program runs it once for the archive of its classes, and says then that nobody's settings are meant.
     */
    private static Optional<Path> program() {
        if ("none".equals(System.getProperty("space-odt.settings"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(Settings.class.getProtectionDomain())
                .map(ProtectionDomain::getCodeSource)
                .map(CodeSource::getLocation)
                .filter(location -> "file".equals(location.getProtocol()))
                .map(location -> Path.of(URI.create(location.toString())).getParent());
    }

    /** The value, if it is set and not blank. */
    public Optional<String> get(Setting setting) {
        return given(setting).map(Given::value);
    }

    /** The value with where it stands, looked for in the order of the setting. */
    public Optional<Given> given(Setting setting) {
        return switch (setting.order()) {
            case FILE_FIRST -> inFiles(setting.name()).or(() -> inEnvironment(setting.name()));
            case VARIABLE_FIRST -> place(setting.name());
            case VARIABLE_ONLY -> inEnvironment(setting.name());
        };
    }

    /** How many exports are kept by time, as it is written there. */
    public Optional<String> keptExports() {
        return get(Setting.SPACE_ODT_KEEP_EXPORTS);
    }

    /**
     * A value that was given.
     *
     * @param file where it stands; empty for the environment
     */
    public record Given(String value, Optional<Path> file) {}

    /** The variable, else the value of a {@code .env}: of what others called so, such as a place that the system names. */
    public Optional<Given> place(String name) {
        return inEnvironment(name).or(() -> inFiles(name));
    }

    private Optional<Given> inFiles(String name) {
        return found.files().stream().flatMap(file -> in(file, name)).findFirst();
    }

    private static Stream<Given> in(EnvFile file, String name) {
        return Stream.ofNullable(file.values().get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Given(value, Optional.of(file.path())));
    }

    private Optional<Given> inEnvironment(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Given(value, Optional.empty()));
    }
}
