package org.spaceodt.web.page;

import io.quarkus.qute.TemplateData;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Where a page of a table stands; the server makes the pages.
 *
 * @param from the first row, counted from 1, in the way of the language
 * @param previous where the page before is; empty text for none
 */
@TemplateData
public record Pager(String from, String to, String total, String previous, String next) {
    /** Rows of a page unless somebody says otherwise. */
    public static final int SIZE = 50;

    /**
     * @param page from 1
     * @param address of this table without its page, with its other parameters: {@code /jobs?state=running}
     */
    public static Pager of(int page, int size, long total, String address, Locale language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        long first = total == 0 ? 0 : (long) (page - 1) * size + 1;
        long last = Math.min(total, (long) page * size);
        String join = address.contains("?") ? "&page=" : "?page=";
        return new Pager(
                numbers.format(first),
                numbers.format(last),
                numbers.format(total),
                page > 1 ? address + join + (page - 1) : "",
                last < total ? address + join + (page + 1) : "");
    }
}
