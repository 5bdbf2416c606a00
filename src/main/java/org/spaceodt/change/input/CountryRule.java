package org.spaceodt.change.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.cell.RowCountry;

/** The country of a row's numbers: its column says it, else whoever gives the rows, else its location. */
public final class CountryRule implements RowCountry {
    /** A column that every table with phone numbers may have. */
    public static final String COLUMN = "country";

    private final Optional<String> given;
    private final List<String> locations;
    private final Plans plans;

    /**
     * @param given two letters; empty when nobody says it for all rows
     * @param locations columns that may name the row's location
     */
    public CountryRule(Optional<String> given, List<String> locations, Plans plans) {
        this.given = given;
        this.locations = locations;
        this.plans = plans;
    }

    /** @throws org.spaceodt.webex.WebexException when only the location could say it, and locations could not be listed */
    @Override
    public Optional<String> of(Map<String, String> cells) {
        if (cells.containsKey(COLUMN)) {
            return RowCountry.code(cells.get(COLUMN));
        }
        return given.or(() -> locations.stream()
                .flatMap(column -> Optional.ofNullable(cells.get(column)).stream())
                .findFirst()
                .flatMap(location -> plans.countryOfLocation(new Row(0, cells), location)));
    }
}
