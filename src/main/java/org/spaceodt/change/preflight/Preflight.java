package org.spaceodt.change.preflight;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Catalogue;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.webex.WebexClient;

/**
 * Holds the rows of a table, of any recipe, against the tenant before they are planned: what would refuse many of them in the
 * night is known in the evening. Reads lists, page by page, each object once, and never writes.
 */
public final class Preflight {
    private final Catalogue catalogue;
    private final WebexClient webex;
    private final TokenFacts token;
    private final Clock clock;

    /** @param webex which remembers nothing: for long lists, each of which is read once */
    public Preflight(Catalogue catalogue, WebexClient webex, TokenFacts token, Clock clock) {
        this.catalogue = catalogue;
        this.webex = webex;
        this.token = token;
        this.clock = clock;
    }

    /**
     * What stands in the way; empty when nothing does. Errors are what Webex will refuse, warnings what people should know. Rows
     * that are bad as they were given are passed over.
     *
     * @param table which is good
     * @throws org.spaceodt.webex.WebexException when a list could not be read
     * @throws IOException when the rows cannot be read again
     */
    public Diagnostics check(CheckedTable table) throws IOException {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        each(table, row -> wanted.computeIfAbsent(row.organization(), key -> new Wanted())
                .add(row));
        Map<String, List<PreflightCheck>> checks = new HashMap<>();
        wanted.forEach((organization, named) -> checks.put(
                organization, checks(organization, named, table.session().webex())));
        Diagnostics found = new Diagnostics();
        each(table, row -> checks.get(row.organization()).forEach(check -> check.check(row, found::add)));
        checks.values().forEach(some -> some.forEach(check -> check.end(found::add)));
        return found;
    }

    /** @param planning reads what the plan reads, too */
    private List<PreflightCheck> checks(String organization, Wanted wanted, WebexClient planning) {
        KnownTenant tenant =
                KnownTenant.read(organization.isEmpty() ? planning : planning.inOrganization(organization), wanted);
        return List.of(
                new UnreadCheck(tenant),
                new PersonCheck(tenant),
                new LicenseCheck(tenant),
                new LineCheck(tenant),
                new QueueCheck(tenant),
                new TokenCheck(token, catalogue, webex::eta, clock));
    }

    private interface RowReader {
        void read(RowFacts row);
    }

    private void each(CheckedTable table, RowReader reader) throws IOException {
        try (CheckedTable.Rows rows = table.rows()) {
            for (Optional<CheckedRow> next; (next = rows.next()).isPresent(); ) {
                RowFacts.of(next.get(), table.recipe().shape(), catalogue).ifPresent(reader::read);
            }
        }
    }
}
