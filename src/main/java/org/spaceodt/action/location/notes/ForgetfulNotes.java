package org.spaceodt.action.location.notes;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** Remembers until the process ends, where there is no store. */
@Singleton
@DefaultBean
public class ForgetfulNotes implements LocationNotes {
    private final Map<Key, String> ids = new ConcurrentHashMap<>();
    private final Map<Key, String> set = new ConcurrentHashMap<>();

    private record Key(String address, Optional<String> organization, String name) {
        static Key of(WebexClient webex, String name) {
            return new Key(webex.address().toString(), webex.orgId(), name);
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

    @Override
    public Optional<String> lastSet(WebexClient webex, String locationId, String field) {
        return Optional.ofNullable(set.get(field(webex, locationId, field)));
    }

    @Override
    public void set(WebexClient webex, String locationId, String field, String value) {
        set.put(field(webex, locationId, field), value);
    }

    private static Key field(WebexClient webex, String locationId, String field) {
        return Key.of(webex, new WebexId(locationId).bare() + " " + field);
    }
}
