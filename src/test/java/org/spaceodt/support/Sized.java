package org.spaceodt.support;

/** What is small in the usual check and as large as it should be in the profile {@code slow}. Who asks is tagged {@code sized}, to run in both. */
public final class Sized {
    private Sized() {}

    public static int of(int usual, int slow) {
        return Boolean.getBoolean("space-odt.slow") ? slow : usual;
    }
}
