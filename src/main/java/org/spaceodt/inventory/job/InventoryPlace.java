package org.spaceodt.inventory.job;

import java.nio.file.Path;
import org.spaceodt.job.Origin;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.webex.WebexClient;

/**
 * Where inventories are jobs.
 *
 * @param account whose they are, as {@link org.spaceodt.job.NewJob} has it
 * @param outDir where those that are worked on here publish
 * @param atOnce calls that may be in flight at the same time
 * @param simulated whether the tenant is a simulated one
 * @param origin who makes jobs here, where and why
 */
public record InventoryPlace(
        Jobs jobs, String account, WebexClient webex, Path outDir, int atOnce, boolean simulated, Origin origin) {}
