package org.spaceodt.inventory.read;

import org.spaceodt.inventory.manifest.Ids;

/**
 * One read to be made: a call, with its further pages.
 *
 * @param index among the reads of its module, from 0: rows are written in this order
 */
record ReadTask(ModuleRun run, int index, Ids ids) {}
