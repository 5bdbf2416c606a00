package org.spaceodt.rehearsal;

import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.webex.WebexClient;

/** Makes simulated organizations of exports, in this process. */
public interface SimulatedTenants {
    /**
     * @param export is in use until the organization is closed
     * @param atOnce the most calls in flight
     * @throws DamagedExport when no organization can be made of it
     */
    SimulatedTenants.Open open(Inventory export, int atOnce) throws DamagedExport;

    /** An organization that nobody but this client reaches. */
    interface Open extends AutoCloseable {
        WebexClient webex();

        /** Calls that were answered so far. */
        long calls();

        @Override
        void close();
    }
}
