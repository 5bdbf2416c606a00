package org.spaceodt.change.cell;

/** What a cell means: it decides what counts as damage, and how the cell is read. No cell is ever a date. */
public enum Kind {
    TEXT,
    /** Letters and digits that mean nothing to people: no blanks inside. */
    ID,
    /** E.164. Blanks, hyphens, dots, slashes and brackets are left out; bare digits get the {@code +}, and it is said. */
    PHONE_NUMBER,
    /** 2 to 10 digits. */
    EXTENSION,
    /** In lower case. */
    EMAIL,
    /** {@code true} or {@code false}; also as Excel in Spanish, Catalan or English, and people, write it. */
    BOOLEAN,
    POSTAL_CODE,
    /** A code or a name; it is only looked at to know how a postal code has to look. */
    COUNTRY,
    /** An object or array, not looked into further. */
    JSON
}
