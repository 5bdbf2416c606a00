package org.spaceodt.change.recipe;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.spaceodt.action.location.ExternalIds;
import org.spaceodt.job.store.ExternalIdRepository;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** External ids, beside the jobs in their database. */
@Singleton
public class StoredExternalIds implements ExternalIds {
    private final JobDatabase database;
    private volatile String account = "";

    StoredExternalIds(JobDatabase database) {
        this.database = database;
    }

    /** @param whose the ids of a client that names no organization: those of the token's own */
    public void ofAccount(String whose) {
        account = whose;
    }

    @Override
    public Optional<String> find(WebexClient webex, String externalId) {
        return ids().find(account(webex), externalId);
    }

    @Override
    public void remember(WebexClient webex, String externalId, String locationId) {
        ids().put(account(webex), externalId, locationId);
    }

    @Override
    public void forget(WebexClient webex, String externalId) {
        ids().remove(account(webex), externalId);
    }

    private ExternalIdRepository ids() {
        return database.store().externalIds();
    }

    private String account(WebexClient webex) {
        return webex.orgId()
                .map(id -> webex.address() + " " + new WebexId(id).bare())
                .orElse(account);
    }
}
