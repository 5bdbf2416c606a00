package org.spaceodt.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;

/**
 * Settings from {@code .env} files and the environment. A value of a {@code .env} replaces the variable's; of several files,
 * the nearest that has the setting counts. One that cannot be read is passed over: it may be another program's.
 */
public final class Settings {
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(.*?))(?:\\s+#.*)?\\s*");

    private static final int LARGEST = 1 << 20;

    private final List<Map<String, String>> files;
    private final Map<String, String> environment;
    private final List<Path> passedOver;

    private Settings(List<Map<String, String>> files, Map<String, String> environment, List<Path> passedOver) {
        this.files = files;
        this.environment = environment;
        this.passedOver = passedOver;
    }

    /** The nearest {@code .env} files, and the environment. */
    public static Settings of(Path folder, Map<String, String> environment) {
        return around(folder, program(), environment);
    }

    /** Files that are there and could not be read. */
    public List<Path> passedOver() {
        return passedOver;
    }

    /** The folder of the jar: the project's root is above it, whatever folder the program is called from. */
    private static Optional<Path> program() {
        return Optional.ofNullable(Settings.class.getProtectionDomain())
                .map(ProtectionDomain::getCodeSource)
                .map(CodeSource::getLocation)
                .filter(location -> "file".equals(location.getProtocol()))
                .map(location -> Path.of(URI.create(location.toString())).getParent());
    }

    /** @param folder where the search begins; its parents follow, then the program's own folder and its parents */
    static Settings around(Path folder, Optional<Path> program, Map<String, String> environment) {
        List<Map<String, String>> files = new ArrayList<>();
        Set<Path> passedOver = new LinkedHashSet<>();
        List<Path> starts = new ArrayList<>();
        starts.add(folder.toAbsolutePath().normalize());
        program.map(Path::toAbsolutePath).map(Path::normalize).ifPresent(starts::add);
        for (Path start : starts) {
            for (Path place = start; place != null; place = place.getParent()) {
                Path file = place.resolve(".env");
                if (Files.isRegularFile(file)) {
                    read(file).ifPresentOrElse(text -> files.add(parse(text)), () -> passedOver.add(file));
                }
            }
        }
        return new Settings(files, environment, List.copyOf(passedOver));
    }

    /** Written by whatever editor, in any encoding that a table may have; empty when it is no text, or not for us. */
    private static Optional<String> read(Path file) {
        try (Source source = Source.of(file)) {
            if (source.size() > LARGEST) {
                return Optional.empty();
            }
            try (Reader text = Encoding.of(source).open(source)) {
                StringWriter all = new StringWriter();
                text.transferTo(all);
                return Optional.of(all.toString());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
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
