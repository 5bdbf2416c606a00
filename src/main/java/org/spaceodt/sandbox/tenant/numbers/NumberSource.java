package org.spaceodt.sandbox.tenant.numbers;

import java.util.Optional;
import java.util.stream.IntStream;

/** The phone numbers and extensions that a tenant begins with. */
public interface NumberSource {
    /** What this number was before anything was written. */
    Optional<PhoneNumber> number(String e164);

    /** Who had this extension in the location before anything was written. */
    Optional<NumberHolder> extension(int site, String extension);

    /** How many numbers at most nobody held. */
    int spares();

    /** Those of one location, in order: places for {@link #spare}. */
    IntStream spares(int site);

    /** The n-th of them; empty when there is none at this place. */
    Optional<PhoneNumber> spare(int n);
}
