package org.spaceodt.action.location;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.webex.WebexClient;

/** Remembers external ids until the process ends, where there is no store. */
@Singleton
@DefaultBean
public class ForgetfulExternalIds implements ExternalIds {
    private final Map<Key, String> ids = new ConcurrentHashMap<>();

    private record Key(String address, Optional<String> organization, String externalId) {
        static Key of(WebexClient webex, String externalId) {
            return new Key(webex.address().toString(), webex.orgId(), externalId);
        }
    }

    @Override
    public Optional<String> find(WebexClient webex, String externalId) {
        return Optional.ofNullable(ids.get(Key.of(webex, externalId)));
    }

    @Override
    public void remember(WebexClient webex, String externalId, String locationId) {
        ids.put(Key.of(webex, externalId), locationId);
    }

    @Override
    public void forget(WebexClient webex, String externalId) {
        ids.remove(Key.of(webex, externalId));
    }
}
