package org.spaceodt.change.preflight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** Numbers and extensions: free, where the row wants them, once in the table, and not in the way of a routing prefix. */
final class LineCheck implements PreflightCheck {
    private final KnownTenant tenant;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> extensions = new HashMap<>();

    LineCheck(KnownTenant tenant) {
        this.tenant = tenant;
    }

    /** Whether the row gives somebody a line somewhere: such a place needs Calling. */
    static boolean isLine(RowFacts row) {
        return row.site().isPresent()
                && (row.first(CellRole.EXTENSION).isPresent()
                        || row.first(CellRole.NUMBER).isPresent()
                        || row.first(CellRole.LICENSE).isPresent()
                        || row.first(CellRole.TARGET).isPresent());
    }

    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        if (isLine(row)
                && tenant.knows(KnownTenant.SITES)
                && row.site().flatMap(site -> tenant.site(site.bare())).isEmpty()) {
            RowFacts.Fact site = row.site().orElseThrow();
            found.accept(PreflightTexts.error(row.row(), site, "location.no_calling", site.text()));
        }
        if (!tenant.knows(KnownTenant.NUMBERS)) {
            return;
        }
        row.all(CellRole.NUMBER).forEach(number -> number(row, number, found));
        row.all(CellRole.NUMBER_TO_ADD).forEach(number -> toAdd(row, number, found));
        row.all(CellRole.EXTENSION).forEach(extension -> extension(row, extension, found));
    }

    private void number(RowFacts row, RowFacts.Fact number, Consumer<Diagnostic> found) {
        twice(numbers, number.text(), row, number, "number.twice", found);
        Optional<KnownTenant.Held> known = tenant.number(number.text());
        if (known.isEmpty()) {
            found.accept(PreflightTexts.error(row.row(), number, "number.unknown", number.text()));
            return;
        }
        KnownTenant.Held held = known.get();
        Optional<String> site = row.site().map(RowFacts.Fact::bare);
        if (site.filter(id -> !id.equals(held.site())).isPresent()) {
            found.accept(PreflightTexts.error(
                    row.row(), number, "number.other_location", number.text(), held.siteName(), name(site.get())));
        }
        if (isOthers(held, row)) {
            found.accept(PreflightTexts.error(row.row(), number, "number.taken", number.text(), held.ownerName()));
        } else if (!held.active()) {
            found.accept(PreflightTexts.warning(row.row(), number, "number.inactive", number.text()));
        }
    }

    private void toAdd(RowFacts row, RowFacts.Fact number, Consumer<Diagnostic> found) {
        twice(numbers, number.text(), row, number, "number.twice", found);
        Optional<String> site = row.site().map(RowFacts.Fact::bare);
        tenant.number(number.text())
                .filter(held -> site.filter(held.site()::equals).isEmpty())
                .ifPresent(held -> found.accept(
                        PreflightTexts.error(row.row(), number, "number.there", number.text(), held.siteName())));
    }

    private void extension(RowFacts row, RowFacts.Fact extension, Consumer<Diagnostic> found) {
        Optional<String> site = site(row);
        if (site.isEmpty()) {
            return;
        }
        twice(extensions, site.get() + " " + extension.text(), row, extension, "extension.twice", found);
        tenant.extension(site.get(), extension.text())
                .filter(held -> isOthers(held, row))
                .ifPresent(held -> found.accept(PreflightTexts.error(
                        row.row(), extension, "extension.taken", extension.text(), held.siteName(), held.ownerName())));
        inTheWay(row, extension, site.get()).ifPresent(found);
    }

    /** That of the row, of its number, or of its person. */
    private Optional<String> site(RowFacts row) {
        return row.site()
                .map(RowFacts.Fact::bare)
                .or(() -> row.first(CellRole.NUMBER)
                        .flatMap(number -> tenant.number(number.text()))
                        .map(KnownTenant.Held::site))
                .or(() -> row.first(CellRole.PERSON)
                        .flatMap(tenant::person)
                        .map(KnownTenant.Person::site)
                        .filter(site -> !site.isEmpty()));
    }

    /** What begins as a prefix or the digit for outside lines is taken for one when it is dialled. */
    private Optional<Diagnostic> inTheWay(RowFacts row, RowFacts.Fact extension, String own) {
        for (KnownTenant.Site site : tenant.sites()) {
            if (!site.prefix().isEmpty() && extension.text().startsWith(site.prefix())) {
                return Optional.of(PreflightTexts.warning(
                        row.row(), extension, "extension.prefix", extension.text(), site.prefix(), site.name()));
            }
        }
        return tenant.site(own)
                .filter(site -> !site.outside().isEmpty() && extension.text().startsWith(site.outside()))
                .map(site -> PreflightTexts.warning(
                        row.row(), extension, "extension.outside", extension.text(), site.outside(), site.name()));
    }

    private static boolean isOthers(KnownTenant.Held held, RowFacts row) {
        return held.owner()
                .filter(owner -> row.all(CellRole.PERSON).stream()
                        .map(RowFacts.Fact::bare)
                        .noneMatch(owner::equals))
                .isPresent();
    }

    private static void twice(
            Map<String, Integer> seen,
            String key,
            RowFacts row,
            RowFacts.Fact fact,
            String code,
            Consumer<Diagnostic> found) {
        Integer other = seen.putIfAbsent(key, row.row());
        if (other != null && other != row.row()) {
            found.accept(PreflightTexts.error(row.row(), fact, code, fact.text(), String.valueOf(other)));
        }
    }

    private String name(String site) {
        return tenant.site(site).map(KnownTenant.Site::name).orElse(site);
    }
}
