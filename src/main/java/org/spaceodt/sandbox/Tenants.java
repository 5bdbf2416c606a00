package org.spaceodt.sandbox;

import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.apps.ServiceTokens;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.time.Times;

/** Where the tenant comes from that is served, and with it the API over it. */
sealed interface Tenants {
    Tenant tenant(Times times);

    Api api(Tenant tenant, WriteJournal writes, ServiceTokens tokens);

    /** Everything is invented. */
    record Invented(Census census) implements Tenants {
        @Override
        public Tenant tenant(Times times) {
            return new Tenant(census, times);
        }

        @Override
        public Api api(Tenant tenant, WriteJournal writes, ServiceTokens tokens) {
            return new Api(tenant, writes, tokens);
        }
    }

    /** Rebuilt from an export. */
    record Imported(Inventory inventory, Tenant rebuilt) implements Tenants {
        @Override
        public Tenant tenant(Times times) {
            return rebuilt;
        }

        @Override
        public Api api(Tenant tenant, WriteJournal writes, ServiceTokens tokens) {
            return Api.over(inventory, tenant, writes, tokens);
        }
    }
}
