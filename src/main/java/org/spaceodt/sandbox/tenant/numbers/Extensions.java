package org.spaceodt.sandbox.tenant.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who has which extension in a location. Those that were written are in a map; the others are asked from the source. */
public final class Extensions {
    private final NumberSource source;
    private final Predicate<NumberHolder> touched;
    private final Map<Place, NumberHolder> written = new HashMap<>();

    /** @param touched whether something was written about a holder, so that the source no longer knows */
    public Extensions(NumberSource source, Predicate<NumberHolder> touched) {
        this.source = source;
        this.touched = touched;
    }

    public Optional<NumberHolder> holder(int site, String extension) {
        NumberHolder holder = written.get(new Place(site, extension));
        if (holder != null) {
            return Optional.of(holder);
        }
        return source.extension(site, extension).filter(touched.negate());
    }

    public void remember(int site, String extension, NumberHolder holder) {
        if (extension != null && site >= 0) {
            written.put(new Place(site, extension), holder);
        }
    }

    public void forget(int site, String extension, NumberHolder holder) {
        if (extension != null && site >= 0) {
            written.remove(new Place(site, extension), holder);
        }
    }

    private record Place(int site, String extension) {}
}
