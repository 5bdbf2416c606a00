package org.spaceodt.change.recipe;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.NoteRepository;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** Beside the jobs, in their database. */
@Singleton
public class StoredNotes implements LocationNotes {
    private final JobDatabase database;
    private volatile String account = "";
    private final Map<ApiAddress, NotesApart> apart = new ConcurrentHashMap<>();

    StoredNotes(JobDatabase database) {
        this.database = database;
    }

    /** @param whose the notes of a client that names no organization: those of the token's own */
    public void ofAccount(String whose) {
        account = whose;
    }

    /**
     * What clients of a simulation note is not stored: it is remembered until {@link #endApart}. They find what was stored of the tenant
     * that it simulates.
     *
     * @param tenant where that tenant is
     */
    public void apart(ApiAddress simulation, ApiAddress tenant) {
        apart.put(simulation, new NotesApart(tenant));
    }

    public void endApart(ApiAddress simulation) {
        apart.remove(simulation);
    }

    @Override
    public Optional<String> find(WebexClient webex, String externalId) {
        return noted(webex, "id " + externalId, () -> kept().find(account(webex), externalId));
    }

    @Override
    public void remember(WebexClient webex, String externalId, String locationId) {
        note(webex, "id " + externalId, Optional.of(locationId), () -> kept().put(
                        account(webex), externalId, locationId));
    }

    @Override
    public void forget(WebexClient webex, String externalId) {
        note(webex, "id " + externalId, Optional.empty(), () -> kept().remove(account(webex), externalId));
    }

    @Override
    public Optional<String> lastSet(WebexClient webex, String locationId, String field) {
        String id = new WebexId(locationId).bare();
        return noted(webex, id + " " + field, () -> kept().lastSet(account(webex), id, field));
    }

    @Override
    public void set(WebexClient webex, String locationId, String field, String value) {
        String id = new WebexId(locationId).bare();
        note(webex, id + " " + field, Optional.of(value), () -> kept().set(account(webex), id, field, value));
    }

    private Optional<String> noted(WebexClient webex, String what, Supplier<Optional<String>> stored) {
        NotesApart notes = apart.get(webex.address());
        return notes == null ? stored.get() : notes.of(account(webex), what).orElseGet(stored);
    }

    private void note(WebexClient webex, String what, Optional<String> value, Runnable store) {
        NotesApart notes = apart.get(webex.address());
        if (notes == null) {
            store.run();
        } else {
            notes.put(account(webex), what, value);
        }
    }

    private NoteRepository kept() {
        return database.store().notes();
    }

    private String account(WebexClient webex) {
        return webex.orgId()
                .map(id -> tenant(webex.address()) + " " + new WebexId(id).bare())
                .orElse(account);
    }

    private ApiAddress tenant(ApiAddress address) {
        NotesApart notes = apart.get(address);
        return notes == null ? address : notes.tenant();
    }
}
