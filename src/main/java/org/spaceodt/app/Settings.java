package org.spaceodt.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings from {@code .env} files and the environment. A value of a {@code .env} replaces the variable's; of several files,
 * the nearest that has the setting counts.
 */
public final class Settings {
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(.*?))(?:\\s+#.*)?\\s*");

    private final List<Map<String, String>> files;
    private final Map<String, String> environment;

    private Settings(List<Map<String, String>> files, Map<String, String> environment) {
        this.files = files;
        this.environment = environment;
    }

    /**
     * The nearest {@code .env} files, and the environment.
     *
     * @throws UsageError when a {@code .env} is there and cannot be read
     */
    public static Settings of(Path folder, Map<String, String> environment, Messages messages) throws UsageError {
        try {
            return around(folder, program(), environment);
        } catch (IOException e) {
            throw new UsageError(messages.get("env.unreadable", e.getMessage()));
        }
    }

    /** The folder of the jar: the project's root is above it, whatever folder the program is called from. */
    private static Optional<Path> program() {
        return Optional.ofNullable(Settings.class.getProtectionDomain())
                .map(ProtectionDomain::getCodeSource)
                .map(CodeSource::getLocation)
                .filter(location -> "file".equals(location.getProtocol()))
                .map(location -> Path.of(URI.create(location.toString())).getParent());
    }

    /**
     * @param folder where the search begins; its parents follow, then the program's own folder and its parents
     * @throws IOException when a {@code .env} is there and cannot be read
     */
    static Settings around(Path folder, Optional<Path> program, Map<String, String> environment) throws IOException {
        List<Map<String, String>> files = new ArrayList<>();
        List<Path> starts = new ArrayList<>();
        starts.add(folder.toAbsolutePath().normalize());
        program.map(Path::toAbsolutePath).map(Path::normalize).ifPresent(starts::add);
        for (Path start : starts) {
            for (Path place = start; place != null; place = place.getParent()) {
                Path file = place.resolve(".env");
                if (Files.isRegularFile(file)) {
                    files.add(parse(Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        }
        return new Settings(files, environment);
    }

    /** The value, if it is set and not blank. */
    Optional<String> get(String name) {
        for (Map<String, String> file : files) {
            String value = file.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    static Map<String, String> parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.replace("\uFEFF", "").split("\\R")) {
            Matcher setting = LINE.matcher(line);
            if (!line.stripLeading().startsWith("#") && setting.matches()) {
                values.put(setting.group(1), value(setting));
            }
        }
        return values;
    }

    private static String value(Matcher setting) {
        if (setting.group(2) != null) {
            return setting.group(2).replaceAll("\\\\(.)", "$1");
        }
        return setting.group(3) != null ? setting.group(3) : setting.group(4);
    }
}
