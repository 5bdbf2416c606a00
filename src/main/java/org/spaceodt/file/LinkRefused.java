package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A symbolic link stands where something was to be written. Nothing was: whoever made the link would say which file of ours, or of
 * somebody else's, is changed.
 */
public final class LinkRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is said of it. */
    public static final String WHY =
            "it is a symbolic link, and nothing is written through links in the out-dir; take it away, or"
                    + " give the folder that it points to as --out-dir";

    private final String link;

    LinkRefused(Path link) {
        super(link + ": " + WHY);
        this.link = link.toString();
    }

    /** Which. */
    public String link() {
        return link;
    }

    /** For who shows exceptions as they are. */
    @Override
    public String toString() {
        return getMessage();
    }
}
