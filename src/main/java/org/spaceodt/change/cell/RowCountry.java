package org.spaceodt.change.cell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose numbers the digits in a row are that do not say it themselves. */
public interface RowCountry {
    RowCountry UNKNOWN = cells -> Optional.empty();

    /**
     * @param cells of the row by canonical name, without phone numbers
     * @return two letters, ISO 3166-1; empty when nobody knows
     */
    Optional<String> of(Map<String, String> cells);

    /** Two letters, in any case, of a country that has phone numbers; in capitals. */
    static Optional<String> code(String text) {
        return PhoneCell.region(text.strip().toUpperCase(Locale.ROOT));
    }

    /** For a number that an earlier version kept as digits alone: the country whose code they begin with. */
    static Optional<String> saidBy(String digits) {
        return PhoneCell.countryOf(digits);
    }
}
