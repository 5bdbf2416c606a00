package org.spaceodt.change.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spaceodt.diagnostic.Diagnostics;

/** The file that says what is protected, as it is whenever somebody asks: it may be changed while jobs run. Thread-safe. */
final class ProtectedFile {
    /** In the out-dir. */
    static final String NAME = "protected.csv";

    private static final int MOST_BYTES = 4 << 20;

    private final Path file;
    private final boolean required;
    private final Optional<String> country;
    private byte[] read;
    private List<ProtectedEntry> entries = List.of();

    /** @param required whether it was named: then it has to be there */
    ProtectedFile(Path file, boolean required, Optional<String> country) {
        this.file = file;
        this.required = required;
        this.country = country;
    }

    /** Nothing where there is no file that has to be there. */
    Optional<byte[]> content() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw faulty("protected.too_large", String.valueOf(MOST_BYTES >> 20));
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            if (required) {
                throw faulty("protected.no_file", file.toString());
            }
            return Optional.empty();
        } catch (IOException e) {
            throw faulty("protected.unreadable", file.toString());
        }
    }

    /** @throws FaultyProtection when it cannot be used */
    synchronized List<ProtectedEntry> entries() {
        Optional<byte[]> now = content();
        if (now.isEmpty()) {
            return List.of();
        }
        if (read == null || !Arrays.equals(read, now.get())) {
            entries = entries(now.get(), file.toString(), country);
            read = now.get();
        }
        return entries;
    }

    static List<ProtectedEntry> entries(byte[] content, String name, Optional<String> country) {
        try {
            return ProtectedTable.read(content, name, country);
        } catch (IOException e) {
            throw faulty(name, "protected.unreadable", name);
        }
    }

    private FaultyProtection faulty(String code, String value) {
        return faulty(file.toString(), code, value);
    }

    private static FaultyProtection faulty(String name, String code, String value) {
        Diagnostics faults = new Diagnostics();
        faults.add(GuardTexts.error(0, "", code, value));
        return new FaultyProtection(name, faults);
    }

    Optional<String> country() {
        return country;
    }

    String name() {
        return file.toString();
    }
}
