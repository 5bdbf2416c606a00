package org.spaceodt.sheet;

import java.util.Map;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.source.TableLimits;

/**
 * What is said of a table by whoever gives it.
 *
 * @param mapping canonical name -> heading in the file, for columns that are called otherwise
 * @param country whose numbers digits are that do not say it themselves
 * @param meant columns in which nothing is asked about
 */
public record HowToRead(Map<String, String> mapping, TableLimits limits, RowCountry country, Meant meant) {
    public HowToRead {
        mapping = Map.copyOf(mapping);
    }
}
