package org.spaceodt.web.inventory;

import java.util.List;

/** The files of an export that is kept. */
record KeptFilesView(
        String id,
        String title,
        String state,
        String style,
        String what,
        String missing,
        String report,
        List<File> files) {
    /** @param table where it is shown as a table; empty text for nowhere */
    record File(String name, String href, String size, String table) {}
}
