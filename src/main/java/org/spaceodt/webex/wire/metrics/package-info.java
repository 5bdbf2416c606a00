/** Counts and times of calls, as Prometheus metrics; the meters of a process. */
package org.spaceodt.webex.wire.metrics;
