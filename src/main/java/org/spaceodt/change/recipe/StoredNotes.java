package org.spaceodt.change.recipe;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.NoteRepository;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** Beside the jobs, in their database. */
@Singleton
public class StoredNotes implements LocationNotes {
    private final JobDatabase database;
    private volatile String account = "";

    StoredNotes(JobDatabase database) {
        this.database = database;
    }

    /** @param whose the notes of a client that names no organization: those of the token's own */
    public void ofAccount(String whose) {
        account = whose;
    }

    @Override
    public Optional<String> find(WebexClient webex, String externalId) {
        return kept().find(account(webex), externalId);
    }

    @Override
    public void remember(WebexClient webex, String externalId, String locationId) {
        kept().put(account(webex), externalId, locationId);
    }

    @Override
    public void forget(WebexClient webex, String externalId) {
        kept().remove(account(webex), externalId);
    }

    @Override
    public Optional<String> lastSet(WebexClient webex, String locationId, String field) {
        return kept().lastSet(account(webex), new WebexId(locationId).bare(), field);
    }

    @Override
    public void set(WebexClient webex, String locationId, String field, String value) {
        kept().set(account(webex), new WebexId(locationId).bare(), field, value);
    }

    private NoteRepository kept() {
        return database.store().notes();
    }

    private String account(WebexClient webex) {
        return webex.orgId()
                .map(id -> webex.address() + " " + new WebexId(id).bare())
                .orElse(account);
    }
}
