package org.spaceodt.change.input;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.spaceodt.action.Row;

/** What an input is known by: the same rows for the same purpose have the same digest, whatever the file is called. */
final class RowDigest {
    private final MessageDigest digest = sha256();

    /** @param purpose what is to be done with the rows, and what else it depends on */
    RowDigest(List<String> purpose) {
        purpose.forEach(this::add);
    }

    void add(Row row) {
        add(String.valueOf(row.number()));
        new TreeMap<>(row.cells()).forEach((column, cell) -> {
            add(column);
            add(cell);
        });
    }

    /** Ends it: nothing can be added any more. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
