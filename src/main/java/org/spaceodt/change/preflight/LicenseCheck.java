package org.spaceodt.change.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** Whether there are enough units of each licence, of its subscription, for all rows that give it to somebody who has it not. */
final class LicenseCheck implements PreflightCheck {
    private final KnownTenant tenant;
    private final Map<String, Need> needs = new HashMap<>();

    LicenseCheck(KnownTenant tenant) {
        this.tenant = tenant;
    }

    /** How many rows need a unit, and the first for which there is none. */
    private static final class Need {
        private final KnownTenant.License license;
        private int rows;
        private int freed;
        private final List<Place> places = new ArrayList<>();

        Need(KnownTenant.License license) {
            this.license = license;
        }

        private record Place(int row, RowFacts.Fact fact) {}

        void add(int row, RowFacts.Fact fact) {
            rows++;
            // Rows that free a unit may come later: of the first ones nobody knows yet whether they are too many.
            if (rows > license.left()) {
                places.add(new Place(row, fact));
            }
        }
    }

    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        if (!tenant.knows(KnownTenant.LICENSES) || !tenant.knows(KnownTenant.PEOPLE)) {
            return;
        }
        Optional<KnownTenant.Person> person = row.first(CellRole.PERSON).flatMap(tenant::person);
        for (RowFacts.Fact fact : row.all(CellRole.LICENSE)) {
            Optional<KnownTenant.License> license = tenant.license(fact);
            if (license.isEmpty()) {
                found.accept(PreflightTexts.error(row.row(), fact, "license.unknown", fact.text()));
            } else if (license.get().bounded() && !has(person, fact)) {
                need(fact, license.get()).add(row.row(), fact);
            }
        }
        for (RowFacts.Fact fact : row.all(CellRole.LICENSE_TAKEN)) {
            if (has(person, fact)) {
                tenant.license(fact).ifPresent(license -> need(fact, license).freed++);
            }
        }
    }

    private Need need(RowFacts.Fact fact, KnownTenant.License license) {
        return needs.computeIfAbsent(fact.bare(), key -> new Need(license));
    }

    private static boolean has(Optional<KnownTenant.Person> person, RowFacts.Fact license) {
        return person.filter(one -> one.licenses().contains(license.bare())).isPresent();
    }

    @Override
    public void end(Consumer<Diagnostic> found) {
        needs.values().stream()
                .filter(need -> need.rows > need.license.left() + need.freed)
                .forEach(need -> {
                    KnownTenant.License license = need.license;
                    Need.Place first = need.places.get(Math.min(need.freed, need.places.size() - 1));
                    found.accept(PreflightTexts.error(
                            first.row(),
                            first.fact(),
                            "license.too_few",
                            license.name(),
                            license.subscription(),
                            String.valueOf(license.left() + need.freed),
                            String.valueOf(need.rows),
                            String.valueOf(need.rows - license.left() - need.freed),
                            others(license)));
                });
    }

    /** Of the same product in other subscriptions, with units left. */
    private String others(KnownTenant.License license) {
        List<String> others = new ArrayList<>();
        for (KnownTenant.License other : tenant.licenses()) {
            if (license.product().isPresent()
                    && other.product().equals(license.product())
                    && !other.id().equals(license.id())
                    && (!other.bounded() || other.left() > 0)) {
                others.add(
                        other.id() + " (" + other.subscription() + ", " + (other.bounded() ? other.left() : "∞") + ")");
            }
        }
        return others.isEmpty() ? "-" : String.join(", ", others);
    }
}
