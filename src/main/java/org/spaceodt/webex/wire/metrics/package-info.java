/** Counts and times of calls, as Prometheus metrics in a file. */
package org.spaceodt.webex.wire.metrics;
