package org.spaceodt.sandbox.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.tenant.draw.Census;

/**
 * The invented tenant whose state lies in a file.
 *
 * @param isWritten whether anything was ever written to it
 */
public record KeptTenant(Path file, Census census, boolean isWritten) {
    /** As {@link Census} says itself, which is what snapshots are told apart by. */
    private static final Pattern INVENTED =
            Pattern.compile("Census\\[people=(\\d{1,9}), locations=(\\d{1,9}), workspaces=(\\d{1,9}), "
                    + "queues=(\\d{1,9}), huntGroups=(\\d{1,9}), autoAttendants=(\\d{1,9}), virtualLines=(\\d{1,9}), groups=(\\d{1,9}), "
                    + "seed=(-?\\d{1,18})]");

    /**
     * Empty where there is no such file.
     *
     * @throws SandboxException when it cannot be read, or is not of an invented tenant
     */
    public static Optional<KeptTenant> in(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JsonFormat.MAPPER.readTree(Files.readAllBytes(file));
            Matcher base = INVENTED.matcher(json.path("base").asText());
            if (!base.matches()) {
                throw new IOException("It is not the state of an invented organization.");
            }
            boolean written = false;
            for (JsonNode layers : json.path("changes")) {
                written |= !layers.isEmpty();
            }
            return Optional.of(new KeptTenant(file, census(base), written));
        } catch (IOException e) {
            throw new SandboxException("The state cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }

    private static Census census(Matcher base) {
        int[] sizes = new int[8];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Integer.parseInt(base.group(i + 1));
        }
        return new Census(
                sizes[0],
                sizes[1],
                sizes[2],
                sizes[3],
                sizes[4],
                sizes[5],
                sizes[6],
                sizes[7],
                Long.parseLong(base.group(9)));
    }

    /** Takes the file away. */
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
