package org.spaceodt.inventory;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.spaceodt.webex.AccessToken;
import org.spaceodt.webex.ApiAddress;

/**
 * What to export, and where to.
 *
 * @param simulated whether the tenant is the built-in one
 * @param concurrentRequests calls in flight, at most; at least 1
 * @param leaveOut modules that are not read
 * @param language of the report
 */
public record ExportRequest(
        ApiAddress address,
        AccessToken token,
        boolean simulated,
        Path outDir,
        int concurrentRequests,
        boolean withReport,
        boolean withCache,
        Set<String> leaveOut,
        Locale language) {}
