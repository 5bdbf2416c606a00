package org.spaceodt.change.cell;

import java.util.Optional;
import java.util.Set;

/** Spanish postal codes have five digits, and those of nine provinces begin with a zero that Excel takes away. */
public final class PostalCodes {
    private static final Set<String> SPAIN = Set.of("es", "esp", "espana", "espanya", "spain");

    private PostalCodes() {}

    /** @param country empty when the row does not say it */
    public static Optional<Finding> shortOf(String code, String country) {
        if (!code.matches("\\d{4}")) {
            return Optional.empty();
        }
        if (country.isEmpty()) {
            return Optional.of(Finding.warning("postal.short_perhaps", code, "0" + code));
        }
        return SPAIN.contains(Heading.key(country))
                ? Optional.of(Finding.error("postal.short", code, "0" + code))
                : Optional.empty();
    }
}
