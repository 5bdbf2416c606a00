package org.spaceodt.action;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.webex.resource.Written;

/**
 * What was written.
 *
 * @param target with its id
 * @param trackingIds of the calls that wrote, in their order
 */
public record Wrote(Target target, List<String> trackingIds) {
    public Wrote {
        trackingIds = List.copyOf(trackingIds);
    }

    public static Wrote of(Target target, Written... written) {
        return of(target, List.of(written));
    }

    public static Wrote of(Target target, List<Written> written) {
        Stream<String> ids = written.stream().map(Written::trackingId);
        return new Wrote(target, ids.filter(id -> !id.isEmpty()).toList());
    }
}
