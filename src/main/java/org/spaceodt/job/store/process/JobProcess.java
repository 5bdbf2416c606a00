package org.spaceodt.job.store.process;

import java.time.Instant;

/**
 * A process that serves, and runs the jobs of an account.
 *
 * @param name no other has
 * @param command without its options
 */
public record JobProcess(String name, String account, String host, long pid, String command, Instant began) {}
