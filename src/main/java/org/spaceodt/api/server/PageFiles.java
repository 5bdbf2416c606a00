package org.spaceodt.api.server;

/** Styles and scripts of pages: the same for everybody, and worth keeping in a browser. */
public final class PageFiles {
    private PageFiles() {}

    /** @param path of a request, normalized */
    public static boolean has(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
