package org.spaceodt.webex.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.file.PrivateFile;

/**
 * Two lines in a file that only its owner can read: the fingerprint of the refresh token that the operator gave, and the
 * one that took its place. When the operator gives another one, the file no longer counts.
 */
public final class RefreshTokenFile implements RefreshTokenStore {
    private final Path file;
    private final AtomicReference<IOException> trouble = new AtomicReference<>();

    public RefreshTokenFile(Path file) {
        this.file = file;
    }

    /** Two for the same file are one store. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RefreshTokenFile store && store.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get())
                .map(e -> file + ": " + e.getClass().getSimpleName());
    }

    @Override
    public Optional<Secret> latestOf(Secret given) {
        try {
            List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
            boolean ours = lines.size() == 2 && lines.get(0).equals(fingerprint(given));
            return ours ? Optional.of(Secret.of(lines.get(1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(Secret given, Secret latest) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            OutDir.at(folder).folder(folder);
            String lines = fingerprint(given) + "\n" + latest.reveal() + "\n";
            AtomicFiles.write(file, lines.getBytes(StandardCharsets.UTF_8), PrivateFile.attributes());
        } catch (IOException e) {
            trouble.set(e);
        }
    }

    private static String fingerprint(Secret secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(secret.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
