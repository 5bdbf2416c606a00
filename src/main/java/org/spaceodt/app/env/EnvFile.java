package org.spaceodt.app.env;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.Source;

/** A {@code .env} that counts. */
public record EnvFile(Path path, Map<String, String> values) {
    private static final int LARGEST = 1 << 20;

    /** Written by whatever editor, in any encoding that a table may have; empty when it is no text, or not for us. */
    static Optional<EnvFile> read(Path file) {
        try (Source source = Source.of(file)) {
            if (source.size() > LARGEST) {
                return Optional.empty();
            }
            try (Reader text = Encoding.of(source).open(source)) {
                StringWriter all = new StringWriter();
                text.transferTo(all);
                return Optional.of(new EnvFile(file, EnvLine.parse(all.toString())));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
