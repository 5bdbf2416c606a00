package org.spaceodt.file;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A name for what is kept beside something, that nothing has yet: two may be kept within one second. */
public final class FreeName {
    private FreeName() {}

    /**
     * @param file what it is kept beside
     * @param base of the name, such as with a time in it
     * @param ending as {@code .csv}, or empty text
     * @return {@code base + ending}, or the first free one of {@code base_2}, {@code base_3} and so on
     */
    public static Path beside(Path file, String base, String ending) {
        Path free = file.resolveSibling(base + ending);
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = file.resolveSibling(base + "_" + i + ending);
        }
        return free;
    }
}
