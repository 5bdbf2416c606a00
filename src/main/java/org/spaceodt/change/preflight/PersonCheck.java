package org.spaceodt.change.preflight;

import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** People: found, active, and not in another location than the one of the row. */
final class PersonCheck implements PreflightCheck {
    private final KnownTenant tenant;

    PersonCheck(KnownTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        if (!tenant.knows(KnownTenant.PEOPLE)) {
            return;
        }
        for (RowFacts.Fact fact : row.all(CellRole.PERSON)) {
            Optional<KnownTenant.Person> person = tenant.person(fact);
            if (person.isEmpty()) {
                found.accept(PreflightTexts.error(row.row(), fact, "person.unknown", fact.text()));
                continue;
            }
            String name = person.get().name();
            if (!person.get().signsIn()) {
                found.accept(PreflightTexts.warning(row.row(), fact, "person.inactive", name));
            } else if (person.get().invited()) {
                found.accept(PreflightTexts.warning(row.row(), fact, "person.invited", name));
            }
            row.first(CellRole.LOCATION).ifPresent(location -> elsewhere(row, person.get(), location)
                    .ifPresent(found));
        }
    }

    private Optional<Diagnostic> elsewhere(RowFacts row, KnownTenant.Person person, RowFacts.Fact location) {
        if (person.site().isEmpty() || person.site().equals(location.bare())) {
            return Optional.empty();
        }
        String[] values = {person.name(), name(person.site()), name(location.bare())};
        return Optional.of(
                person.calls()
                        ? PreflightTexts.error(row.row(), location, "person.elsewhere", values)
                        : PreflightTexts.warning(row.row(), location, "person.elsewhere", values));
    }

    private String name(String site) {
        return tenant.site(site).map(KnownTenant.Site::name).orElse(site);
    }
}
