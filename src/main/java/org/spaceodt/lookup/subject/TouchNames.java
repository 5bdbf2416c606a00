package org.spaceodt.lookup.subject;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;

/** What ids are called that jobs wrote: a location or a licence says little by its id. */
public final class TouchNames {
    /** Whose lists are short. Each id is looked for by itself. */
    private static final Map<String, LookupKind> KINDS = Map.of(
            "LOCATION", LookupKind.LOCATIONS,
            "LICENSE", LookupKind.LICENSES,
            "ROUTE_GROUP", LookupKind.ROUTE_GROUPS,
            "TRUNK", LookupKind.TRUNKS);

    private final LookupSource source;
    private final Map<String, Optional<String>> known = new HashMap<>();

    private TouchNames(LookupSource source) {
        this.source = source;
    }

    /** The same jobs, with names where the source has them; what it does not have, or does not give now, stays an id. */
    public static List<JobTouch> in(List<JobTouch> jobs, LookupSource source) throws IOException {
        TouchNames names = new TouchNames(source);
        for (JobTouch job : jobs) {
            for (JobTouch.Difference one : job.differences()) {
                names.learn(one.before());
                names.learn(one.after());
            }
        }
        return jobs.stream()
                .map(job -> job.with(job.differences().stream()
                        .map(one -> one.called(names.of(one.before()), names.of(one.after())))
                        .toList()))
                .toList();
    }

    private static List<String> ids(String text) {
        return Arrays.asList(text.split(JobTouch.AND));
    }

    private void learn(String text) throws IOException {
        for (String id : ids(text)) {
            LookupKind kind = KINDS.get(new WebexId(id).kind().orElse(""));
            if (kind != null && !known.containsKey(id)) {
                known.put(id, name(kind, id));
            }
        }
    }

    private Optional<String> name(LookupKind kind, String id) throws IOException {
        String[] name = new String[1];
        try {
            LookupRun.of(id, source)
                    .look(
                            LookupQuery.of(kind)
                                    .by(LookupFilter.NAME, id, Optional.empty())
                                    .columns("name")
                                    .page(0, 1),
                            cells -> name[0] = cells.get(0));
        } catch (WrongLookup | WebexException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(name[0]).filter(text -> !text.isEmpty());
    }

    /** @return empty text where no id of it has a name */
    private String of(String text) {
        return ids(text).stream()
                        .anyMatch(id -> known.getOrDefault(id, Optional.empty()).isPresent())
                ? ids(text).stream()
                        .map(id -> known.getOrDefault(id, Optional.empty()).orElse(id))
                        .collect(Collectors.joining(JobTouch.AND))
                : "";
    }
}
