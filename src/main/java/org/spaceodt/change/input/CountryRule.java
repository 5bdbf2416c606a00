package org.spaceodt.change.input;

import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;

/** The country of a row's numbers: its column says it, else whoever gives the rows, else where its location, or that of its person or workspace, is. */
public final class CountryRule implements RowCountry {
    /** A column that every table with phone numbers may have. */
    public static final String COLUMN = "country";

    private final Optional<String> given;
    private final Map<String, Kind> places;
    private final Plans plans;

    /**
     * @param given two letters; empty when nobody says it for all rows
     * @param places as the recipe has them
     */
    public CountryRule(Optional<String> given, Map<String, Kind> places, Plans plans) {
        this.given = given;
        this.places = places;
        this.plans = plans;
    }

    /** @throws org.spaceodt.webex.WebexException when only the location could say it, and locations could not be listed */
    @Override
    public Optional<String> of(Map<String, String> cells) {
        if (cells.containsKey(COLUMN)) {
            return RowCountry.code(cells.get(COLUMN));
        }
        return given.or(() -> places.entrySet().stream()
                .filter(place -> cells.containsKey(place.getKey()))
                .findFirst()
                .flatMap(place -> plans.country(new Row(0, cells), place.getValue(), cells.get(place.getKey()))));
    }
}
