package org.spaceodt.api.access.draft;

import java.util.List;
import java.util.Map;

/**
 * A form that came too late, without its files.
 *
 * @param path where it was sent to
 * @param fields in their order; a field may be there several times
 * @param withFiles whether it had files, which are not kept
 * @param madeMillis when, by the clock of {@link Drafts}
 */
public record Draft(
        String id, String path, List<Map.Entry<String, String>> fields, boolean withFiles, long madeMillis) {}
