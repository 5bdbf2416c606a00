package org.spaceodt.job.store.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;

/**
 * What was done, as it is read: all lines about one act together.
 *
 * @param about the jobs and plans that it was about, in their order, each once
 * @param code the exit code of a command, or the status of an answer; empty as long as it is open
 * @param ended when
 */
public record AuditEntry(Act act, List<About> about, ActEnd result, OptionalInt code, Optional<Instant> ended) {}
