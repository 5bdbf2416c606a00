package org.spaceodt.change.cell;

import java.util.Optional;
import java.util.function.Supplier;

/** Spanish postal codes have five digits, and those of nine provinces begin with a zero that Excel takes away. */
final class PostalCodes {
    private static final String SPAIN = "ES";

    private PostalCodes() {}

    /** @param country of the row, two letters; empty when nobody knows */
    static Optional<Finding> shortOf(String code, Supplier<Optional<String>> country) {
        if (!code.matches("\\d{4}")) {
            return Optional.empty();
        }
        Optional<String> where = country.get();
        if (where.isEmpty()) {
            return Optional.of(Finding.warning("postal.short_perhaps", code, "0" + code));
        }
        return where.filter(SPAIN::equals).map(spain -> Finding.error("postal.short", code, "0" + code));
    }
}
