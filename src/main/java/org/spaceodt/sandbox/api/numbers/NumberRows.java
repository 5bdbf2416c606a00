package org.spaceodt.sandbox.api.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** All rows of the inventory of numbers, in order: people, numbers of nobody, workspaces, features, numbers that were written about. */
final class NumberRows {
    private final Tenant tenant;
    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final Feature[] features;

    /** Made anew after a change. Readers may make it at the same time: it is the same then. */
    private volatile OfSites ofSites;

    private record OfSites(long version, Map<Integer, int[]> places) {}

    NumberRows(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.workspaces = tenant.workspaces();
        this.features =
                new Feature[] {tenant.queues(), tenant.huntGroups(), tenant.autoAttendants(), tenant.virtualLines()};
    }

    /** The places of the rows of a location that somebody has, with a phone number. */
    int[] owned(int site) {
        OfSites known = ofSites;
        long version = tenant.changes().version();
        if (known == null || known.version() != version) {
            known = new OfSites(version, collect());
            ofSites = known;
        }
        return known.places().getOrDefault(site, new int[0]);
    }

    private Map<Integer, int[]> collect() {
        Map<Integer, IntStream.Builder> places = new HashMap<>();
        for (int n = 0; n < size(); n++) {
            int place = n;
            row(n).filter(row -> row.owned() && row.number() != null)
                    .ifPresent(row -> places.computeIfAbsent(row.site(), site -> IntStream.builder())
                            .add(place));
        }
        Map<Integer, int[]> sorted = new HashMap<>();
        places.forEach((site, some) -> sorted.put(site, some.build().toArray()));
        return sorted;
    }

    /** How many places for rows there are; not at each of them is one. */
    int size() {
        int size = people.size() + tenant.phoneNumbers().spares() + workspaces.size();
        for (Feature feature : features) {
            size += feature.size();
        }
        return size + tenant.phoneNumbers().written().size();
    }

    /** Whether there is a row at this place; cheaper than the row. */
    boolean exists(int n) {
        return n < people.size() ? people.exists(n) && people.calls(n) : row(n).isPresent();
    }

    /** The row at this place. */
    Optional<NumberRow> row(int n) {
        if (n < people.size()) {
            return exists(n) ? Optional.of(NumberRow.person(tenant, n)) : Optional.empty();
        }
        int rest = n - people.size();
        if (rest < tenant.phoneNumbers().spares()) {
            return tenant.phoneNumbers().spare(rest).map(number -> NumberRow.of(tenant, number));
        }
        rest -= tenant.phoneNumbers().spares();
        if (rest < workspaces.size()) {
            boolean there = workspaces.exists(rest) && workspaces.calls(rest);
            return there ? Optional.of(NumberRow.workspace(tenant, rest)) : Optional.empty();
        }
        return feature(rest - workspaces.size());
    }

    private Optional<NumberRow> feature(int n) {
        int rest = n;
        for (Feature feature : features) {
            if (rest < feature.size()) {
                return feature.exists(rest) ? Optional.of(NumberRow.feature(feature, rest)) : Optional.empty();
            }
            rest -= feature.size();
        }
        List<PhoneNumber> written = tenant.phoneNumbers().written();
        PhoneNumber number = written.get(rest);
        return primary(number) ? Optional.empty() : Optional.of(NumberRow.of(tenant, number));
    }

    /** Whether the row of its owner shows it already. */
    private boolean primary(PhoneNumber number) {
        return number.holder()
                .map(holder -> number.text().equals(primary(holder)))
                .orElse(false);
    }

    private String primary(NumberHolder holder) {
        return switch (holder.kind()) {
            case PEOPLE -> people.number(holder.index());
            case PLACE -> workspaces.number(holder.index());
            default -> feature(holder).number(holder.index());
        };
    }

    private Feature feature(NumberHolder holder) {
        for (Feature feature : features) {
            if (feature.kind() == holder.kind()) {
                return feature;
            }
        }
        throw new IllegalArgumentException("nothing of this kind has a number: " + holder.kind());
    }
}
