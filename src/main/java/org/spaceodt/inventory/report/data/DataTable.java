package org.spaceodt.inventory.report.data;

import java.util.List;

/**
 * The first rows of an exported file.
 *
 * @param rows a sample, in the order of the file
 * @param total how many rows the file has
 */
public record DataTable(String title, String csvFile, List<String> columns, List<List<String>> rows, long total) {}
