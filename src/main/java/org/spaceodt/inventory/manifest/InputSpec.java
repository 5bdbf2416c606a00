package org.spaceodt.inventory.manifest;

import java.util.List;
import java.util.Optional;

/**
 * Where the ids of a module's calls come from.
 *
 * @param module an earlier module; every one of its rows makes a call, equal ids only one
 * @param names of the ids in the module's path
 * @param columns of the earlier module, in the order of the names
 * @param where a column of the earlier module that must be filled as well
 * @param again whether what came with a parameter besides is asked for with it, too
 */
public record InputSpec(
        String module, List<String> names, List<String> columns, Optional<String> where, boolean again) {}
