package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What tells a file from what lay or will lie in its place: the same stamp is the same file, not replaced, as long as before, and not
 * written to since.
 *
 * @param text its path, its key on the disk, its length and when it was written to
 */
public record FileStamp(String text) {
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                file.toAbsolutePath() + " " + now.fileKey() + " " + now.size() + " " + now.lastModifiedTime());
    }
}
