package org.spaceodt.api.lookup;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.identity.Account;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.source.LiveRows;
import org.spaceodt.lookup.source.LookupPlace;

/** Where a server looks things up: the export in its out-dir, else Webex. */
public final class LookupSources {
    private LookupSources() {}

    /**
     * @param live whether Webex is read, whatever lies in the out-dir
     * @param modules what is looked at, the first of them at least
     */
    public static LookupSource of(Backend backend, boolean live, Collection<String> modules) throws IOException {
        JobContext place = backend.place();
        String account = place.account();
        Optional<String> organization = Optional.of(Account.organization(account));
        Optional<LookupSource> export = live ? Optional.empty() : LookupPlace.in(place.folder(), organization, modules);
        return export.orElseGet(() -> new LiveRows(
                place.webex(),
                organization,
                place.origin().where().map(where -> where.rehearsal()).orElse(false),
                Instant.now()));
    }
}
