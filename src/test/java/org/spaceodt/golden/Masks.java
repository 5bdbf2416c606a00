package org.spaceodt.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is different at each run, and what stands for it in golden files: {@code golden/masks.tsv}, a line each (name, pattern,
 * replacement, by tabulators), from the first to the last. {@code FOLDER} in a pattern is where the program ran.
 */
final class Masks {
    private record Mask(Pattern pattern, String replacement) {}

    private final List<Mask> masks;

    Masks(Path folder) {
        masks = lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> mask(line, folder))
                .toList();
    }

    String masked(String text) {
        String masked = text;
        for (Mask mask : masks) {
            masked = mask.pattern.matcher(masked).replaceAll(mask.replacement);
        }
        return masked;
    }

    private static Mask mask(String line, Path folder) {
        String[] fields = line.split("\t");
        if (fields.length != 3) {
            throw new IllegalStateException("name, pattern, replacement: " + line);
        }
        String pattern = fields[1].replace("FOLDER", Pattern.quote(folder.toString()));
        return new Mask(Pattern.compile(pattern), fields[2]);
    }

    private static java.util.stream.Stream<String> lines() {
        try (InputStream in = Masks.class.getResourceAsStream("/golden/masks.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
