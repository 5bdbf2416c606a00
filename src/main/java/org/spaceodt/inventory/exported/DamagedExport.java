package org.spaceodt.inventory.exported;

/** An export that no tenant can be made of. Nothing was started. */
public final class DamagedExport extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** There is no export in the folder. */
        NOT_AN_EXPORT,
        /** The file cannot be read, or is not one row a line. */
        UNREADABLE,
        /** The row is not the JSON object that it should be. */
        NOT_JSON,
        /** The row has no id. */
        NO_ID
    }

    private final transient Reason reason;
    private final String file;
    private final long row;

    /** @param row counted from 1; 0 when it is about the whole file */
    DamagedExport(Reason reason, String file, long row) {
        super(reason + " " + file + " " + row, null, false, false);
        this.reason = reason;
        this.file = file;
        this.row = row;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the file, or the folder. */
    public String file() {
        return file;
    }

    /** Counted from 1; 0 when it is about the whole file. */
    public long row() {
        return row;
    }
}
