package org.spaceodt.property;

import java.util.List;
import java.util.Map;

/** Draws the rows of a table that a command takes: cells by column, at random filled or empty, each spelled in one of many ways. */
interface RowSource {
    /** Rows that differ in what they are about; some change nothing, and some may be refused. */
    List<Map<String, String>> rows(Sight tenant, Draw draw);
}
