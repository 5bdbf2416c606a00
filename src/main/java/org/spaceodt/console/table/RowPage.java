package org.spaceodt.console.table;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a table.
 *
 * @param rows cells by column, in the order of the file
 * @param matching how many rows there are that were asked for
 * @param total how many there are
 */
public record RowPage(List<Map<String, String>> rows, long matching, long total) {}
