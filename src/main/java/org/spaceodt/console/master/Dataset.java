package org.spaceodt.console.master;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three tables that people load. Their titles are the same in every language: people and scripts know them by these. */
public enum Dataset {
    LOCATIONS("CSV 1 · Ubicaciones"),
    USERS("CSV 2 · Usuarios"),
    NUMBERS("CSV 3 · Numeraciones");

    private final String title;

    Dataset(String title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public static Optional<Dataset> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
