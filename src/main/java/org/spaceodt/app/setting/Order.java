package org.spaceodt.app.setting;

/** Where a setting is looked for, and what counts where it stands twice. */
public enum Order {
    /** The nearest {@code .env} that has it, else the variable. */
    FILE_FIRST,
    /** The variable, else the nearest {@code .env}: it says where something goes or whom to believe, and a file may have come with an archive. */
    VARIABLE_FIRST,
    /** The variable alone. */
    VARIABLE_ONLY
}
